"""What a question compares: A和B哪个更多, 是A多还是B多."""

import re
from dataclasses import dataclass

from indexer.text.fold import fold

_ASKING = r"(?:到底|究竟|相比|比起来)?,?(?:哪[一]?[个家所类边种座份次项批名位支者年届级款]|哪一?方|哪里|哪|谁)(?P<rest>[^?]*)"
_BETWEEN = (
    r"(?:之间|两者|当中|中|相比|比)?(?:,(?P<between>[^?,]{0,20}?))?,?"
    r"(?:[上下]半年|(?P<measure>数量|规模|金额|人数)上?|预计)?"
)
# 共同体, 参与, 共和国 and 跟踪 join nothing.
_AND = (
    r"(?<![共总温柔饱])和(?![平谐])|(?<!参)与(?!会)|跟(?!踪|随|进)|"
    r"(?<![共合协相不会陪])同(?![体学志济事步期意时样年比等类一行业仁])"
)
_COMPARED = re.compile(
    rf"(?P<one>[^,、;?]{{2,40}}?),?(?:{_AND}|以及|、)(?P<two>[^,、;?]{{2,30}}?){_BETWEEN}{_ASKING}"
)
# 是甲多还是乙多?
_EITHER = re.compile(
    r"^(?P<one>[^,;?]{2,40}?)(?P<word>更?(?:多|少|高|低|大|小|快|慢|长|短|早|晚|贵|便宜|先))(?:一?[些点])?,?还是"
    r"(?P<two>[^,;?]{2,30}?)(?P=word)(?P<rest>[^?]*)"
)
_SEVERAL = re.compile(
    r"更|较|最|多|少|高|低|大|小|快|慢|长|短|早|晚|先|强|弱|重|轻|远|近|复杂|严|贵|便宜"
)


@dataclass(frozen=True, slots=True)
class Compared:
    """The two that a question sets side by side, and what it asks of them; all folded."""

    one: str
    two: str
    asked: str


def compared_in(question: str) -> Compared | None:
    """What the question compares; None for any other question."""
    folded = fold(question)
    either = _EITHER.search(folded)
    if either:
        one, two = (either[side].removesuffix("的") for side in ("one", "two"))
        return Compared(one, two, either["word"] + either["rest"])
    found = _COMPARED.search(folded)
    if found is None:
        return None
    asked = (found["between"] or "") + found["rest"]
    # 计划人数和实际人数: what both end in belongs to both.
    measure = found["measure"] or ""
    two = found["two"] + (measure if found["one"].endswith(measure) else "")
    return Compared(found["one"], two, asked) if _SEVERAL.search(asked) else None
