"""English number words as digits: five million -> 5000000, 2.4 billion -> 2400000000."""

import re

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ONES = {word: value for value, word in enumerate(_BELOW_TWENTY.split())}
_BY_TEN = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * value for value, word in enumerate(_BY_TEN.split(), 2)}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_OTHERS = {"dozen": 12, "score": 20}
_WORD = "|".join([*_TENS, *sorted(_ONES, key=len, reverse=True)])
_SCALE = "|".join(_SCALES)
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMERAL = re.compile(
    rf"(?<![\w.-])(?:(?:{_FIGURE}|{_WORD}|a(?= (?:hundred|{_SCALE})))"
    rf"(?:(?:[ -]| and )(?:{_WORD}|hundred|{_SCALE}))*|hundred|(?:a )?dozen)(?![\w])"
)


def numerals_in_digits(text: str) -> str:
    """`text`, folded, with its number words in digits. one alone stays: it is mostly no number."""
    return _NUMERAL.sub(_digits, text)


def _digits(match: re.Match[str]) -> str:
    words = [w for w in re.split(r"[ -]", match.group()) if w != "and"]
    if words in (["one"], ["zero"]) or (len(words) == 1 and words[0][0].isdigit()):
        return match.group()
    total, section = 0.0, 0.0
    for word in words:
        if word[0].isdigit():
            section = float(word.replace(",", ""))
        elif word in _ONES:
            section += _ONES[word]
        elif word in _TENS:
            section += _TENS[word]
        elif word == "hundred":
            section = (section or 1) * 100
        elif word in _OTHERS:
            section = (section or 1) * _OTHERS[word]
        elif word in _SCALES:
            total += (section or 1) * _SCALES[word]
            section = 0
        else:  # the article in front of hundred, thousand …
            section = 1
    return f"{round(total + section, 6):.6f}".rstrip("0").rstrip(".")
