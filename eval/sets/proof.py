"""Whether what a question set calls right can be right: does its evidence say so?

Held to the evidence is whatever can stand in it: at least one answer, every item of a list, and
every number of any further answer. Not held, since nothing here can work it out:
- a wording beside one that stands in the evidence, numbers aside (别名, a shorter form);
- a date resolved against the document's own (2023年4月 for 去年4月), where the evidence has one;
- an answer in Latin letters to an English question, with its numbers (2.4 billion for 24亿);
- whether yes or no is right (both at once are refused);
- the words of an answer of type `multi`, which may stand anywhere in the source, since headings say
  of whom a passage speaks; its numbers are held to the evidence.
"""

import re
from collections.abc import Sequence

from eval.figures.score import normalise
from indexer.text.fold import fold

YES = frozenset({"是", "yes", "有", "对", "能"})
NO = frozenset({"否", "no", "没有", "不对", "不能"})
_YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")
_DATE = re.compile(r"[\d年月日号时至到起初底末上中下旬半春夏秋冬季度\-—–~/.\s]+")
_DATED = re.compile(r"[年月日号季]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# Evidence that writes numbers so may be answered in digits.
_CHINESE_NUMBER = re.compile(r"[〇零一二三四五六七八九十百千万亿两]{2,}")


def unproved(
    answers: Sequence[str],
    items: Sequence[str],
    evidence: Sequence[str],
    lang: str,
    elsewhere: str = "",
) -> str | None:
    """What is wrong with the answers, or None.

    Args:
        elsewhere: text beside the evidence in which words, though no numbers, may stand.
    """
    said = " ".join(evidence)
    proof, wide = _plain(said), _plain(f"{said} {elsewhere}")
    # Without its punctuation a number may run into the next one, with it a thousand is cut in two.
    numbers = {number for text in (fold(said), proof) for number in _NUMBER.findall(text)}

    def counted(answer: str) -> bool:
        """Whether every number of `answer` stands in the evidence."""
        if _CHINESE_NUMBER.search(proof) or _holds(proof, answer):
            return True
        ways = (fold(answer), _plain(answer))
        return any(numbers.issuperset(_NUMBER.findall(text)) for text in ways)

    plain = {answer.strip().lower() for answer in answers}
    if plain & YES and plain & NO:
        return f"answers {sorted(plain)} are both yes and no; keep one"
    for item in items:
        if not _holds(wide, item) and not _is_free(item, proof, lang):
            return f"item {item!r} is not in its evidence"
    free = [answer for answer in answers if _is_free(answer, proof, lang)]
    held = [answer for answer in answers if _holds(wide, answer) and counted(answer)]
    lists = [answer for answer in answers if any(_holds(_plain(answer), item) for item in items)]
    if answers and not (free or held or lists):
        return f"answer {answers[0]!r} is not in its evidence; quote the sentence that says it"
    for answer in answers:
        if answer not in free and not counted(answer):
            return (
                f"answer {answer!r} has a number that is not in its evidence; quote the sentence "
                "that says it, or take the answer out"
            )
    return None


def _plain(text: str) -> str:
    return normalise(fold(text))


def _holds(proof: str, text: str) -> bool:
    wanted = _plain(text)
    return bool(wanted) and wanted in proof


def _is_free(answer: str, proof: str, lang: str) -> bool:
    """Whether it cannot stand in the evidence: yes and no, a resolved date, Latin to English."""
    if answer.strip().lower() in YES | NO:
        return True
    if _YEAR.search(answer) and _DATE.fullmatch(answer) and _DATED.search(proof):
        return True
    return lang == "en" and not _HAN.search(answer)
