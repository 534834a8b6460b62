"""English dates and numbers as Chinese texts write them: 10 August 2023, Q2 2023, 3.5 billion."""

import re

from service.reader.english_ordinals import in_han

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = "|".join([*_MONTHS, *(name[:3] for name in _MONTHS if name != "may")])
_YEAR = r"(?:19|20)\d\d"
_WHICH_YEAR = {"last": "去年", "this": "今年", "next": "明年"}
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_QUARTER = {"1": "一", "2": "二", "3": "三", "4": "四", "first": "一", "second": "二",
            "third": "三", "fourth": "四"}  # fmt: skip
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:\b{_DAY}(?: of)? )?\b(?!(?-i:may))(?P<month>{_MONTH})\b(?: of)? (?P<told>last|this|next) year\b",
        rf"\b(?P<month>{_MONTH})\b {_DAY},? (?P<told>last|this|next) year\b",
        rf"\b(?P<told>last|next) (?P<month>{_MONTH})\b",
        rf"\b{_DAY}(?: of)? (?P<month>{_MONTH})\b\.?,?(?: (?P<year>{_YEAR}))?",
        rf"\b(?P<month>{_MONTH})\b\.? {_DAY}\b,?(?: (?P<year>{_YEAR}))?",
        rf"\b(?P<month>{_MONTH})\b\.?,?(?: of)? (?P<year>{_YEAR})",
        rf"(?<=\b[Ii]n )(?P<month>{_MONTH})\b",
    )
)
_QUARTERS = re.compile(
    rf"\b(?:Q(?P<n>[1-4])|(?P<word>first|second|third|fourth) quarter)(?:,? (?:of |in )?(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_QUARTER_BEHIND = re.compile(rf"\b(?P<year>{_YEAR})'?s? Q(?P<n>[1-4])", re.IGNORECASE)
_HALF = re.compile(
    rf"\b(?P<word>first|second) half(?: of(?: the year)?)?,? ?(?P<year>{_YEAR})?", re.IGNORECASE
)
_HALF_YEAR = re.compile(
    rf"\bH(?P<n>[12]),?(?: of)? ?(?P<year>{_YEAR})|\b(?P<before>{_YEAR}) ?H(?P<m>[12])\b"
)
_SCALE = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_NUMBER = re.compile(
    r"(?<![\w.])(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:[ -](?P<scale>thousand|million|billion|trillion)\b)?(?: ?(?P<percent>per ?cent|percent)\b)?",
    re.IGNORECASE,
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UPTO_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_UPTO = _UPTO_WORDS.split()
_IN_WORDS = re.compile(
    rf"\b(?P<number>(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<ones>{'|'.join(_UPTO[:9])}))?|{'|'.join(_UPTO)})"
    r"(?P<hundreds> hundred)?(?=(?P<scale> (?:thousand|million|billion|trillion))?\b(?!-))",
    re.IGNORECASE,
)


def dates_in_chinese(text: str) -> str:
    """`text` with its dates, quarters and halves written 2023年8月10日, 2023年第二季度, 上半年."""
    for pattern in _DATES:
        text = pattern.sub(_date, text)
    for pattern in (_QUARTER_BEHIND, _QUARTERS):
        text = pattern.sub(_quarter, text)
    text = _HALF.sub(
        lambda m: f" {_year(m)}{'上' if m['word'].lower() == 'first' else '下'}半年 ", text
    )
    text = _HALF_YEAR.sub(
        lambda m: (
            f" {m['year'] or m['before']}年{'上' if (m['n'] or m['m']) == '1' else '下'}半年 "
        ),
        text,
    )
    return re.sub(rf"\b({_YEAR})\b(?!年|[-/.]\d)", r"\1年", text)


def numbers_in_chinese(text: str, read: str) -> str:
    """`text` with each number in the form that `read` has: 20,000 as 20000, 2万 or 两万."""

    def written(match: re.Match[str]) -> str:
        forms = number_forms(match["figure"], match["scale"])
        sign = "%" if match["percent"] else ""
        return next((form for form in forms if form in read), forms[0]) + sign

    return _NUMBER.sub(written, _IN_WORDS.sub(lambda match: _in_digits(match, read), text))


def _in_digits(match: re.Match[str], read: str) -> str:
    """A number in words as `read` has it: sixty-two as 62 or 六十二, three hundred as 300. One up to
    twenty without hundreds or thousands is left to english_ordinals."""
    spelled = match["number"].lower()
    ones = _UPTO.index((match["ones"] or "one").lower()) + 1 if match["ones"] else 0
    number = (
        10 * (_TENS.index(match["tens"].lower()) + 2) + ones
        if match["tens"]
        else _UPTO.index(spelled) + 1
    )
    if match["hundreds"]:
        return str(100 * number)
    if match["scale"]:
        return str(number)
    if number <= 20:
        return match.group()
    return next((form for form in (str(number), in_han(number)) if form in read), str(number))


def number_forms(figure: str, scale: str | None = None) -> list[str]:
    """How Chinese writes a figure, most usual first: ("3.5", "billion") -> 35亿, 3500000000."""
    plain = figure.replace(",", "")
    if not scale and "," not in figure:
        return [plain]
    digits, _, behind = plain.partition(".")
    zeros = _SCALE[scale.lower()] if scale else 0
    whole = digits + behind.ljust(zeros, "0")[:zeros] if zeros else digits
    forms = []
    for unit, power in (("亿", 8), ("万", 4)):
        if len(whole.lstrip("0")) > power:
            value = whole[:-power].lstrip("0") or "0"
            rest = whole[-power:].rstrip("0")
            forms.append(f"{value}{'.' + rest if rest else ''}{unit}")
    spoken = [
        f"{_SPOKEN[form[0]]}{form[1:]}" for form in forms if re.fullmatch(r"[2-9][万亿]", form)
    ]
    plain_form = whole.lstrip("0") + ("." + behind if behind and not scale else "")
    return [*forms, *spoken, plain_form] if scale else [plain_form, figure, *forms, *spoken]


_SPOKEN = dict(zip("23456789", "两三四五六七八九", strict=True))


def _year(match: re.Match[str]) -> str:
    return f"{match['year']}年" if match["year"] else ""


def _date(match: re.Match[str]) -> str:
    fields = match.groupdict()
    month = next(
        n for n, name in enumerate(_MONTHS, 1) if name.startswith(fields["month"].lower()[:3])
    )
    year = f"{fields['year']}年" if fields.get("year") else ""
    if fields.get("told"):
        year = _WHICH_YEAR[fields["told"].lower()]
    day = f"{int(fields['day'])}日" if fields.get("day") else ""
    return f" {year}{month}月{day} "


def _quarter(match: re.Match[str]) -> str:
    fields = match.groupdict()
    number = _QUARTER[fields.get("n") or (fields.get("word") or "").lower()]
    return f" {_year(match)}第{number}季度 "
