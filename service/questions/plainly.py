"""A question in the words that texts use, for the reader: 甲的职位是什么 -> 甲担任什么职务.

A reader that learned from what people asked of encyclopaedias knows the one wording better. Only
what means the same in every text is put otherwise.
"""

import re

_SOMEBODY = (
    r"(?:总理|总统|国王|首相|大使|主席|书记|主任|经理|总裁|委员|秘书|教练|律师|[教老导医厨]师|工程师|医生|护士|[学考男女先]生|孩子|[男女]孩|"
    r"[院校局部处科所站行馆社队组厂台司厅省市州县区镇乡村庭事会]长|[老男女主诗工军病]人|男子|女子|女士|负责人|创始人|发言人|主持人|传承人|发明人|当事人|"
    r"(?:作|画|科学|企业|专|歌唱|音乐|艺术|文学)家|导演|[演官队球船]员|研究员|选手|[记作患学伤死]者|志愿者|司机|[店园户业]主|"
    r"丈夫|妻子|儿子|女儿|父亲|母亲|爸爸|妈妈|哥哥|姐姐|弟弟|妹妹|爷爷|奶奶)"
)
# 甲国总理叫什么名字, 园主的姓名是什么: who that is.
CALLED = rf"{_SOMEBODY}(?:叫(?:什么|啥)(?:名字?)?|的?(?:名字|姓名)(?:叫|是)(?:什么|啥))"
_PLAINER = tuple(
    (re.compile(pattern), plainer)
    for pattern, plainer in (
        (r"(?<=.)的(?:职位|职务|头衔|岗位)是(?:什么|啥)", "担任什么职务"),
        (r"(?<=.)的?跌幅(?:是|有|为|达到?)?多少", "下跌多少"),
        (r"(?<=.)的?降幅(?:是|有|为|达到?)?多少", "下降多少"),
        (r"(?<=.)的?涨幅(?:是|有|为|达到?)?多少", "上涨多少"),
        (r"(?<=.)的?增[幅速](?:是|有|为|达到?)?多少", "增长多少"),
    )
)
_CALLED = re.compile(CALLED)
_NAME = re.compile(r"(?:叫(?:什么|啥)(?:名字?)?|的?(?:名字|姓名)(?:叫|是)(?:什么|啥))$")


def plainly(question: str) -> str:
    """`question`, or the same in plainer words."""
    for pattern, plainer in _PLAINER:
        question = pattern.sub(plainer, question)
    return _CALLED.sub(lambda called: _NAME.sub("是谁", called.group()), question)
