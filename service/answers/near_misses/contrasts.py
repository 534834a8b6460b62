"""Words that set one sort against another: what is told of 公办 schools is no answer about 民办 ones, nor what
三孩 families get about 二孩 ones."""

import re

_BEHIND_USE = r"(?=用[水电气地]|[水电气]价)"
# Each line one set; whoever says one of it does not mean the others.
_SETS = (
    ("公办", "民办"),
    ("公立", "私立"),
    ("一孩", "二孩", "三孩"),
    (f"居民{_BEHIND_USE}", f"工业{_BEHIND_USE}", f"农业{_BEHIND_USE}", f"商业{_BEHIND_USE}"),
    ("本科", "专科", "大专", "硕士", "博士"),
    ("小学", "初中", "高中"),
    ("城镇", "农村"),
    ("男(?=[生性子孩队足篮职童])", "女(?=[生性子孩队足篮职童])"),
    ("一等(?=奖)", "二等(?=奖)", "三等(?=奖)"),
    ("进口", "出口"),
    ("上半年", "下半年"),
    ("线上", "线下"),
    ("室内", "室外"),
    ("国内", "国外|境外|海外"),
    ("国有", "民营|私营"),
    ("首套", "二套"),
    ("成人", "儿童"),
    ("新建", "改建|扩建"),
    ("甲[级类等型]", "乙[级类等型]", "丙[级类等型]"),
    ("最高", "最低"),
    ("最多", "最少"),
    ("早班", "晚班"),
    ("东段", "西段", "南段", "北段", "中段"),
    ("春季", "夏季", "秋季", "冬季"),
    ("门诊", "住院"),
    ("职工(?=医保|医疗保险|养老)", "居民(?=医保|医疗保险|养老)"),
)
_PATTERNS = tuple(tuple(map(re.compile, each)) for each in _SETS)
_SENTENCE = re.compile(r"[;。|\n]")


def contrasted(asked: str, folded: str, start: int, end: int, context: str) -> bool:
    """Whether the sentence around [start, end) is of another sort than the one that `asked` names, of which
    neither the passage nor what stands above it has a word. All folded."""
    first = max((cut.end() for cut in _SENTENCE.finditer(folded, 0, start)), default=0)
    cut = _SENTENCE.search(folded, end)
    sentence = folded[first : cut.start() if cut else len(folded)]
    return any(_against(each, asked, sentence, f"{folded}\n{context}") for each in _PATTERNS)


def _against(each: tuple[re.Pattern[str], ...], asked: str, sentence: str, whole: str) -> bool:
    named = [word for word in each if word.search(asked)]
    if len(named) != 1 or named[0].search(whole):
        return False
    return any(word.search(sentence) for word in each if word is not named[0])
