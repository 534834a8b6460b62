"""Two made-up documents for what a language model says of them."""

REPORT = (
    "云屏区聚焦教育公平,近5年投资约24亿元,新建重点项目33个,覆盖基础教育和职业教育。"
    "去年4月,广安与长寿、内江正式成立“青竹”教育共同体。截至目前,共同体已开展校际活动近百次,66所学校结对。"
    "长寿区牵头成立农牧职教集团,成员单位已由4个扩大至11个。长寿区是“青竹”教育共同体的理事长单位,160余人参加培训。"
    "拟组建联合实验室。文理学院研发的新药PZ-1以4800万元价格转化。共同体没有设立基金。"
)
ENGLISH = (
    "The Hechuan Education Alliance was founded in March 2021 by Hechuan and Changshou. "
    "It has 23 member schools and a budget of five million yuan."
)
