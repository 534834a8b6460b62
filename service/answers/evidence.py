"""How sure an answer is: what the reader says, weighed with what the evidence plainly shows.

A reader is fooled by near misses: the right shape beside the wrong name. Whether the names and
words of the question stand in the evidence at all can simply be looked up. Both go into two models
fitted on questions that people wrote on reports, a fifth of which nothing there answers
(training/confidence.py): a small network for the chance that the passages answer, because what a missing
word tells depends on what is asked for, and a logistic model for the chance that the chosen span is right.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.text.fold import fold
from indexer.text.terms import terms_of
from service.answers.held import missing_names, missing_run, pairs_of, share_held
from service.answers.logistic import LEAST_CHANCE, log_odds, logistic, read_weights
from service.answers.small_network import read_network
from service.answers.spans.fits import FORMS
from service.citations import sentence_around
from service.questions.kind import Kind, kind_of
from service.questions.language import Language, language_of
from service.reader.reading import Passage, Reading
from service.reader.support import supporting_sentences

WEIGHTS = Path(__file__).with_name("confidence.json")
NETWORK = Path(__file__).with_name("answerable.json")

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
    "person",
    "number",
    "date",
    "fact",
    "left",  # log-odds of all candidates together, as far as they fit the kind and the unit asked for
    "long_question",  # log of its characters: who knows much of it has mostly read of it
    "long_answer",  # log of the span's characters
    "behind",  # passages found before the one of the span
    "held",  # share of the question's terms that stand in any passage
    "pairs_near",  # share of the question's pairs of characters in the evidence sentence
    "pairs",  # the same in its passage
    "missing_near",  # names and numbers of the question that the evidence sentence has not
)

_COUNT = re.compile(r"\D{0,2}\d+[余多]?[个家名位所项支]\w{0,8}")


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
    network = read_network(NETWORK, FEATURES, "training.confidence")
    return Sureness(network.chance(values), logistic(values, weights["right"]))


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
        float(min(missing_run(fold(said), shown), 6)),
        float(min(missing_names(question, shown), 3)),
        float(english),
        float(english) * log_odds(reading.answerable, LEAST_CHANCE),
        *_form(question, fold(passage.text[best.start : best.end])),
        log_odds(mass, LEAST_CHANCE),
        math.log(max(len(question), 1)),
        math.log(max(best.end - best.start, 1)),
        float(best.passage),
        *_held(question, said, passages, shown, fold(passage.text[slice(*sentence)])),
    )


def _held(
    question: str, said: str, passages: Sequence[Passage], shown: str, sentence: str
) -> tuple[float, ...]:
    """held, pairs_near, pairs and missing_near."""
    everything = fold("\n".join(f"{one.context}\n{one.text}" for one in passages))
    pairs = pairs_of(fold(said))
    return (
        share_held(set(terms_of(said)), everything),
        share_held(pairs, sentence),
        share_held(pairs, shown),
        float(min(missing_names(question, sentence), 3)),
    )


def _form(question: str, answer: str) -> tuple[float, ...]:
    """misfit, counted, measured, list, told, person, number, date and fact."""
    kind = kind_of(question, language_of(question))
    form = FORMS.get(kind)
    return (
        float(form is not None and not form.search(answer)),
        float(kind in (Kind.LIST, Kind.PERSON) and _COUNT.fullmatch(answer) is not None),
        float(form is not None),
        float(kind is Kind.LIST),
        float(kind in (Kind.REASON, Kind.DEFINITION)),
        *(float(kind is one) for one in (Kind.PERSON, Kind.NUMBER, Kind.DATE, Kind.FACT)),
    )
