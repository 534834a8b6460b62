"""What is planned and not done, whichever rule found it: 拟设立X,计划由A牵头 · 原则同意由A与B筹建X."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence

_PLANS = re.compile(
    r"拟(?=设立|成立|组建|建立|建设|筹|由|在|于|与|和|同|联合|共同|吸[收纳]|加入|入[盟会股网])|"
    r"计划(?=由|与|和|同|联合|共同|成立|设立|组建|建立|筹|吸[收纳]|邀请|加入|(?:今|明|后)年|年[内底]|下[半个])|"
    r"原则同意|打算|酝酿|准备(?=由|与|和|同|联合|共同|成立|设立|组建|建立|吸[收纳]|加入)|筹[建组设](?!委|处|组|单位|工作|办|期|领导)"
)
# It has come about since, or it is told of a plan of before.
_DONE = re.compile(
    r"已(?=[^知然经]|经[^过])|正式|(?<!为)了(?!解)|如期|原(?:计划|拟|定)|最终|现有|曾|获[批准]|批[准复]"
)
_DEEDS = frozenset((Role.INITIATOR, Role.LEAD, Role.MEMBER, Role.CO_BUILDER, Role.SITE))


def as_planned(sentence: Sentence, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings; those that stand behind words of planning, in their sentence up to a stop, as planned."""
    for finding in findings:
        yield (
            replace(finding, role=Role.PLANNED)
            if finding.role in _DEEDS and _is_planned(sentence.masked, finding)
            else finding
        )


def _is_planned(masked: str, finding: Finding) -> bool:
    ends = [item.end for item in finding.members] + ([finding.body[1]] if finding.body else [])
    last = max(ends, default=finding.at)
    first = max(masked.rfind(mark, 0, last) for mark in ";。!?") + 1
    plans = _PLANS.search(masked, first, last)
    return plans is not None and _DONE.search(masked, first, last) is None
