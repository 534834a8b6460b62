"""How sure an answer is: what the reader says, weighed with what the evidence plainly shows.

A reader is fooled by near misses: the right shape beside the wrong name. Whether the names and
words of the question stand in the evidence at all can simply be looked up. Both go into two
logistic models fitted on held-out questions with near misses (training/confidence.py): the chance
that the passages answer, and the chance that the chosen span is right.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.names import chinese_forms, find_places, forms
from indexer.text.fold import fold
from service.answers.logistic import LEAST_CHANCE, log_odds, logistic, read_weights
from service.answers.spans.fits import FORMS
from service.citations import sentence_around
from service.questions.kind import Kind, kind_of
from service.questions.language import Language, language_of
from service.reader.expressions import QUOTED
from service.reader.reading import Passage, Reading
from service.reader.support import supporting_sentences

WEIGHTS = Path(__file__).with_name("confidence.json")

FEATURES = (
    "bias",
    "answerable",  # log-odds of the reader
    "share",  # log-odds of the best span among all candidates
    "cover",  # share of the question's terms in the evidence sentence, by rarity
    "better",  # how much more another sentence covers
    "missing_run",  # longest run of the question's characters that the passage has nothing of
    "missing_names",  # names and numbers of the question that the passage has not
    "english",  # asked in English and read in Chinese words, so surer or less sure throughout
    "english_answerable",  # log-odds of the reader, of English questions only
    "misfit",  # the span has not the form that is asked for: a number, a date
    "counted",  # names are asked for and the span only counts them
    "measured",  # a number or a date is asked for
    "list",
    "told",  # a reason or a definition is asked for
)

# What a question is asked with says nothing about what it is asked of.
_ASKING = re.compile(
    r"请问|什么时候|什么|哪[些个里儿年天位所家几]?|多少|几[个名位所家次年]?|为什么|为何|怎么样?|如何|谁|是否|是不是|"
    r"有没有|吗|呢|[的了在是由和与有被对于为]|[^\w]"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_COUNT = re.compile(r"\D{0,2}\d+[余多]?[个家名位所项支]\w{0,8}")
_LATIN = re.compile(r"[a-z][a-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Sureness:
    """Both in [0, 1]: that the passages answer, and that the best candidate is the answer.

    The first is moved, in each language, so that as many questions as have no answer fall below the settings'
    default (training/confidence.py); what becomes of it as a confidence is fitted behind it (outcome.py).
    """

    answerable: float
    right: float


def weigh(question: str, passages: Sequence[Passage], reading: Reading) -> Sureness:
    """How sure the best candidate is; without candidates nothing is."""
    if not reading.candidates:
        return Sureness(0.0, 0.0)
    values = features(question, passages, reading)
    weights = read_weights(WEIGHTS, FEATURES, "training.confidence")
    return Sureness(
        answerable=logistic(values, weights["answerable"]),
        right=logistic(values, weights["right"]),
    )


def features(question: str, passages: Sequence[Passage], reading: Reading) -> tuple[float, ...]:
    """One number for each of FEATURES; `reading` must have a candidate."""
    best = reading.candidates[0]
    passage = passages[best.passage]
    mass = sum(candidate.score for candidate in reading.candidates)
    sentence = sentence_around(passage.text, best.start, best.end)
    said = reading.asked or question
    covers = {
        (item.passage, item.start): item.cover for item in supporting_sentences(said, passages)
    }
    cover = max(
        (
            value
            for (row, start), value in covers.items()
            if row == best.passage and sentence[0] <= start < sentence[1]
        ),
        default=0.0,
    )
    shown = fold(passage.context + "\n" + passage.text)
    english = language_of(question) is Language.ENGLISH
    return (
        1.0,
        log_odds(reading.answerable, LEAST_CHANCE),
        log_odds(best.score / mass if mass > 0 else 0.0, LEAST_CHANCE),
        cover,
        max(covers.values(), default=0.0) - cover,
        float(min(_missing_run(fold(said), shown), 6)),
        float(min(_missing_names(question, shown), 3)),
        float(english),
        float(english) * log_odds(reading.answerable, LEAST_CHANCE),
        *_form(question, fold(passage.text[best.start : best.end])),
    )


def _form(question: str, answer: str) -> tuple[float, ...]:
    """misfit, counted, measured, list and told."""
    kind = kind_of(question, language_of(question))
    form = FORMS.get(kind)
    return (
        float(form is not None and not form.search(answer)),
        float(kind in (Kind.LIST, Kind.PERSON) and _COUNT.fullmatch(answer) is not None),
        float(form is not None),
        float(kind is Kind.LIST),
        float(kind in (Kind.REASON, Kind.DEFINITION)),
    )


def _missing_run(question: str, shown: str) -> int:
    """The longest run of characters of the question that no pair found in `shown` covers."""
    longest = 0
    for part in _ASKING.split(question):
        covered = [False] * len(part)
        for i in range(len(part) - 1):
            if part[i : i + 2] in shown:
                covered[i] = covered[i + 1] = True
        runs = "".join("." if found else "x" for found in covered).split(".")
        longest = max([longest, *(len(run) for run in runs if len(run) > 1)])
    return longest


def _missing_names(question: str, shown: str) -> int:
    folded = fold(question)
    names = [{match.group(1) or match.group(2)} for match in QUOTED.finditer(folded)]
    names += [{number} for number in _NUMBER.findall(folded)]
    if language_of(question) is Language.ENGLISH:
        names += [set(chinese) for _, chinese in chinese_forms(question)]
    else:
        names += [{word} for word in _LATIN.findall(folded)]
        names += [
            {folded[place.start : place.end], *map(fold, forms(place.name))}
            for place in find_places(question)
        ]
    return sum(not any(form.strip("《》") in shown for form in known) for known in names)
