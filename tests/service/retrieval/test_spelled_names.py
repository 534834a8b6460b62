"""Names that English questions spell, looked up in an index by their sound."""

from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.names.sounds import Syllables
from indexer.settings import Settings
from service.engine import Engine
from service.questions.language import Language
from service.reader.glossaries import Glossary
from service.retrieval.spelled_names import spelled_names
from service.settings import ServiceSettings
from tests.indexer.conftest import write_seeds

GLOSSARY: Glossary = {"school": ("学校",), "sun": ("太阳",)}


class Holding:
    """An index that holds these names, each with its syllables; counts what it is asked."""

    def __init__(self, **names: str) -> None:
        self._names = {tuple(spelled.split("_")): name for spelled, name in names.items()}
        self.asked: list[Syllables] = []

    def sounding(self, syllables: Syllables, *, surname: bool) -> list[str]:
        assert not surname or len(syllables) > 1
        self.asked.append(syllables)
        name = self._names.get(syllables)
        return [name] if name else []


@pytest.mark.parametrize(
    "question",
    [
        "When did Deng Yulan retire?",
        "When did Yulan Deng retire?",
        "What is Deng Yulan's post?",
        "Was DENG YULAN there?",
    ],
)
def test_a_person_is_found_surname_first_or_last(question: str) -> None:
    assert spelled_names(question, Holding(deng_yu_lan="邓玉兰"), GLOSSARY)[0] == ["邓玉兰"]


def test_the_words_of_a_name_are_not_translated_too() -> None:
    assert spelled_names("Is Sun Ping's son here?", Holding(sun_ping="孙平"), GLOSSARY) == (
        ["孙平"],
        "Is 's son here?",
    )


def test_a_firm_in_one_word_is_found() -> None:
    assert spelled_names("What does Kede sell?", Holding(ke_de="科德"), GLOSSARY)[0] == ["科德"]


def test_the_longest_name_counts() -> None:
    index = Holding(xi_guang="西光", xi_guang_dian_qi="西光电器")
    assert spelled_names("Who runs Xiguang Dianqi?", index, GLOSSARY)[0] == ["西光电器"]


@pytest.mark.parametrize(
    "question",
    [
        "Where does the Sun rise?",  # the glossary knows it
        "Is Hechuan a district?",  # a place
        "who is deng yulan",  # no capitals
        "What did Smith say?",  # no pinyin
        "Which of Deng, Yulan and others?",  # a comma ends a name
    ],
)
def test_what_is_no_name_in_pinyin_is_not_looked_up(question: str) -> None:
    index = Holding(deng_yu_lan="邓玉兰", he_chuan="合川", sun="孙")
    assert spelled_names(question, index, GLOSSARY)[0] == []


def test_a_question_full_of_spellings_does_not_keep_the_index_busy() -> None:
    index = Holding()
    assert spelled_names("Li Lili " * 400, index, GLOSSARY)[0] == []
    assert len(index.asked) <= 24


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    seeds = write_seeds(
        tmp_path / "seeds",
        {
            "a.txt": "邓玉兰担任县图书馆馆长。\n",
            "b.txt": "灯语来自山区。玉兰花开了。\n",
            "c.txt": "曾平担任校长,层平如镜。\n",
        },
    )
    build(seeds, tmp_path / "index", Settings())
    return Engine.open(tmp_path / "index", ServiceSettings(reader="overlap"))


def test_an_english_question_looks_names_up_as_the_texts_write_them(engine: Engine) -> None:
    words = engine.finder.words_of("What post does Yulan Deng hold?", Language.ENGLISH)
    assert words.split()[-1] == "邓玉兰"
    assert engine.index.search_words(words, 1)[0].tolist() == [0]


def test_characters_that_stand_in_no_passage_together_are_no_name(engine: Engine) -> None:
    assert engine.index.sounding(("deng", "yu", "lan"), surname=False) == ["邓玉兰"]
    assert engine.index.sounding(("deng", "yu", "hua"), surname=False) == []


def test_a_surname_may_be_read_otherwise_than_the_character_is_elsewhere(engine: Engine) -> None:
    assert engine.index.sounding(("zeng", "ping"), surname=True) == ["曾平"]
    assert engine.index.sounding(("ceng", "ping"), surname=False) == ["层平", "曾平"]
