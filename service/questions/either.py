"""The two of whom a question asks which one it is: 甲和乙，谁是副主席？ 东桥与西桥哪家中标？"""

import re

from indexer.text.fold import fold

# 共同体, 参与 and 共和国 join nothing.
_AND = r"(?<![共总温柔饱])和(?![平谐])|(?<!参)与(?!会)|跟(?!踪|随|进)|以及"
# 甲和乙由谁牵头 asks for a third one.
_NO_THIRD = r"(?<![由被归为给让向对替从受])"
_EITHER = re.compile(
    rf"^(?:请问)?(?P<one>[^,、;?和与跟]{{2,20}}?)(?:{_AND})(?P<two>[^,、;?和与跟的是]{{2,20}}?)"
    r"(?:这?两[个家人位所]?)?(?:之间|之中|中|里)?,?"
    rf"(?:到底|究竟)?{_NO_THIRD}(?:谁|哪一?[家位](?![^,?]{{0,3}}[和与])|哪一?个(?=[是会在有率先获当曾]))"
)


def either_of(question: str) -> tuple[str, str] | None:
    """Both names, folded; None where the question names no two, or asks of something else."""
    found = _EITHER.match(fold(question))
    return (found["one"], found["two"]) if found else None
