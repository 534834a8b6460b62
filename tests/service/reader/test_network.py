"""Promises of service/reader/network.py."""

from pathlib import Path

import pytest

from indexer.errors import EncoderError
from service.reader.network import NetworkReader
from service.reader.reading import Passage
from service.reader.session import IMPRESSION

SCHOOL = Passage("该校创办于1952年,位于重庆市沙坪坝区,现有教师2300人,学生三万余人。", "西南某大学")
RIVER = Passage("嘉陵江全长1345千米,发源于陕西省凤县,在重庆市注入长江。", "")


@pytest.fixture(scope="module")
def reader() -> NetworkReader:
    return NetworkReader.open()


def test_a_folder_without_weights_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=r"lacks reader.safetensors.*training.reader"):
        NetworkReader.open(tmp_path)


def test_another_format_is_refused(tmp_path: Path) -> None:
    for name in ("reader.safetensors", "reader.onnx", "glossary.txt"):
        (tmp_path / name).touch()
    (tmp_path / "reader.json").write_text('{"format": 0}')
    with pytest.raises(EncoderError, match="format 0, expected 1"):
        NetworkReader.open(tmp_path)


@pytest.mark.weights
def test_a_plain_question_is_answered_with_its_span(reader: NetworkReader) -> None:
    reading = reader.read("这所学校是哪一年创办的？", [RIVER, SCHOOL])
    best = reading.candidates[0]
    assert best.passage == 1
    assert SCHOOL.text[best.start : best.end] == "1952年"


@pytest.mark.weights
def test_an_english_question_is_answered_with_the_chinese_span(reader: NetworkReader) -> None:
    best = reader.read("How long is the Jialing River?", [SCHOOL, RIVER]).candidates[0]
    assert "1345" in [SCHOOL, RIVER][best.passage].text[best.start : best.end]


@pytest.mark.weights
def test_candidates_do_not_overlap_and_their_scores_sum_to_at_most_one(
    reader: NetworkReader,
) -> None:
    reading = reader.read("嘉陵江在哪里注入长江？", [SCHOOL, RIVER] * 4)
    taken = set()
    for candidate in reading.candidates:
        places = {(candidate.passage, i) for i in range(candidate.start, candidate.end)}
        assert places
        assert not taken & places
        taken |= places
    assert sum(candidate.score for candidate in reading.candidates) <= 1.0001
    scores = [candidate.score for candidate in reading.candidates]
    assert scores == sorted(scores, reverse=True)
    assert 0 <= reading.answerable <= 1


@pytest.mark.weights
@pytest.mark.parametrize("question", ["", "   "])
def test_an_empty_question_has_no_candidates(reader: NetworkReader, question: str) -> None:
    reading = reader.read(question, [SCHOOL])
    assert reading.candidates == ()
    assert reading.answerable == 0.0


@pytest.mark.weights
def test_no_passages_and_empty_passages_have_no_candidates(reader: NetworkReader) -> None:
    assert reader.read("谁？", []).candidates == ()
    assert reader.read("谁？", [Passage("", "标题")]).candidates == ()


@pytest.mark.weights
def test_at_most_as_many_candidates_as_asked_for(reader: NetworkReader) -> None:
    assert len(reader.read("嘉陵江全长多少？", [RIVER, SCHOOL], limit=3).candidates) <= 3


@pytest.mark.weights
def test_very_long_texts_and_strange_characters_are_read(reader: NetworkReader) -> None:
    long = Passage(RIVER.text * 60 + "𠮷\ud800\U0001f600", "标" * 500)
    reading = reader.read("嘉陵江" * 600 + "全长多少？", [long, Passage("1", "")])
    for candidate in reading.candidates:
        assert (
            0
            <= candidate.start
            < candidate.end
            <= len([long, Passage("1", "")][candidate.passage].text)
        )


@pytest.mark.weights
def test_numbers_are_never_cut(reader: NetworkReader) -> None:
    for candidate in reader.read("嘉陵江全长多少千米？", [RIVER]).candidates:
        span = RIVER.text[candidate.start : candidate.end]
        assert not span.endswith(("1", "13", "134"))


def test_the_impression_is_of_question_and_passage_together(reader: NetworkReader) -> None:
    told = reader.impression("该校创办于1952年吗?", SCHOOL)
    assert len(told) == IMPRESSION
    assert told == reader.impression("该校创办于1952年吗?", SCHOOL)
    assert told != reader.impression("该校创办于1962年吗?", SCHOOL)
    assert told != reader.impression("该校创办于1952年吗?", RIVER)
    assert reader.impression(" ", SCHOOL) == reader.impression("多长?", Passage("", "")) == ()
