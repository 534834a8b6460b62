"""Lessons from the questions that were written on reports, news and laws (training/questions).

The reading sets are encyclopaedic; what people ask of reports is told in another register, often
in English, and a fifth of it has no answer. A yes/no question is answered by the words that
affirm it and, to the network, not answered where the document says otherwise.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from eval.sets.excerpts import read_excerpt_questions, read_excerpts
from service.questions.language import Language, language_of
from service.reader.gloss import glossed
from service.reader.glossaries import Glossary
from training.reader.answers import tagged
from training.reader.courses import RIVALS
from training.reader.lessons import Course, Lesson
from training.reader.retelling import neighbours
from training.reader.sources import Article, tidy
from training.reader.wording import Random, Thesaurus, misspelt, reworded

_FOLDER = Path(__file__).parents[1] / "questions"
QUESTIONS = (_FOLDER / "reports.jsonl", _FOLDER / "everyday.jsonl")
OTHERWISE = _FOLDER / "otherwise.txt"
_LONGEST = 78
# English questions are learned with the whole glossary and with one of so many that lack words.
_THINNED = 6
_UNKNOWN = 0.15
_CLAUSE = re.compile(r"[^，。；！？：]+")
Spans = tuple[tuple[int, int], ...]


def reports(
    glossary: Glossary, rng: Random, path: Path, otherwise: Mapping[str, Sequence[str]]
) -> Course:
    """One lesson a question, in the order of the file, and one for each way in which somebody put it
    otherwise; those whose words are not found are left out, which white space inside Latin names
    can cause.

    Args: otherwise: questions by the `id` of the line that they say otherwise; see put_otherwise.
    """
    questions = read_excerpt_questions(path)
    texts = read_excerpts(question.excerpt for question in questions)
    rows = {excerpt: row for row, excerpt in enumerate(texts)}
    articles = [Article(tidy(text.title), tidy(text.text)) for text in texts.values()]
    near = neighbours(articles, RIVALS)
    thesaurus = Thesaurus()
    lacking = [thinned(glossary, rng) for _ in range(_THINNED)]
    lessons = []
    for question in questions:
        row = rows[question.excerpt]
        article, fields = articles[row], question.fields
        spans = _spans(article.text, fields)
        if not spans:
            continue
        words = article.text[slice(*spans[0])]
        rivals = tuple(int(other) for other in near[row] if words not in articles[other].text)
        unanswered = not fields["answers"] or "否" in fields["answers"]
        for asked in (fields["question"], *otherwise.get(fields["id"], ())):
            wordings = _wordings(asked, article, (glossary, *lacking), thesaurus, rng)
            lessons.append(Lesson(row, wordings, spans, rivals=rivals, unanswered=unanswered))
    return Course(articles, lessons)


def put_otherwise(path: Path = OTHERWISE) -> dict[str, list[str]]:
    """Questions of other words than the text's, by the id of the question that they put otherwise."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            asked, said = line.split("\t")
            found.setdefault(asked, []).append(said)
    return found


def _wordings(
    question: str,
    article: Article,
    glossaries: Sequence[Glossary],
    thesaurus: Thesaurus,
    rng: Random,
) -> tuple[str, ...]:
    if language_of(question) is Language.ENGLISH:
        chosen = (glossaries[0], glossaries[int(rng.integers(1, len(glossaries)))])
        shown = [article.title, article.text]
        said = [glossed(question, shown, glossary) for glossary in chosen]
        # Half of them begin with every word in Chinese, whether or not the text has it.
        whole = glossed(question, shown, glossaries[0], unheld=True)
        said.insert(int(rng.integers(2)), whole)
        return tuple(dict.fromkeys(said))
    words = tagged(question)
    others = [reworded(words, keep, thesaurus, rng) for keep in (0.8, 0.9)]
    return (question, *others, misspelt(question, article.text, rng))


def thinned(glossary: Glossary, rng: Random) -> Glossary:
    """The glossary as it is for someone who asks in words that it has not."""
    kept = rng.random(len(glossary)) >= _UNKNOWN
    return {key: words for (key, words), keep in zip(glossary.items(), kept, strict=True) if keep}


def _spans(text: str, fields: dict[str, Any]) -> Spans:
    """Where the answers stand inside the evidence; of yes, no and none the evidence's own words."""
    evidence = tidy(fields["evidence"][0])
    start = text.find(evidence)
    if start < 0:
        return ()
    if fields["type"] in {"polar", "none"}:
        first, last = affirming(evidence, fields["question"])
        return ((start + first, start + last),)
    found = []
    for answer in fields["answers"]:
        inside = evidence.find(tidy(answer))
        if inside >= 0:
            found.append((start + inside, start + inside + len(tidy(answer))))
    return tuple(found)


def affirming(evidence: str, question: str) -> tuple[int, int]:
    """The clauses of `evidence`, one after the other and not too long to mark, that share most
    pairs of characters with the question; of equals the shorter."""
    asked = {question[i : i + 2] for i in range(len(question) - 1)}
    clauses = [match.span() for match in _CLAUSE.finditer(evidence)] or [(0, len(evidence))]
    runs = [(clause[0], clause[1]) for clause in clauses]
    runs += [(one[0], two[1]) for one, two in combinations(clauses, 2)]
    runs = [run for run in runs if run[1] - run[0] <= _LONGEST] or [(0, _LONGEST)]

    def worth(run: tuple[int, int]) -> tuple[int, int]:
        return (_shared(evidence[slice(*run)], asked), run[0] - run[1])

    return max(runs, key=worth)


def _shared(text: str, pairs: Sequence[str] | set[str]) -> int:
    return len({text[i : i + 2] for i in range(len(text) - 1)} & set(pairs))
