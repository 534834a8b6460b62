"""What is only claimed or asked for was not done: 要求赔偿50万元 does not tell what 赔偿了多少."""

import re

# 赔偿了多少, 已经退还多少: what was done.
_DONE = re.compile(
    r"(?:已经?|实际)(?P<already>[\u4e00-\u9fff]{2})了?[^?。]{0,14}?(?:多少|几)|(?P<done>[\u4e00-\u9fff]{2})了[^?。]{0,14}?(?:多少|几)"
)
_CLAIM = r"要求|请求|索赔|索要|诉请|主张|申请|呼吁"
# What asks for a claim is answered with one.
_ASKS_CLAIM = re.compile(_CLAIM)
_GIVEN = r"已经?|判[决令]|裁[决定]|支付|获[得准批]|同意|胜诉|到账|实际"


def only_claimed(asked: str, folded: str, sentence: tuple[int, int], start: int) -> bool:
    """Whether `asked` wants how much was done, and the number at `start` is how much somebody wants of
    it, while the sentence says of nothing that it was granted. All folded."""
    done = _DONE.search(asked)
    if done is None or _ASKS_CLAIM.search(asked):
        return False
    act = done["done"] or done["already"]
    told = folded[slice(*sentence)]
    claimed = rf"(?:{_CLAIM})[^,;。]{{0,12}}?{act}" + ("|索赔" if act.startswith("赔") else "")
    wanted = re.search(rf"(?:{claimed})[^,;。]{{0,16}}$", folded[sentence[0] : start])
    return wanted is not None and not re.search(rf"{_GIVEN}|{act}了", told)
