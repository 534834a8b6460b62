"""What is asked of each of two, 收盘价和换手率分别是多少: asked of one after the other."""

import re
from dataclasses import replace

from service.questions.language import Language
from service.questions.question import Question, understand

_EACH = re.compile(
    r"^(?P<left>[^,，、?？]{2,40}?)(?:和|与|及|以及|跟)(?P<two>[^,，、?？]{2,16}?)(?:分别|各自?)(?P<rest>[^,，]{2,20})$"
)
_COUNTED = re.compile(r"^[\u4e00-\u9fff]?[两二三四五六七八九十\d]+[个位名家所项座条]")


def each_of_two(whole: Question) -> tuple[Question, ...]:
    """The question of each of the two that `whole` asks of; () where it names no two.

    Of A和B的面积 both have the rest behind 的; else both stand behind the 的 before the first, or the
    first is as long as the second (某股8月8日收盘价和换手率).
    """
    found = _EACH.match(whole.standalone) if whole.language is Language.CHINESE else None
    if found is None or _COUNTED.match(found["two"]):
        return ()
    left, two, rest = found["left"], found["two"], found["rest"]
    name, of, tail = two.partition("的")
    if of and tail:
        texts = (f"{left}的{tail}{rest}", f"{name}的{tail}{rest}")
    else:
        at = left.rfind("的") + 1 or max(len(left) - len(two), 0)
        texts = (f"{left}{rest}", f"{left[:at]}{two}{rest}")
    parts = (understand(text) for text in texts)
    return tuple(replace(part, text=part.standalone) for part in parts)
