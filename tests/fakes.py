"""Small stand-ins for the models, deterministic and without weights."""

import hashlib
import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from indexer.building.parts import Parts
from indexer.documents import Document
from indexer.relation import Relation, Role
from indexer.settings import Settings


class FakeEncoder:
    """A bag of characters, each on a random axis: texts that share characters are near."""

    name = "fake"
    sha256 = hashlib.sha256(b"fake encoder").hexdigest()
    dim = 32

    def encode_passages(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        return np.array([self.encode_query(text) for text in texts], dtype=np.float32)

    def encode_query(self, text: str) -> npt.NDArray[np.float32]:
        vector = np.full(self.dim, 1e-3, dtype=np.float32)
        for char in text:
            vector[ord(char) * 2654435761 % 2**32 % self.dim] += 1
        unit: npt.NDArray[np.float32] = vector / np.linalg.norm(vector)
        return unit


class FakeCounter:
    """A token a character."""

    name = "fake"

    def count(self, text: str) -> int:
        return len(text)


def fake_relations(document: Document) -> list[Relation]:
    """A relation for each 甲加入乙。 in the text."""
    found = []
    for match in re.finditer(r"(\w{1,9})加入(\w{1,9})。", document.text):
        section = next(s for s in document.sections if s.start <= match.start() < s.end)
        found.append(
            Relation(
                organization=match[2],
                member=match[1],
                role=Role.MEMBER,
                document_id=document.id,
                section=section.headings,
                start=match.start(),
                end=match.end(),
                quote=match.group(),
                date=document.date,
            )
        )
    return found


def fake_parts(settings: Settings) -> Parts:  # noqa: ARG001
    return Parts(FakeEncoder(), FakeCounter(), fake_relations)
