"""Comparisons, `A和B哪个更多`: the one of the two that the documents put above the other.

A sentence that sets the two side by side in words decides, or their numbers in the same unit.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.text.fold import fold
from service.answers.choosing.by_figures import by_figures
from service.answers.choosing.choices import Choice
from service.answers.choosing.compared import Compared, compared_in
from service.answers.choosing.directions import wants_least
from service.answers.choosing.grid import is_row
from service.answers.choosing.in_table import compare_in_table
from service.answers.choosing.sides import sides, with_shared_beginning
from service.reader.reading import Passage
from service.reader.support import supporting_sentences

_ABOVE = r"[^,;。]{0,12}?(?:高于|多于|大于|超过|超出|快于|强于|优于|好于|领先|早于|高出)"
_BELOW = r"[^,;。]{0,12}?(?:低于|少于|小于|慢于|弱于|不及|不如|落后|逊于|晚于)"
_THAN = r"[^,;。]{0,2}比"
_SIZE = r"(?:的?(?:增速|增幅|涨幅|比重|占比|水平))?"
_SEARCHED = 12


def compare(question: str, passages: Sequence[Passage]) -> Choice | None:
    """Which of the two that the question compares; None where no sentence decides."""
    compared = compared_in(question)
    if compared is None:
        return None
    texts = [fold(passage.text) for passage in passages]
    one, two = sides(compared.one, compared.two, texts)
    if not one or not two or one in two or two in one:
        return None
    whole = with_shared_beginning(one, two, compared.one, texts)
    choice = compare_two(Compared(*whole, compared.asked), question, passages)
    if choice is None or whole == (one, two):
        return choice
    return replace(choice, option=one if choice.option == whole[0] else two)


def compare_two(compared: Compared, question: str, passages: Sequence[Passage]) -> Choice | None:
    """As compare(), of two in the words of the passages.

    Args:
        question: in Chinese; it tells which sentences speak of what is asked.
    """
    one, two = compared.one, compared.two
    in_table = compare_in_table(compared, passages)
    if in_table is not None:
        return in_table
    texts = [fold(passage.text) for passage in passages]
    sentences = supporting_sentences(question, passages)[:_SEARCHED]
    said = {
        sentence: text
        for sentence in sentences
        if not is_row(text := texts[sentence.passage][sentence.start : sentence.end])
    }
    said = {sentence: text.replace(" ", "") for sentence, text in said.items()}
    for sentence, text in said.items():
        above = _set_apart(text, one, two)
        if above:
            below = two if above == one else one
            return Choice(below if wants_least(compared.asked) else above, (sentence,))
    return by_figures(said, one, two, compared.asked)


def _set_apart(text: str, one: str, two: str) -> str | None:
    """The greater where the sentence compares the two in words."""
    for first, second in ((one, two), (two, one)):
        a, b = re.escape(first), re.escape(second)
        if re.search(f"{a}{_ABOVE}[^,;。]{{0,6}}{b}", text) or re.search(f"{a}{_THAN}{b}", text):
            return first
        if re.search(f"{a}{_BELOW}[^,;。]{{0,6}}{b}", text):
            return second
        # 甲市增长9.5%,高于乙市: the subject of the clause before is above.
        if re.search(f"{a}[^。;]{{0,30}},{_ABOVE}[^,;。]{{0,6}}{b}", text):
            return first
        if re.search(f"{a}[^。;]{{0,30}},(?:增速)?比{b}{_SIZE}(?:加快|提高|增加|高|多|快)", text):
            return first
        if re.search(f"{a}[^。;]{{0,30}},{_BELOW}[^,;。]{{0,6}}{b}", text):
            return second
    return None
