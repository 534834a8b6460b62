"""One of two that an English question offers, found in the Chinese of the documents.

Each alternative is looked for by the translations of its words and by the pinyin of its names; where
the passages hold it, what follows is the same as for a Chinese question (choices.py,
comparisons.py).
"""

import re
from collections.abc import Sequence

from indexer.text.fold import fold
from service.answers.choosing.choices import Choice, choose_between
from service.answers.choosing.compared import Compared
from service.answers.choosing.comparisons import compare_two
from service.questions.alternatives import alternatives_in
from service.reader.gloss import glossed
from service.reader.glossaries import Glossary
from service.reader.held_words import HeldWords
from service.reader.located import located
from service.reader.reading import Passage, Reading, without_question_word

_COMPARED = re.compile(
    r"\b(?:more|most|less|fewer|fewest|least|earlier|earliest|later|latest|first|sooner|before|older|"
    r"newer|larg(?:er|est)|great(?:er|est)|bigg(?:er|est)|small(?:er|est)|high(?:er|est)|"
    r"low(?:er|est)|long(?:er|est)|short(?:er|est)|fast(?:er|est)|slow(?:er|est)|exceed\w*)\b",
    re.IGNORECASE,
)
_CHINESE = (
    (r"earl|first|sooner|older", "更早"),
    (r"later|latest|newer", "更晚"),
    (r"long", "更长"),
    (r"short", "更短"),
    (r"less|few|least|small|low|slow", "更少"),
    (r".", "更多"),
)
_RATE = re.compile(
    r"\bgrow|\bgrew\b|growth|\brate\b|increas|\bfell\b|\bfall|declin|rise|rose", re.IGNORECASE
)
_MONEY = re.compile(
    r"revenue|income|profit|invest|fund|cost|price|spen[dt]|earn|yuan|premium|budget|turnover|donat|"
    r"subsid|loan|amount",
    re.IGNORECASE,
)


def english_choice(
    question: str, passages: Sequence[Passage], reading: Reading, glossary: Glossary
) -> Choice | None:
    """The alternative that the passages decide for, in their words; None where they hold neither."""
    asked = alternatives_in(question)
    if asked is None:
        return None
    texts = [fold(passage.text) for passage in passages]
    words = HeldWords("\n".join(texts), glossary)
    one, two = (located(side, words, texts) for side in (asked.one, asked.two))
    if one == two or (one and two and (one in two or two in one) and min(len(one), len(two)) < 2):
        return None
    stem = without_question_word(glossed(asked.stem, texts, glossary))
    said = stem + one + two
    compared = _comparative(asked.stem)
    if compared and one and two:
        choice = compare_two(Compared(one, two, compared), said, passages)
        if choice is not None:
            return choice
    return choose_between((one or asked.one, two or asked.two), said, passages, reading)


def _comparative(stem: str) -> str:
    """What is compared, in the words that comparisons.py knows; "" for no comparison."""
    match = _COMPARED.search(stem)
    if match is None:
        return ""
    word = next(said for form, said in _CHINESE if re.match(form, match.group().lower()))
    rate = "增长" if _RATE.search(stem) else ""
    money = "金额" if _MONEY.search(stem) and not rate else ""
    return rate + money + word
