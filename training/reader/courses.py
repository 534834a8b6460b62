"""The courses: what people asked, what can be asked of any text, and what is told twice."""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from training.reader.answers import SENTENCE, Answer, answers, tagged
from training.reader.lessons import Course, Lesson
from training.reader.questions import question
from training.reader.retelling import everywhere, neighbours, retold
from training.reader.sources import Article, Paragraph
from training.reader.wording import Impostors, Random, Thesaurus, misspelt, reworded

RIVALS = 8
_CLAUSE = re.compile(r"[^，。；！？：]+")


class Maker:
    """Makes lessons; all draws come from one generator."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.thesaurus = Thesaurus()
        self.impostors = Impostors()

    def _twisted(self, asked: str, text: str, count: int) -> tuple[str, ...]:
        made = {self.impostors.twist(asked, text, self.rng) for _ in range(count)}
        return tuple(sorted(twisted for twisted in made if twisted))

    def _rivals(
        self, near: npt.NDArray[np.int64], articles: Sequence[Article], row: int, words: str
    ) -> tuple[int, ...]:
        return tuple(int(other) for other in near[row] if words not in articles[other].text)

    def learn(self, articles: Sequence[Article], every: int) -> None:
        """Takes impostor words from every so many-th article."""
        for article in articles[::every]:
            self.impostors.learn(tagged(article.text[:600]))

    def written(self, paragraphs: Sequence[Paragraph], *, held_out: bool) -> Course:
        """What people asked, with the question reworded and twisted."""
        articles = [paragraph.article for paragraph in paragraphs]
        near = neighbours(articles, RIVALS)
        lessons = []
        for row, paragraph in enumerate(paragraphs):
            if paragraph.held_out != held_out:
                continue
            text = paragraph.article.text
            for asked in paragraph.asked:
                words = tagged(asked.question)
                wordings = [
                    asked.question,
                    *(reworded(words, keep, self.thesaurus, self.rng) for keep in (0.7, 0.8, 0.9)),
                    misspelt(asked.question, text, self.rng),
                ]
                start, end = asked.spans[0]
                lessons.append(
                    Lesson(
                        row,
                        tuple(wordings),
                        asked.spans,
                        (0, 0),
                        self._twisted(asked.question, text, 3),
                        self._rivals(near, articles, row, text[start:end]),
                    )
                )
        return Course(articles, lessons)

    def cloze(self, articles: Sequence[Article], each: int) -> Course:
        """Questions made from sentences of the article itself, up to `each` an article."""
        near = neighbours(articles, RIVALS)
        lessons = []
        for row, article in enumerate(articles):
            sentences = [
                match for match in SENTENCE.finditer(article.text) if 12 <= len(match[0]) <= 150
            ]
            if not sentences:
                continue
            for _ in range(each):
                match = sentences[int(self.rng.integers(len(sentences)))]
                answer = self._chosen(match[0])
                if answer is None:
                    continue
                asked = question(
                    match[0], answer, article.title or topic(article), self.thesaurus, self.rng
                )
                if asked:
                    start, end = match.start() + answer.start, match.start() + answer.end
                    words = article.text[start:end]
                    lessons.append(
                        Lesson(
                            row,
                            (asked,),
                            ((start, end),),
                            (0, 0),
                            self._twisted(asked, article.text, 1),
                            self._rivals(near, articles, row, words),
                        )
                    )
        return Course(articles, lessons)

    def _chosen(self, sentence: str) -> Answer | None:
        found = answers(sentence)
        if not found:
            return None
        # Single nouns are the most frequent and the least asked for.
        weights = np.array(
            [
                0.3 if answer.words[0] == "什么" and answer.end - answer.start < 4 else 1.0
                for answer in found
            ]
        )
        return found[int(self.rng.choice(len(found), p=weights / weights.sum()))]

    def claims(self, articles: Sequence[Article], each: int) -> Course:
        """Yes/no questions made from clauses of the article itself; the clauses answer."""
        near = neighbours(articles, RIVALS)
        lessons = []
        for row, article in enumerate(articles):
            spans = clauses(article.text)
            for i in self.rng.permutation(len(spans))[:each]:
                start, end = spans[i]
                words = article.text[start:end]
                said = reworded(tagged(words), 0.85, self.thesaurus, self.rng)
                named = topic(article)
                if named and named not in said and self.rng.random() < 0.4:
                    said = named + said
                lessons.append(
                    Lesson(
                        row,
                        (as_polar(said, self.rng),),
                        ((start, end),),
                        (0, 0),
                        self._twisted(as_polar(said, self.rng), article.text, 2),
                        self._rivals(near, articles, row, words),
                    )
                )
        return Course(articles, lessons)

    def headlines(self, articles: Sequence[Article], each: int) -> Course:
        """Questions made from headlines; the body answers."""
        articles = [article for article in articles if article.title]
        near = neighbours(articles, RIVALS)
        lessons = []
        for row, article in enumerate(articles):
            found = [
                answer
                for answer in answers(article.title)
                if article.title[answer.start : answer.end] in article.text
            ]
            for i in self.rng.permutation(len(found))[:each]:
                words = article.title[found[i].start : found[i].end]
                asked = question(article.title, found[i], "", self.thesaurus, self.rng)
                if asked and len(words) > 1:
                    lessons.append(
                        Lesson(
                            row,
                            (asked,),
                            everywhere(article.text, words),
                            (0, 0),
                            self._twisted(asked, article.text, 1),
                            self._rivals(near, articles, row, words),
                        )
                    )
        # A headline as context would give the answer away.
        return Course([Article("", article.text) for article in articles], lessons)

    def twice_told(self, articles: Sequence[Article], most: int) -> Course:
        """Questions made from one telling and answered by another."""
        near = neighbours(articles, RIVALS)
        lessons = []
        for pair in retold(articles, self.rng):
            start, end = pair.source
            text = articles[pair.asked].text[start:end]
            asked = question(
                text, pair.answer, topic(articles[pair.asked]), self.thesaurus, self.rng
            )
            if asked:
                same = pair.asked == pair.told
                words = text[pair.answer.start : pair.answer.end]
                spans = tuple(
                    span
                    for span in pair.spans
                    if not (same and start <= span[0] and span[1] <= end)
                )
                if spans:
                    lessons.append(
                        Lesson(
                            pair.told,
                            (asked,),
                            spans,
                            pair.source if same else (0, 0),
                            self._twisted(asked, articles[pair.told].text, 1),
                            self._rivals(near, articles, pair.told, words),
                        )
                    )
        order = self.rng.permutation(len(lessons))[:most]
        return Course(articles, [lessons[i] for i in order])


def clauses(text: str) -> list[tuple[int, int]]:
    """Runs of one to three clauses of a sentence that say enough to be asked about."""
    found = []
    for match in SENTENCE.finditer(text):
        parts = [part.span() for part in _CLAUSE.finditer(match[0])]
        for count in (1, 2, 3):
            for first, last in zip(parts, parts[count - 1 :], strict=False):
                if 10 <= last[1] - first[0] <= 50:
                    found.append((match.start() + first[0], match.start() + last[1]))
    return found


def as_polar(said: str, rng: Random) -> str:
    """A statement as a yes/no question in one of the usual forms."""
    draw = rng.random()
    if draw < 0.4:
        return said + "吗？"
    if draw < 0.5:
        return said + "，对吗？"
    asking = "是否" if draw < 0.8 else "是不是"
    verb = next((word.start for word in tagged(said) if word.tag == "v"), 0)
    return said[:verb] + asking + said[verb:] + "？"


def topic(article: Article) -> str:
    """The first name of the article, or nothing."""
    for word in tagged(article.text[:60]):
        if word.tag in {"nr", "ns", "nt", "nz", "nrt"} and len(word.text) > 1:
            return word.text
    return ""
