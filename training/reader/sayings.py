"""Questions in other words than the texts': 竣工 asked as 盖好, 医师 as 大夫.

A reader that only saw questions in the words of the text looks for the words. Two lists say what
stands for what: training/questions/sayings.txt, written for this project word by word over what
reports, news and laws use most, and the everyday words that questions are put in when they are
answered (service/answers/otherwise/everyday.txt), which are read backwards here.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from service.answers.otherwise.everyday import everyday_words
from training.reader.answers import Word, tagged
from training.reader.lessons import Course, Lesson
from training.reader.wording import ASKING, Random

SAYINGS = Path(__file__).parents[1] / "questions" / "sayings.txt"
_SHARES = (0.35, 0.6, 0.9)  # of the words that can be said otherwise, one wording each
_FIXED, _NAMES = frozenset("mqrupx"), frozenset({"nr", "ns", "nt", "nz"})
_KEPT = ASKING | set("百千万亿")
_LONGEST_BACK = 4  # what is longer describes a word; nobody looks the word up by it


class Sayings:
    """What can be said for a word, by the word."""

    def __init__(self, path: Path, everyday: Mapping[str, Sequence[str]]) -> None:
        """Args: everyday: words that people ask with, and what texts write for each."""
        said: dict[str, dict[str, None]] = defaultdict(dict)
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                word, others = line.split("\t")
                for other in others.split():
                    said[word][other] = None
                    if 2 <= len(other) <= _LONGEST_BACK:
                        said[other][word] = None
        for asked, written in everyday.items():
            if not set(asked) & ASKING:
                for word in written:
                    said[word][asked] = None
                    said[asked][word] = None
        self._said = {word: tuple(others) for word, others in said.items()}

    @classmethod
    def shipped(cls) -> "Sayings":
        """Both lists of this project."""
        return cls(SAYINGS, everyday_words())

    def said(self, words: Sequence[Word], share: float, rng: Random) -> str:
        """The words as text, about `share` of those that can be said otherwise exchanged."""
        parts = []
        for word in words:
            others = self._said.get(word.text)
            if others and _exchangeable(word) and rng.random() < share:
                parts.append(others[int(rng.integers(len(others)))])
            else:
                parts.append(word.text)
        return "".join(parts)


def _exchangeable(word: Word) -> bool:
    """Not names, numbers and question words; of words of one character only verbs, which have fewer
    other senses."""
    if word.tag[:1] in _FIXED or word.tag[:2] in _NAMES or set(word.text) & _KEPT:
        return False
    return len(word.text) > 1 or word.tag == "v"


def said_otherwise(course: Course, sayings: Sayings, rng: Random) -> Course:
    """The course with wordings of each question in other words, and of each that only looks alike:
    other words must be no sign that there is no answer."""
    return Course(course.articles, [_said(lesson, sayings, rng) for lesson in course.lessons])


def _said(lesson: Lesson, sayings: Sayings, rng: Random) -> Lesson:
    asked = tagged(lesson.wordings[0])
    wordings = (*lesson.wordings, *(sayings.said(asked, share, rng) for share in _SHARES))
    twisted = (
        *lesson.twisted,
        *(sayings.said(tagged(one), _SHARES[1], rng) for one in lesson.twisted),
    )
    return replace(
        lesson,
        wordings=tuple(dict.fromkeys(wordings)),
        twisted=tuple(dict.fromkeys(twisted)),
    )
