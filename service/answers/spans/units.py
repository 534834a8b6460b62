"""What a question counts in, and so what must stand in its answer."""

import re

from indexer.text.fold import fold
from service.answers.spans.classifiers import CLASSIFIERS, PEOPLE
from service.answers.spans.english_units import ENGLISH, ENGLISH_HEADS, asks_for_change

# 多少 with nothing behind it, or with money: 投资多少, 融了多少资; not 持有甲投资多少股份.
_SOME = r"(?:多少|几)(?=个?[万亿]|[元钱呢]|资金?(?![\u4e00-\u9fff])|[^\u4e00-\u9fff]|$)"
_MONEY = re.compile(
    rf"多少(?:钱|本钱)|几个钱|几[块毛](?:钱|[?。]?$)|多少(?:[万亿美欧日港韩澳加])?元|[融筹募]了?{_SOME}|"
    r"(?:赔偿?|花费?|挣|赚|罚|捐|掏|缴|欠)(?:[了过得出]|给[他她它]们?){0,2}(?:多少|几)(?=[?。]?$|封顶|才|就|,)|"
    rf"(?:价格|金额|资金|投资|经费|费用|造价|价款|收入|利润|营收|总额|产值|市值)[\u4e00-\u9fff]{{0,6}}{_SOME}|"
    r"(?:利润|营收|收入|产值|总投资|投资额|金额|总额|造价|售价|票价|价格|市值)[?。]?$|"
    r"投[了资入][\u4e00-\u9fff]{0,4}多少(?![\u4e00-\u9fff])|how much (?:money|did .+ (?:(?:invest|cost|spend)\b))"
)
_COUNTED_IN = re.compile(
    r"(?:多少|几)(?:个(?=小时|钟头|月|星期|工作日|百分点|基点))?"
    r"(名|人(?!民币)|位|所|家|项|次|年级|年|月|日|天|岁|毫米|厘米|米|公里|平方米|亩|吨|届|门|篇|件|套|座|条|倍|%|"
    r"支(?!持)|辆|艘|架|户|笔|种|场|期|批|台|例|公顷|小时|钟头|分钟|周年|星期|工作日|百分点|基点|公斤|千克|斤|"
    r"度(?!假)|成(?![员就果本绩])|"
    r"回(?![收报答复应购])|班(?![级子])|股(?![东份权票]))"
)
# 几个 of what no table has: counted one by one, and never money, ages, hours or shares.
_OF_THINGS = re.compile(r"(?:多少|几)个(?![亿万点])")
_THINGS = re.compile(
    rf"个(?!百分点|基点|多?小时|钟头|月|工作日|星期|学期|季度|半)|[{CLASSIFIERS}]|[\d多余十百千万亿]$"
)
# 几个孩子 and 有几个人 are answered in heads: never with hours or months.
_BEINGS = re.compile(
    r"(?:多少|几)个?(?:[大小男女老]?(?:孩|人(?!民币))|学生|教师|老师|儿童|成人|大人|职工|工人|员工|村民|居民|专家|代表|游客|"
    r"乘客|旅客|选手|队员|同学|干部|党员|医生|护士|患者|病人|志愿者|记者|观众|老人|妇女|农民)"
)
# 几个县 is answered in places, never in money or months; 几个市场 and 几个村民 ask for none.
_PLACES = re.compile(
    r"(?:多少|几)个?(?:[县市省区镇乡村](?![场政值域民庄委校品属级块长和与、])|国家|城市|地区|街道|社区)"
)
# Bodies, persons and households, which nobody measures.
_HEADS = re.compile(r"(?:多少|几)(?:名|人(?!民币)|位|所|家|户)")
# What is measured in few units: 重量是多少, 电池容量多大; not 湿地有多少种鸟, 重量多少倍.
_ASKED = (
    r"(?:大?约|大概|是|为|有|达到?|共|总共)*"
    r"(?:多[大高长重宽深远]|(?:多少|几)(?=[^\u4e00-\u9fff]|$|[万亿了呢]|{unit}))"
)
_LASTING = r"[年月周天日时秒夜晚载季]|星期|礼拜|分钟|学期|世纪"
_MEASURES = (
    (
        re.compile(r"多大(?:岁数|年纪|年龄)|(?<!面积)多大了|(?:今年|现年|年纪|年龄|岁数)有?多大"),
        re.compile("岁"),
    ),
    (
        re.compile(r"多久|多长时间|(?:时间|时长|学制|期限?)(?:是|有|为)?(?:多长|几)"),
        re.compile(_LASTING),
    ),
    (re.compile(r"几条(?:人?命)|(?:多少|几)[口号](?:人|子)"), re.compile(rf"{PEOPLE}|位|死")),
    *(
        (re.compile(rf"(?:{noun}){_ASKED.format(unit=unit)}"), re.compile(unit))
        for noun, unit in (
            (r"面积|[耕农林草湿种播土用占]地|的地", "平方|亩|公顷|平米|㎡|顷|km"),
            ("重量|体重|净重|毛重", "克|g|吨|斤|磅"),
            ("电池容量", "安时|ah|瓦时|wh|度"),
            ("身高|体长|身长|全长|海拔", "米|里|尺|寸|m"),
            ("人口", PEOPLE),
        )
    ),
)
_SHARE = re.compile(
    r"百分之(?:多少|几)|多[大少]?比例|"
    r"(?:占比|比例|比率|比重|率|增幅|降幅|涨幅|跌幅|增速)(?:(?:是|为|达到?|有)?多[少大高快]|[?。]?$)"
)
_SAME_UNIT = {
    "名": "名|人|位",
    "人": "人|名|位",
    "位": "位|人|名",
    "所": "所|家",
    "家": "家|所",
    "次": "次|回|场",
    "回": "次|回|场",
    "斤": "斤|吨|千克",
    "公斤": "公斤|千克|kg|吨",
    "千克": "公斤|千克|kg|吨",
    "毫米": "毫米|mm",
    "厘米": "厘米|cm|公分",
    "度": "度|℃",
    "成": "成|%|分之",
    "班": "班|架|次",
    "钟头": "小时|钟头|时",
    "百分点": "百分点|%",
    "星期": "周|星期|礼拜",
    "工作日": "日|天",
    "天": "天|日",
    "公里": "公里|千米|km",
    "米": "米|m",
    "平方米": "平方米|平米|㎡|平方",
    "小时": "小时|钟头|时",
    "吨": "吨|t",
}


def counts_heads(question: str) -> bool:
    """Whether `question` asks how many persons, households or bodies there are: no points, no share."""
    folded = fold(question)
    heads = _HEADS.search(folded) or _BEINGS.search(folded) or ENGLISH_HEADS.search(folded)
    return heads is not None and not _MONEY.search(folded)


def asked_unit(question: str) -> re.Pattern[str] | None:
    """What must stand in the answer to a question for a number: 元 for 多少钱, 所 for 几所.

    None where the question does not say (`新增学位多少?`) or any unit may do (`多少个`).
    """
    folded = fold(question)
    if asks_for_change(folded):
        return None
    for asked, unit in ENGLISH:
        if asked.search(folded):
            return unit
    if _MONEY.search(folded):
        return re.compile(r"元|币|美金|镑")
    for measure, unit in _MEASURES:
        if measure.search(folded):
            return unit
    if _SHARE.search(folded):
        return re.compile(r"%|‰|分之|倍|成")
    if _BEINGS.search(folded):
        return re.compile(r"名|人|位|[万亿](?!\w)|个(?!百分点|小时|月|工作日|多?小时|学期|季度)")
    if _PLACES.search(folded):
        return re.compile(r"[县市省区镇乡村国家座道]|个(?!百分点|小时|月|工作日|学期|季度)")
    counted = _COUNTED_IN.search(folded)
    if counted is None:
        return _THINGS if _OF_THINGS.search(folded) else None
    return re.compile(_SAME_UNIT.get(counted[1], re.escape(counted[1])))
