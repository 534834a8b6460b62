"""What English tells apart by a letter or a number behind a noun, as Chinese texts write it: Group A is A组,
Article 6 第六条, Line 3 3号线."""

import re

from service.reader.english_ordinals import in_han

# The noun, and how Chinese writes it with {0} as it stands and {1} in Chinese numerals; most usual first.
_FORMS = {
    noun: tuple(forms.split())
    for nouns, forms in (
        ("group", "{0}组 第{1}组 {1}组 {0}类"), ("class", "{0}班 {1}班 {0}级 {1}级 {0}类 {1}类"),
        ("grade", "{0}级 {1}级 {1}年级 {0}年级"), ("level", "{0}级 {1}级"), ("category type", "{0}类 {1}类 {0}型 {1}型"),
        ("article", "第{1}条 第{0}条"), ("chapter", "第{1}章 第{0}章"), ("clause paragraph", "第{1}款 第{0}款"),
        ("appendix annex", "附件{0} 附件{1} 附录{0} 附录{1}"), ("line", "{0}号线 {1}号线 {0}线"),
        ("route bus", "{0}路 {0}号线 {0}线"), ("terminal", "{0}号航站楼 {1}号航站楼 T{0}"),
        ("building block", "{0}号楼 {0}栋 {0}幢 {0}座 {1}号楼"), ("unit", "{0}单元 {1}单元 {0}号机组"),
        ("room", "{0}室 {0}号房 {0}房间"), ("gate", "{0}号门 {1}号门"), ("floor", "{0}楼 {0}层 {1}楼 {1}层"),
        ("phase stage", "{1}期 {0}期 第{1}阶段 第{0}阶段 {1}阶段"), ("round series", "{0}轮 第{1}轮 第{0}轮 {1}轮"),
        ("zone area", "{0}区 {1}区"), ("plot lot", "{0}地块 {0}号地块"), ("version", "{0}版"), ("plan", "{0}计划 {0}方案"),
        ("no number", "{0}号 第{0}号 {1}号 第{1}"),
    )
    for noun in nouns.split()
}  # fmt: skip
_MARK = r"(?P<mark>[A-Z]|\d{1,3})(?![\w.,%-])"
_LABEL = re.compile(rf"\b(?P<noun>(?i:{'|'.join(_FORMS)}))\.? {_MARK}")
_BEFORE = re.compile(r"\b(?P<mark>(?:Pre-)?[A-Z])[- ](?P<noun>(?i:round|group|class|share|type))\b")
_SHARE = ("{0}股",)


def labels_in_chinese(english: str, read: str) -> str:
    """`english` with each such label in the form that `read` has; what `read` has in none stays."""

    def written(match: re.Match[str]) -> str:
        mark = match["mark"]
        numeral = in_han(int(mark)) if mark.isdigit() and int(mark) < 100 else mark
        forms = _FORMS.get(match["noun"].lower(), _SHARE)
        held = (form.format(mark, numeral) for form in forms)
        return next((form for form in held if form.lower() in read), match.group())

    return _BEFORE.sub(written, _LABEL.sub(written, english))
