"""The number that a counted group begins with: 12家企业, 两所大学."""

import re


def number_of(counted: str) -> int:
    """The number that a counted group begins with; 0 when it is none that can be counted off."""
    digits = re.match(r"\d+", counted)
    if digits:
        return int(digits.group())
    if re.match(r"[一二三四五六七八九十百千]+[余多]|[百千]", counted):
        return 0
    tens = re.match(r"([二三四五六七八九]?)十([一二三四五六七八九]?)", counted)
    ones = "零一二三四五六七八九"
    if tens:
        return (ones.find(tens[1]) if tens[1] else 1) * 10 + (ones.find(tens[2]) if tens[2] else 0)
    return max(ones.find(counted[0].replace("两", "二")), 0)
