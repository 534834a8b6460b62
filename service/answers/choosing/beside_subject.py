"""Of two options in one sentence the one in whose clause the subject stands: 参与单位算第一还是第四完成单位,
where 核心单位为第一完成单位,参与单位为第四完成单位."""

import re
from collections.abc import Mapping

_LEADS = re.compile(
    r"(?:应当?|可以|需要?|必须|到底|究竟|都|均)*(?:算作?|属于|是|为|视同为?|视为|定为|由|在|按照?)?$"
)
_SHORTEST, _LONGEST = 3, 12  # characters that tell the subject


def beside_subject(asked: str, clauses: Mapping[str, str]) -> str | None:
    """The one of the options, each with its clause in `clauses`, whose clause alone has the last words
    in front of the option that is asked first; None where both or neither have them.

    Args:
        asked: the question, folded.
    """
    first = min((at for option in clauses if (at := asked.find(option)) > 0), default=0)
    subject = _LEADS.sub("", asked[:first])
    for size in range(min(_LONGEST, len(subject)), _SHORTEST - 1, -1):
        holding = [option for option, clause in clauses.items() if subject[-size:] in clause]
        if holding:
            return holding[0] if len(holding) == 1 else None
    return None
