"""Promises of training/right_spans.py."""

import torch

from service.reader.spans import Scored
from service.reader.wanted import Wanted
from training.right_spans import Example, Table

TEXT = "昨天，李建国在杭州会见了工程师。"
QUESTION = "谁在杭州会见了工程师？"


def example(right: str, wrong: str, row: int) -> Example:
    spans = tuple(
        Scored(0, TEXT.index(words), TEXT.index(words) + len(words), chance)
        for words, chance in ((wrong, 0.5), (right, 0.4))
    )
    return Example("made", row, Wanted.of(QUESTION), (TEXT,), spans, (False, True), False)


def fitted(right: str, wrong: str) -> dict[str, float]:
    table = Table([example(right, wrong, row) for row in range(40)])
    return table.fit(torch.ones(40, dtype=torch.bool))


def test_what_right_spans_have_and_wrong_ones_have_not_is_learned() -> None:
    assert fitted("李建国", "李建")["cuts_last"] < 0
    assert fitted("李建国", "工程师")["who|kinds=nr"] > 0
    assert fitted("工程师", "李建国")["who|kinds=nr"] < 0


def test_where_no_example_is_chosen_the_networks_chance_is_kept() -> None:
    found = [example("李建国", "李建", row) for row in range(40)]
    table = Table(found)
    assert table.fit(torch.zeros(40, dtype=torch.bool)) == {"log_chance": 1.0}


def test_what_few_examples_show_has_no_weight() -> None:
    table = Table([example("李建国", "李建", 0)])
    assert table.names == []
