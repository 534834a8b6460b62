"""What a question counts in, and so what must stand in its answer."""

import re

from indexer.text.fold import fold

# 多少 with nothing behind it, or with money: 投资多少, 融了多少资; not 持有甲投资多少股份.
_SOME = r"(?:多少|几)(?=个?[万亿]|[元钱呢]|资金?(?![\u4e00-\u9fff])|[^\u4e00-\u9fff]|$)"
_MONEY = re.compile(
    rf"多少钱|多少(?:万|亿)?元|[融筹募]了?{_SOME}|"
    rf"(?:价格|金额|资金|投资|经费|费用|造价|价款|收入|利润|营收|总额|产值|市值)[\u4e00-\u9fff]{{0,6}}{_SOME}|"
    r"(?:利润|营收|收入|产值|总投资|投资额|金额|总额|造价|售价|票价|价格|市值)[?。]?$|"
    r"投[了资入][\u4e00-\u9fff]{0,4}多少(?![\u4e00-\u9fff])|how much (?:money|did .+ (?:invest|cost|spend))"
)
_COUNTED_IN = re.compile(
    r"(?:多少|几)(名|人|位|所|家|项|次|年|月|日|天|岁|米|公里|平方米|亩|吨|届|门|篇|件|套|座|条|倍|%|"
    r"支|辆|艘|架|户|笔|种|场|期|批|台|例|公顷|小时|分钟|周年)"
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
    "天": "天|日",
}


def asked_unit(question: str) -> re.Pattern[str] | None:
    """What must stand in the answer to a question for a number: 元 for 多少钱, 所 for 几所.

    None where the question does not say (`新增学位多少?`) or any unit may do (`多少个`).
    """
    folded = fold(question)
    if _MONEY.search(folded):
        return re.compile(r"元|币|美金|镑")
    if _SHARE.search(folded):
        return re.compile(r"%|‰|分之|倍|成")
    counted = _COUNTED_IN.search(folded)
    if counted is None:
        return None
    return re.compile(_SAME_UNIT.get(counted[1], re.escape(counted[1])))
