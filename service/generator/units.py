"""What numbers are counted in: currencies, measure words and English units, each by one name."""

_CURRENCIES = {
    "美元": "美元", "欧元": "欧元", "港元": "港元", "港币": "港元", "日元": "日元", "澳元": "澳元", "英镑": "英镑",
    "卢布": "卢布", "韩元": "韩元", "台币": "台币", "新台币": "台币", "人民币": "元", "元": "元", "块钱": "元",
}  # fmt: skip
ENGLISH_UNITS = {
    r"(?:yuan|rmb|renminbi|cny)": "元",
    r"(?:(?:us|u\.s\.) ?)?dollars?|usd": "美元",
    r"euros?|eur": "欧元",
    r"(?:hong kong|hk) dollars?|hkd": "港元",
    r"(?:japanese )?yen|jpy": "日元",
    r"(?:british )?pounds?|gbp": "英镑",
    r"percentage points?": "个百分点",
    r"per ?cent": "%",
    r"kilomet(?:er|re)s?|km": "公里",
    r"square kilomet(?:er|re)s?": "平方公里",
    r"ton(?:ne)?s?": "吨",
    r"mu": "亩",
    r"years?": "年",
    r"months?": "月",
    r"days?": "天",
    r"times": "倍",
    r"people|persons?": "名",
}
_SIGNS = {"$": "美元", "us$": "美元", "¥": "元", "€": "欧元", "£": "英镑", "hk$": "港元"}
_SAME = {
    "人": "名",
    "位": "名",
    "日": "天",
    "回": "次",
    "个月": "月",
    "千米": "公里",
    "平方千米": "平方公里",
}
_MEASURES = (
    "个百分点|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千瓦时|千瓦|小时|分钟|周年|个月|人次|车次|班次|"
    "[个名所家位项年月日人次倍元届天岁吨米亩县市区省校批座条件篇部门册套辆架艘台只棵户对类种级场支组班镇乡村国度分秒笔起例张枚"
    "颗间层栋幢列桶瓶箱份幅块片根句字页卷集季轮成席票把节股线队任名款首期处]|%|‰"
)
UNIT = rf"(?:{'|'.join(sorted(_CURRENCIES, key=len, reverse=True))}|{_MEASURES})"
# Units that no measure word stands for: 5 yuan is not 5家.
COUNTED_BY_NONE = frozenset([*_CURRENCIES.values(), "%", "个百分点"])


def unit_named(word: str, sign: str = "") -> str:
    """The one name of the unit `word`, or of the currency that `sign` stands for; "" for neither."""
    unit = word or _SIGNS.get(sign, "")
    return _CURRENCIES.get(unit, _SAME.get(unit, unit))
