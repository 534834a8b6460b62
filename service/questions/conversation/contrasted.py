"""哪个更贵? 谁更早? after the same was asked of one thing and then of another: both in one question."""

import re
from collections.abc import Sequence

from service.questions.conversation.mentions import Sort
from service.questions.conversation.opening import bare
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.scene import Said

Scene = Sequence[Said]

_WHICH = re.compile(
    r"^(?:(?:这|那|它们)?(?:两[个者家所种座项]|二者|之间|当中|其中)?,?)?(?:哪一?[个家所种座项位边]|谁)的?[\u4e00-\u9fff]{0,4}?(?:更|比较)"
    r"(?:[多少大小高低贵早晚长短快慢好新远近]|便宜)(?:一?些|一?点)?$"
)


def contrasted(question: str, scene: Scene) -> Resolution | None:
    """The question with the two that were asked about last; asked back where there are no two."""
    text = bare(question)
    which = _WHICH.match(text)
    if which is None:
        return None
    if not scene:
        return dangling(question)
    pair = _asked_alike(scene) or _named_together(scene[0])
    if pair is None:
        return dangling(question)
    wh = re.search(r"哪|谁", text)
    return resolved(f"{pair[0]}和{pair[1]}{text[wh.start() if wh else 0 :]}?")


def _asked_alike(scene: Scene) -> tuple[str, str] | None:
    """The two names in which the last two questions differ, the earlier first."""
    if len(scene) < 2:
        return None
    pairs = [
        (earlier.text, later.text)
        for later in scene[0].names
        for earlier in scene[1].names
        if earlier.text != later.text
        and scene[1].question.replace(earlier.text, later.text) == scene[0].question
    ]
    return min(pairs, key=lambda pair: len(pair[0]), default=None)


def _named_together(said: Said) -> tuple[str, str] | None:
    """甲 and 乙 where one question named both and nothing else."""
    names = [name.text for name in said.names if name.sort is not Sort.TIME]
    return (names[0], names[1]) if len(names) == 2 else None
