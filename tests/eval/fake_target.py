"""A system under test whose answers are written down beforehand."""

from collections.abc import Mapping, Sequence

from eval.sets.questions import AskedQuestion
from eval.systems.reply import Reply, Span
from eval.systems.targets import TargetError


def span(text: str, quote: str, document_id: str = "d") -> Span:
    """Where `quote` stands in `text`."""
    start = text.index(quote)
    return Span(document_id, start, start + len(quote), quote)


def reply(*short: str, cited: Sequence[Span] = (), confidence: float = 0.9) -> Reply:
    """An answer with these short answers; a refusal without any."""
    return Reply("、".join(short), short, not short, confidence, tuple(cited), "g1", "standalone")


class FakeTarget:
    """Answers by question id; an unknown id is an error of the system."""

    def __init__(
        self, texts: Mapping[str, str], replies: Mapping[str, Reply], hits: Sequence[Span] = ()
    ) -> None:
        self.texts, self.replies, self.hits = dict(texts), dict(replies), tuple(hits)
        self.searched: list[str] = []

    def generation(self) -> str:
        return "g1"

    def sources(self) -> dict[str, str]:
        return self.texts

    def ask(self, question: AskedQuestion) -> Reply:
        if question.id not in self.replies:
            raise TargetError(f"{question.id}: no answer")
        return self.replies[question.id]

    def search(self, query: str, k: int, document_ids: Sequence[str] | None) -> tuple[Span, ...]:
        assert document_ids is None or document_ids
        self.searched.append(query)
        return self.hits[:k]
