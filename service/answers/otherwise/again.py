"""A question put once more before it is refused, in the words of the passages that were found for it.

Whether an answer is there is judged by how much of the question stands in the passages, and people
type wrong, are polite, and say 狗 where the law says 犬. What a question names is left as it is: to
leave out what a document says of itself (its county, its year) was tried, and answered twice as
many near misses as questions (training/questions/calibration.jsonl).
"""

from collections.abc import Sequence

from indexer.text.fold import fold
from service.answers.otherwise.courtesy import without_courtesy
from service.answers.otherwise.everyday import as_written
from service.answers.otherwise.mistyped import as_meant
from service.reader.reading import Passage


def put_otherwise(question: str, passages: Sequence[Passage]) -> str | None:
    """`question` folded and in other words; None where nothing of it could be said otherwise."""
    folded, shown = fold(question), _shown(passages)
    otherwise = as_written(as_meant(without_courtesy(folded), shown), shown)
    return None if otherwise == folded else otherwise


def claimed_otherwise(question: str, passages: Sequence[Passage]) -> str:
    """A yes/no question folded, its everyday words as the passages write them. What it says wrong may be
    what is claimed, so nothing else is put right."""
    return as_written(fold(question), _shown(passages))


def _shown(passages: Sequence[Passage]) -> str:
    return fold("\n".join(f"{passage.context}\n{passage.text}" for passage in passages))
