"""Sheets show what their lessons say, in one shape, and batches hide what they are told to."""

from pathlib import Path

import numpy as np
import torch

from service.reader.alphabet import MASK, Alphabet
from training.distil.sheets import (
    PASSAGE,
    QUESTION,
    WINDOWS,
    Desk,
    lesson_sheets,
    plain_sheets,
)
from training.distil.texts import Texts
from training.reader.lessons import Course, Lesson
from training.reader.sources import Article

TEXT = "清河县有三所学校。白塔镇有一座粮仓,建于一九五八年。" * 6
ANSWER = "一九五八年"


def _alphabet() -> Alphabet:
    return Alphabet(sorted(set(TEXT + "何时建?粮仓")))


def _course() -> Course:
    place = TEXT.index(ANSWER)
    lesson = Lesson(0, ("粮仓建于何时?",), ((place, place + len(ANSWER)),))
    return Course([Article("", TEXT), Article("", "山南市有两条河。" * 20)], [lesson])


def test_the_golds_of_a_lesson_are_its_answer() -> None:
    alphabet = _alphabet()
    answer = alphabet.ids(ANSWER)
    sheet = next(lesson_sheets(_course(), alphabet, 30, [5]))
    assert sheet.question.shape == (30, QUESTION)
    assert sheet.passage.shape == (30 * WINDOWS, PASSAGE)
    assert sheet.golds.shape[1] >= 15
    for row, start, last in sheet.golds.T:
        np.testing.assert_array_equal(sheet.passage[row, start : start + last + 1], answer)


def test_plain_windows_stay_inside_a_text() -> None:
    rows = [np.full(400, 100, np.uint16), np.full(90, 101, np.uint16), np.full(300, 102, np.uint16)]
    texts = Texts(np.concatenate(rows), np.cumsum([0, 400, 90, 300]))
    sheet = next(plain_sheets(texts, 40, [5]))
    assert sheet.question.shape == (80, QUESTION)
    assert {tuple(set(row) - {0}) for row in sheet.passage} <= {(100,), (101,), (102,)}
    assert sheet.golds.shape == (3, 0)


def test_texts_are_what_was_saved(tmp_path: Path) -> None:
    texts = Texts(np.arange(7, dtype=np.uint16), np.array([0, 3, 7]))
    texts.save(tmp_path / "texts.xz")
    found = Texts.load(tmp_path / "texts.xz")
    np.testing.assert_array_equal(found.ids, texts.ids)
    np.testing.assert_array_equal(found.starts, texts.starts)


def test_a_batch_hides_its_share_and_remembers_what_stood_there() -> None:
    torch.manual_seed(3)
    alphabet = _alphabet()
    desk = Desk(alphabet, np.ones(alphabet.size, np.float32), torch.device("cpu"))
    sheet = next(lesson_sheets(_course(), alphabet, 40, [5]))
    batch = desk.batch(sheet, 0.18, WINDOWS, 4)
    readable = batch.inputs.readable > 0
    share = float(batch.hidden.sum() / readable.sum())
    assert 0.12 < share < 0.2  # runs that meet count once
    assert not (batch.hidden & ~readable).any()
    shown = batch.inputs.passage
    assert float((shown[batch.hidden] == MASK).float().mean()) > 0.8
    assert bool((shown[~batch.hidden] == batch.whole[~batch.hidden]).all())
    np.testing.assert_array_equal(batch.whole.numpy(), sheet.passage)
