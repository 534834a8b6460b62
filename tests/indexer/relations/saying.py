"""A network that says what a test wants."""

from collections.abc import Mapping, Sequence

import numpy as np

from indexer.relation import Role
from indexer.relations.learned.adding import added
from indexer.relations.learned.network import Body, Network
from indexer.relations.learned.tags import FOR_BODIES, FOR_MEMBERS, TAGS, Chain, Scores
from indexer.relations.learned.words import Seen, Vocabulary
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import mask

TEXT = "南湖区、北岭区和12家企业携手成立“清河联盟”，东江区表示祝贺。"
BODY = (TEXT.index("“"), TEXT.index("”") + 1)
SENTENCE = Sentence(TEXT, mask(TEXT))
CERTAIN = 12.0
_NONE = np.zeros((len(TAGS), len(TAGS)), np.float32)


def span(name: str, text: str = TEXT) -> tuple[int, int]:
    return text.index(name), text.index(name) + len(name)


class Says(Network):
    """Tags the spans of `whole` as bodies with members and those of `named` as bodies without, those of `parts` as
    members of any body that the sentence names, and those of `outside` as members of any that stands in front."""

    def __init__(
        self,
        whole: Sequence[str],
        parts: Mapping[str, Role],
        sure: float = CERTAIN,
        text: str = TEXT,
        outside: Mapping[str, Role] | None = None,
        named: Sequence[str] = (),
    ) -> None:
        self.vocabulary = Vocabulary("", [], [])
        self.bodies, self.members = Chain(_NONE, FOR_BODIES), Chain(_NONE, FOR_MEMBERS)
        self._whole, self._parts, self._sure, self._text = whole, parts, sure, text
        self._outside, self._named = outside or {}, named

    def scores(self, seen: Seen, bodies: Sequence[Body]) -> list[Scores]:
        return [self._said(seen, body) for body in bodies]

    def _said(self, seen: Seen, body: Body) -> Scores:
        scores = np.zeros((len(seen), len(TAGS)), np.float32)
        scores[:, 0] = CERTAIN / 2
        in_front = body is not None and body[0] < 0
        told: Mapping[str, str] = self._outside if in_front else self._parts
        if body is None:
            told = dict.fromkeys(self._whole, "body") | dict.fromkeys(self._named, "named")
        for name, tag in told.items():
            first, last = seen.covering(*span(name, self._text))
            scores[first, TAGS.index(f"B-{tag}")] = self._sure
            scores[first + 1 : last, TAGS.index(f"I-{tag}")] = self._sure
        return scores


def told(network: Network, *findings: Finding) -> set[tuple[str, str, str]]:
    """(role, member, its kind) of all that is told of SENTENCE beside `findings`."""
    found = added(SENTENCE, findings, [BODY], network).findings
    return {(one.role.value, item.name, item.kind) for one in found for item in one.members}
