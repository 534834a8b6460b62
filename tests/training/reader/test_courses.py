"""Promises of the lessons: training/reader/answers.py, questions.py, wording.py, lessons.py."""

from pathlib import Path

import numpy as np
import pytest

from training.reader.answers import answers, tagged
from training.reader.lessons import Course, Lesson, joined, load, save
from training.reader.questions import question
from training.reader.retelling import everywhere, retold
from training.reader.sources import Article
from training.reader.wording import Impostors, Thesaurus

SENTENCE = "该站位于北京市海淀区，1998年12月启用，占地3000平方米，设计者是约翰·史密斯。"


class NoThesaurus(Thesaurus):
    """Knows no synonym."""

    def __init__(self) -> None:
        self._same = {}


@pytest.mark.parametrize(
    ("span", "word"),
    [
        ("1998年12月", "什么时候"),
        ("3000平方米", "多少平方米"),
        ("约翰·史密斯", "谁"),
        ("北京市海淀区", "哪里"),
    ],
)
def test_dates_numbers_names_and_places_can_be_asked_for(span: str, word: str) -> None:
    asked = [
        answer.words for answer in answers(SENTENCE) if SENTENCE[answer.start : answer.end] == span
    ]
    assert any(word in words for words in asked)


def test_words_of_a_text_hold_every_character() -> None:
    assert "".join(word.text for word in tagged(SENTENCE)) == SENTENCE


def test_a_question_holds_a_question_word_instead_of_its_answer() -> None:
    rng = np.random.default_rng(0)
    made = 0
    for answer in answers(SENTENCE):
        for _ in range(20):
            asked = question(SENTENCE, answer, "", NoThesaurus(), rng)
            if asked and " " not in asked:
                made += 1
                assert any(word in asked for word in answer.words)
                if answer.end - answer.start > 3:
                    assert SENTENCE[answer.start : answer.end] not in asked
    assert made > 50


def test_a_twisted_question_names_what_the_article_lacks() -> None:
    impostors = Impostors()
    impostors.learn(tagged("上海市浦东新区的长江大桥"))
    rng = np.random.default_rng(1)
    for _ in range(20):
        twisted = impostors.twist("北京市有多少学生？", SENTENCE, rng)
        if twisted is not None:
            assert twisted != "北京市有多少学生？"
            assert any(word in twisted for word in ("上海市", "浦东新区", "长江大桥"))


def test_a_number_in_a_twisted_question_stays_a_number_of_its_size() -> None:
    twisted = Impostors().twist("1998有多少？", "", np.random.default_rng(2))
    assert twisted is None or (twisted[:2] == "19" and twisted[:4].isdigit())


def test_every_place_of_an_answer_is_found() -> None:
    assert everywhere("甲乙甲甲", "甲") == ((0, 1), (2, 3), (3, 4))


def test_two_tellings_of_one_fact_are_paired() -> None:
    articles = [
        Article("", "张伟国昨日宣布，学校今年准备招收新的学生，报名工作下周开始。"),
        Article("", "下周开始报名，学校招收学生的工作准备就绪，负责的是张伟国。"),
    ]
    found = list(retold(articles, np.random.default_rng(0)))
    assert found
    for pair in found:
        words = articles[pair.told].text[slice(*pair.spans[0])]
        assert words in articles[pair.asked].text[slice(*pair.source)]


def test_a_course_is_read_as_it_was_written(tmp_path: Path) -> None:
    course = Course(
        [Article("题", "正文")], [Lesson(0, ("问", "又问"), ((0, 2),), (0, 1), ("不",), (0,))]
    )
    save(course, tmp_path / "course.jsonl.gz")
    assert load(tmp_path / "course.jsonl.gz") == course


def test_joined_courses_point_to_their_own_articles() -> None:
    one = Course([Article("", "甲")], [Lesson(0, ("问",), ((0, 1),))])
    two = Course([Article("", "乙")], [Lesson(0, ("问",), ((0, 1),), rivals=(0,))])
    both = joined([one, two])
    assert both.articles[both.lessons[1].article].text == "乙"
    assert both.lessons[1].rivals == (1,)
