"""Spans of the network without words of the sentence that it took along: 增设|甲校, 请出|“清河联盟”, 办公室|设."""

import re
from dataclasses import replace

from indexer.relations.learned.tags import Span
from indexer.relations.learned.words import Seen
from indexer.relations.words.findings import Sentence

# No name begins with these words, and none ends with those.
_AHEAD = re.compile(
    "[尚还另仅只现已共]?有|现在|自|归|经|请出?|名?叫|取名|念|增设|增补|补选|递补|新[增添]|吸收|接纳|邀请|推[举选]|改由|原?拟|原|除了?|加上|包括|"
    "[让使令把向从到也又再都均就才便即则而且但并所其这那]|一个|大家|首先|"
    "会议|大会|选举|推选|开启|启动|打造|成立|组建|建立|联同|申报"
)
_BEHIND = re.compile(
    "[设入当任拟也均都已还便则等就除共将曾各并者里内上下选挂推聘补轮列改派邀递获受签举]|等等"
)


def name_alone(sentence: Sentence, seen: Seen, span: Span) -> Span:
    """`span` without such words at its edges; it keeps one word at least."""
    first, last = span.first, span.last

    def word(at: int) -> str:
        return sentence.text[seen.starts[at] : seen.ends[at]]

    while last - first > 1 and _AHEAD.fullmatch(word(first)):
        first += 1
    while last - first > 1 and _BEHIND.fullmatch(word(last - 1)):
        last -= 1
    return replace(span, first=first, last=last)
