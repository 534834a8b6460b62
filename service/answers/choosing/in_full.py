"""An option that the text writes out, or says with another pronoun: 城管 is 城市管理部门, 自己 is 本人."""

import re
from collections.abc import Sequence

# Bodies that a question calls by the first characters of two of their words.
_HEADS = r"(?:行政)?(?:主管)?(?:部门|机关|委员会|局|厅|委|办公室|办|中心)"
_SELF = frozenset(("自己", "本人", "自个儿", "个人"))
_SHORT = re.compile(r"[\u4e00-\u9fff]{2}[局委办厅]?")
_KINDS = "会部局处厅所院社团室组校厂店"  # 协会 and 商会 are words themselves
_MOST_INSIDE = 3  # characters of a word behind its first: 卫生健康, 市场监督管理


def body_in_full(said: str, texts: Sequence[str]) -> str:
    """The one name of a body in `texts` that `said` is short for; "" where there is none or are several.

    Args: both folded.
    """
    if not _SHORT.fullmatch(said) or said[1] in _KINDS:
        return ""
    one, two = re.escape(said[0]), re.escape(said[1])
    inside = rf"[\u4e00-\u9fff]{{1,{_MOST_INSIDE}}}?"
    name = re.compile(rf"{one}[\u4e00-\u9fff]{two}{inside}{_HEADS}(?![\u4e00-\u9fff]?长)")
    found = {match.group() for text in texts for match in name.finditer(text)}
    return found.pop() if len(found) == 1 else ""


def in_other_words(forms: Sequence[str]) -> tuple[str, ...]:
    """The forms of an option, and those of whoever speaks of himself as a text says it."""
    if not any(form in _SELF for form in forms):
        return tuple(forms)
    return (*forms, *(word for word in ("本人", "自行", "自己", "个人") if word not in forms))
