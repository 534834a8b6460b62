"""The chain of tags against all sequences of tags, counted one by one."""

from itertools import pairwise, product

import numpy as np
import pytest

from indexer.relation import Role
from indexer.relations.learned import tags
from indexer.relations.learned.tags import FOR_BODIES, FOR_MEMBERS, TAGS, Chain, Span, follows

BEGIN, ON = TAGS.index("B-body"), TAGS.index("I-body")


def sequences(words: int, tags: list[int]) -> list[tuple[int, ...]]:
    """Every sequence in which nothing goes on that has not begun."""
    return [
        one
        for one in product(tags, repeat=words)
        if not TAGS[one[0]].startswith("I-")
        and all(follows(TAGS[a], TAGS[b]) for a, b in pairwise(one))
    ]


def test_what_begins_may_go_on_and_nothing_else_goes_on() -> None:
    assert follows("B-member", "I-member")
    assert follows("I-member", "I-member")
    assert follows("I-member", "B-lead")
    assert not follows("B-lead", "I-member")
    assert not follows("O", "I-member")


@pytest.mark.parametrize("seed", range(5))
def test_spans_and_chances_are_those_of_all_sequences_weighed(seed: int) -> None:
    rng = np.random.default_rng(seed)
    transitions = rng.normal(size=(len(TAGS), len(TAGS))).astype(np.float32)
    scores = rng.normal(size=(4, len(TAGS))).astype(np.float32) * 2
    every = sequences(4, list(FOR_BODIES))
    weights = np.array(
        [
            sum(scores[at, tag] for at, tag in enumerate(one))
            + sum(transitions[a, b] for a, b in pairwise(one))
            for one in every
        ]
    )
    chances = np.exp(weights - weights.max())
    chances /= chances.sum()
    best = every[int(weights.argmax())]
    chain = Chain(transitions, FOR_BODIES)

    found = chain.spans(scores)
    assert [at for span in found for at in range(span.first, span.last)] == [
        at for at, tag in enumerate(best) if tag
    ]
    for span in found:
        own = [
            sum(p for one, p in zip(every, chances, strict=True) if one[at] == best[at])
            for at in range(span.first, span.last)
        ]
        assert span.chance == pytest.approx(np.mean(own), abs=1e-5)


@pytest.mark.parametrize("seed", range(4))
def test_words_that_are_nothing_for_certain_cut_the_chain_without_changing_it(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(seed)
    transitions = rng.normal(size=(len(TAGS), len(TAGS))).astype(np.float32)
    scores = rng.normal(size=(40, len(TAGS))).astype(np.float32) * 3
    scores[rng.random(40) < 0.5, 0] += 40
    chain = Chain(transitions, FOR_MEMBERS)
    cut = chain.spans(scores)
    monkeypatch.setattr(tags, "_UNLIKELY", np.inf)
    uncut = chain.spans(scores)
    assert len(cut) > 1
    assert [(one.first, one.last, one.role) for one in cut] == [
        (one.first, one.last, one.role) for one in uncut
    ]
    assert [one.chance for one in cut] == pytest.approx([one.chance for one in uncut], abs=1e-4)


@pytest.mark.parametrize("seed", range(6))
def test_no_span_over_a_word_gains_more_than_is_said(seed: int) -> None:
    rng = np.random.default_rng(seed)
    transitions = (rng.normal(size=(len(TAGS), len(TAGS))) * 3).astype(np.float32)
    scores = (rng.normal(size=(5, len(TAGS))) * 4).astype(np.float32)
    weighed = [
        (
            sum(scores[at, tag] for at, tag in enumerate(one))
            + sum(transitions[a, b] for a, b in pairwise(one)),
            one,
        )
        for one in sequences(5, list(FOR_BODIES))
    ]
    gains = Chain(transitions, FOR_BODIES)._gains(scores[:, FOR_BODIES])
    for word, gain in enumerate(gains):
        with_it = max(weight for weight, one in weighed if one[word])
        without = max(weight for weight, one in weighed if not one[word])
        assert with_it - without <= gain + 1e-3


def test_a_word_that_only_goes_on_is_kept_with_what_it_goes_on_with() -> None:
    scores = np.full((4, len(TAGS)), -60, np.float32)
    scores[:, 0] = 0
    scores[0, BEGIN], scores[1, ON], scores[2, ON] = -12, -12, 30
    (span,) = Chain(np.zeros((len(TAGS), len(TAGS)), np.float32), FOR_BODIES).spans(scores)
    assert (span.first, span.last) == (0, 3)


def test_a_span_ends_where_another_begins() -> None:
    scores = np.zeros((5, len(TAGS)), np.float32)
    for at, tag in enumerate((BEGIN, ON, BEGIN, 0, BEGIN)):
        scores[at, tag] = 20
    found = Chain(np.zeros((len(TAGS), len(TAGS)), np.float32), FOR_BODIES).spans(scores)
    assert [(span.first, span.last) for span in found] == [(0, 2), (2, 3), (4, 5)]


def test_members_have_roles_and_bodies_none() -> None:
    scores = np.zeros((2, len(TAGS)), np.float32)
    scores[0, BEGIN], scores[0, TAGS.index("B-lead")], scores[1, 0] = 9, 8, 9
    transitions = np.zeros((len(TAGS), len(TAGS)), np.float32)
    (body,) = Chain(transitions, FOR_BODIES).spans(scores)
    (member,) = Chain(transitions, FOR_MEMBERS).spans(scores)
    assert (body.role, member.role) == (None, Role.LEAD)
    assert Span(0, 1, None, body.chance) == body
