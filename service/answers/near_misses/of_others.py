"""Sentences that are told of another than the one asked about: their candidates are no answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from service.answers.spans.forms import without
from service.citations import sentence_around
from service.reader.reading import Candidate, Passage, Reading


def without_others(
    reading: Reading, passages: Sequence[Passage], of_another: Callable[[int, str], bool]
) -> Reading:
    """The reading without the candidates in sentences of which `of_another` holds, and with their
    part of the chance that there is an answer gone to there being none.

    Args:
        of_another: of the number of a passage and a sentence in it; asked once for each sentence.
    """
    verdicts: dict[tuple[int, int], bool] = {}  # a sentence holds several candidates
    kept: list[Candidate] = []
    lost = 0.0
    for one in reading.candidates:
        text = passages[one.passage].text
        start, end = sentence_around(text, one.start, one.end)
        sentence = one.passage, start
        if sentence not in verdicts:
            verdicts[sentence] = of_another(one.passage, text[start:end])
        if verdicts[sentence]:
            lost += one.score
        else:
            kept.append(one)
    return without(replace(reading, candidates=tuple(kept)), lost)
