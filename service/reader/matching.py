"""Where the words of the question stand in the passages, as plain numbers for the network.

All arrays are (rows, …): a row is one passage with its question. `group` tells which rows belong
to one question, because a sentence is judged against the best sentence of all its passages.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from service.reader.alphabet import FIRST_LETTER, Ids

Floats = npt.NDArray[np.float32]

PASSAGE_FEATURES = 14
QUESTION_FEATURES = 5
LONGEST_RUN = 8
NEAR = 12
AROUND = 40


@dataclass(frozen=True, slots=True)
class Matching:
    """What the network is given beside the characters.

    Attributes:
        passage: (rows, P, PASSAGE_FEATURES).
        question: (rows, Q, QUESTION_FEATURES).
    """

    passage: Floats
    question: Floats


def _runs(equal: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint8]:
    """(Q, rows, P): length of the longest common substring through question j and passage i."""
    ahead = equal.astype(np.uint8)
    behind = equal.astype(np.uint8)
    for j in range(1, len(equal)):
        ahead[j, :, 1:] *= 1 + ahead[j - 1, :, :-1]
    for j in range(len(equal) - 2, -1, -1):
        behind[j, :, :-1] *= 1 + behind[j + 1, :, 1:]
    total = ahead + behind - np.uint8(1)
    total[~equal] = 0
    runs: npt.NDArray[np.uint8] = np.minimum(total, LONGEST_RUN)
    return runs


def _sentences(ids: Ids, ends: Ids) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """(rows, P) start and end of the sentence around every position."""
    rows, length = ids.shape
    closing = np.isin(ids, ends)
    place = np.broadcast_to(np.arange(length), (rows, length))
    opens = np.zeros((rows, length), dtype=np.intp)
    opens[:, 1:] = np.where(closing[:, :-1], place[:, 1:], 0)
    start = np.maximum.accumulate(opens, axis=1)
    closes = np.where(closing, place + 1, length)
    end = np.minimum.accumulate(closes[:, ::-1], axis=1)[:, ::-1]
    return start, end


def _covered(
    count: npt.NDArray[np.int16],
    weight: Floats,
    start: npt.NDArray[np.intp],
    end: npt.NDArray[np.intp],
) -> Floats:
    """(rows, P): part of the question's weight that matches within [start, end) of the passage.

    Args:
        count: (Q, rows, P + 1) matches before each position.
        weight: (Q, rows) of the question's characters, summing to 1 over Q.
    """
    rows = np.arange(count.shape[1])[:, None]
    inside = count[:, rows, end] > count[:, rows, start]
    covered: Floats = np.einsum("qrp,qr->rp", inside.astype(np.float32), weight)
    return covered


def _best_of_group(values: Floats, group: npt.NDArray[np.intp]) -> Floats:
    """(rows, 1): the largest value within each row's group."""
    best = np.full(int(group.max()) + 1, 1e-6, dtype=np.float32)
    np.maximum.at(best, group, values.max(axis=1))
    return best[group][:, None]


def match(
    question: Ids, passage: Ids, group: npt.NDArray[np.intp], rarity: Floats, ends: Ids
) -> Matching:
    """Features of every character of the passages and of the questions.

    Args:
        question: (rows, Q), PAD at the end.
        passage: (rows, P), PAD at the end.
        group: (rows,) number of the question a row belongs to.
        rarity: (alphabet,) inverse document frequency by id, between 0 and 1.
        ends: ids that end a sentence.
    """
    length = passage.shape[1]
    equal = (question.T[:, :, None] == passage[None]) & (question.T >= FIRST_LETTER)[:, :, None]
    runs = _runs(equal)
    paired = runs >= 2
    run = runs.max(axis=0)
    question_rarity = rarity[question] * (question >= FIRST_LETTER)
    weight = (question_rarity / np.maximum(question_rarity.sum(1, keepdims=True), 1e-6)).T
    counts = []
    for matched in (equal, paired):
        count = np.zeros((*matched.shape[:2], length + 1), dtype=np.int16)
        np.cumsum(matched, axis=2, dtype=np.int16, out=count[:, :, 1:])
        counts.append(count)
    place = np.broadcast_to(np.arange(length), passage.shape)
    sentence = _sentences(passage, ends)
    near = (np.maximum(place - NEAR, 0), np.minimum(place + NEAR + 1, length))
    around = (np.maximum(place - AROUND, 0), np.minimum(place + AROUND + 1, length))
    in_sentence = [_covered(count, weight, *sentence) for count in counts]
    own = rarity[passage] * (passage >= FIRST_LETTER)
    found = run > 0
    columns = [
        found,
        own,
        found * own,
        run / LONGEST_RUN,
        run >= 2,
        run >= 3,
        run >= 5,
        _covered(counts[0], weight, *near),
        _covered(counts[1], weight, *around),
        *in_sentence,
        *(value / _best_of_group(value, group) for value in in_sentence),
        np.exp(-place / 50.0),
    ]
    asked = runs.max(axis=2).T
    anywhere = _found_in_group(asked, group)
    return Matching(
        passage=np.stack(columns, axis=-1, dtype=np.float32, casting="unsafe"),
        question=np.stack(
            [question_rarity, asked > 0, asked >= 2, asked / LONGEST_RUN, anywhere],
            axis=-1,
            dtype=np.float32,
            casting="unsafe",
        ),
    )


def _found_in_group(asked: npt.NDArray[np.uint8], group: npt.NDArray[np.intp]) -> Floats:
    """(rows, Q): longest run of each question character over all passages of the group."""
    best = np.zeros((int(group.max()) + 1, asked.shape[1]), dtype=np.uint8)
    np.maximum.at(best, group, asked)
    return (best[group] / LONGEST_RUN).astype(np.float32)
