"""What service.reader.matching computes with numpy, as torch computes it on any device.

Training on an accelerator reads thousands of windows a second, for which numpy is too slow. A test
holds both to the same numbers.
"""

import torch
from torch import Tensor

from service.reader.alphabet import FIRST_LETTER
from service.reader.matching import AROUND, LONGEST_RUN, NEAR

_32 = 0xFFFFFFFF


def pairs(ids: Tensor) -> Tensor:
    """Hashed pairs (…, n + 1), as service.reader.alphabet.pairs makes them."""
    wide = torch.nn.functional.pad(ids.long(), (1, 1))
    mixed = (wide[..., :-1] * 40503 + wide[..., 1:] * 2654435761) & _32
    mixed ^= mixed >> 15
    mixed = (mixed * 2246822519) & _32
    return mixed >> 16


def match(
    question: Tensor, passage: Tensor, windows: int, rarity: Tensor, ends: Tensor
) -> tuple[Tensor, Tensor]:
    """Features (rows, P, …) of the passages and (rows, Q, …) of the questions.

    Args:
        question, passage: (rows, Q) and (rows, P) ids, PAD at the end.
        windows: rows of one question; they stand one after another.
        rarity: (alphabet,) inverse document frequency by id.
        ends: ids that end a sentence.
    """
    rows, length = passage.shape
    asks = question.T
    equal = (asks[:, :, None] == passage[None]) & (asks >= FIRST_LETTER)[:, :, None]
    runs = _runs(equal)
    run = runs.amax(0)
    asked_rarity = rarity[question] * (question >= FIRST_LETTER)
    weight = (asked_rarity / asked_rarity.sum(1, keepdim=True).clamp(min=1e-6)).T
    counts = [_counted(equal), _counted(runs >= 2)]
    place = torch.arange(length, device=passage.device).expand(rows, length)
    sentence = _sentences(passage, ends)
    near = ((place - NEAR).clamp(min=0), (place + NEAR + 1).clamp(max=length))
    around = ((place - AROUND).clamp(min=0), (place + AROUND + 1).clamp(max=length))
    in_sentence = [_covered(count, weight, sentence) for count in counts]
    own = rarity[passage] * (passage >= FIRST_LETTER)
    found = (run > 0).float()
    columns = [
        found,
        own,
        found * own,
        run / LONGEST_RUN,
        run >= 2,
        run >= 3,
        run >= 5,
        _covered(counts[0], weight, near),
        _covered(counts[1], weight, around),
        *in_sentence,
        *(value / _best(value, windows) for value in in_sentence),
        torch.exp(-place / 50.0),
    ]
    asked = runs.amax(2).T
    anywhere = asked.reshape(-1, windows, asked.shape[1]).amax(1).repeat_interleave(windows, 0)
    known = [
        asked_rarity,
        asked > 0,
        asked >= 2,
        asked / LONGEST_RUN,
        anywhere / LONGEST_RUN,
    ]
    return (
        torch.stack([column.float() for column in columns], -1),
        torch.stack([column.float() for column in known], -1),
    )


def _runs(equal: Tensor) -> Tensor:
    """(Q, rows, P): length of the longest common substring through question j and passage i."""
    ahead, behind = equal.to(torch.uint8), equal.to(torch.uint8)
    for j in range(1, len(equal)):
        ahead[j, :, 1:] *= 1 + ahead[j - 1, :, :-1]
    for j in range(len(equal) - 2, -1, -1):
        behind[j, :, :-1] *= 1 + behind[j + 1, :, 1:]
    total = (ahead + behind - equal.to(torch.uint8)) * equal
    return total.clamp(max=LONGEST_RUN)


def _counted(matched: Tensor) -> Tensor:
    """(Q, rows, P + 1) matches before each position."""
    return torch.nn.functional.pad(torch.cumsum(matched, 2, dtype=torch.int16), (1, 0))


def _covered(count: Tensor, weight: Tensor, ends: tuple[Tensor, Tensor]) -> Tensor:
    """(rows, P): part of the question's weight that matches within [start, end)."""
    start, end = (index.expand(len(count), *index.shape) for index in ends)
    inside = count.gather(2, end) > count.gather(2, start)
    return torch.einsum("qrp,qr->rp", inside.float(), weight)


def _sentences(ids: Tensor, ends: Tensor) -> tuple[Tensor, Tensor]:
    """(rows, P) start and end of the sentence around every position."""
    length = ids.shape[1]
    closing = torch.isin(ids, ends)
    place = torch.arange(length, device=ids.device).expand(ids.shape)
    opens = torch.nn.functional.pad(torch.where(closing[:, :-1], place[:, 1:], 0), (1, 0))
    closes = torch.where(closing, place + 1, length)
    start = torch.cummax(opens, 1).values
    return start, torch.cummin(closes.flip(1), 1).values.flip(1)


def _best(values: Tensor, windows: int) -> Tensor:
    """(rows, 1): the largest value among the rows of a question."""
    best = values.amax(1).reshape(-1, windows).amax(1).clamp(min=1e-6)
    return best.repeat_interleave(windows)[:, None]
