"""What is planned and not done, whichever rule found it: 拟设立X,计划由A牵头 · 原则同意由A与B筹建X."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence

_MAKES = "由|与|和|同|联合|共同|成立|设立|组建|建立|筹|吸[收纳]|邀请|加入"
_PLANS = re.compile(
    rf"(?<![虚模草比])拟(?=建设|在|于|入[盟会股网]|{_MAKES})|"
    rf"(?<![按照])(?<!合作|行动|工作|培养|发展|提升|培育|专项|支持|帮扶|伙伴|人才)计划(?={_MAKES}|(?:今|明|后)年|年[内底]|下[半个])|"
    rf"原则同意|(?:打算|准备)(?={_MAKES})|酝酿(?=成立|组建|设立)|(?:正在?|开始|着手)筹[建组设]"
)
# It has come about since, or it is told of a plan of before.
_DONE = re.compile(
    r"已(?=[^知然经]|经[^过])|(?<!为)了(?!解)|如期|原(?:计划|拟|定)|最终|目前|现有|曾|获[批准]|批[准复]|昨[天日]|今天|日前|近日|启用|揭牌|亮相"
)
_STOP = re.compile("[;。!?]")
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
    stop = _STOP.search(masked, last)
    plans = _PLANS.search(masked, first, last)
    done = _DONE.search(masked, first, stop.start() if stop else len(masked))
    return plans is not None and done is None
