"""The words behind a number that count things one by one: 三名, 五艘; neither money, ages, hours nor weights."""

CLASSIFIERS = (
    "名人位所家项次件篇部册门届批条座处套辆架艘台只头棵株户对类种级场支组班区县市省镇乡村国起宗例张枚颗间层栋幢列趟份幅块片句页"
    "卷集轮席票把队款站店城校员口匹尾粒袋箱盒"
)
# Persons, or how many thousands of them.
PEOPLE = r"人|名|户|口|[万亿](?!\w)"
