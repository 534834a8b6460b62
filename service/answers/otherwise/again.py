"""A question put once more before it is refused, in the words of the passages that were found for it.

Whether an answer is there is judged by how much of the question stands in the passages, and people
type wrong, are polite, and say 狗 where the law says 犬. What a question names is left as it is: to
leave out what a document says of itself (its county, its year) was tried, and answered twice as
many near misses as questions (training/questions/calibration.jsonl).
"""

from collections.abc import Sequence
from itertools import islice

from indexer.text.fold import fold
from service.answers.otherwise.as_written import AsWritten
from service.answers.otherwise.courtesy import without_courtesy
from service.answers.otherwise.mistyped import as_meant
from service.reader.reading import Passage

_MOST = 2  # wordings, each of which is read


def put_otherwise(question: str, passages: Sequence[Passage]) -> list[str]:
    """`question` folded and in other words, the likeliest first; none where nothing of it could be
    said otherwise."""
    folded = fold(question)
    shown = fold("\n".join(f"{passage.context}\n{passage.text}" for passage in passages))
    meant = as_meant(without_courtesy(folded), shown)
    said = list(islice(AsWritten(meant, passages).wordings(), _MOST))
    return said or ([] if meant == folded else [meant])


def claimed_otherwise(question: str, passages: Sequence[Passage]) -> str:
    """A yes/no question folded, its everyday words as the passages write them. What it says wrong may be
    what is claimed, so nothing else is put right."""
    folded = fold(question)
    return next(AsWritten(folded, passages).wordings(), folded)
