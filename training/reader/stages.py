"""The stages of a run, each with its result in the work folder; see __main__.

They stand here and not in __main__, because processes that are started afresh cannot find what a
package's __main__ defines.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.distributed as distributed

from service.reader.alphabet import Alphabet
from service.reader.gloss import GLOSSARY, glossary_of
from training.reader import glossary, lessons, sources
from training.reader.courses import Maker
from training.reader.lexicon import lexicon, sentences
from training.reader.reports import QUESTIONS, put_otherwise, reports
from training.reader.sayings import Sayings, said_otherwise
from training.reader.scheme import Scheme
from training.reader.train import COURSES, train
from training.reader.vocabulary import vocabulary

_SEED = 7
_READING = ("cmrc2018_train", "cmrc2018_trial", "drcd_dev")
_ADDRESS = "tcp://127.0.0.1:29511"


def make_courses(folder: Path) -> None:
    """Writes written, held_out and made .jsonl.gz into `folder`."""
    if (folder / "made.jsonl.gz").exists():
        return
    maker = Maker(np.random.default_rng(_SEED))
    paragraphs = [paragraph for name in _READING for paragraph in sources.paragraphs(name)]
    seen = [paragraph.article for paragraph in paragraphs if not paragraph.held_out]
    news, broadcasts = sources.news(), sources.broadcasts()
    government, laws = sources.government(), sources.laws()
    for articles, every in ((seen, 1), (news, 10), (broadcasts, 10)):
        maker.learn(articles, every)
    print("courses: written", flush=True)
    sayings, rng = Sayings.shipped(), np.random.default_rng(_SEED)
    written = maker.written(paragraphs, held_out=False)
    lessons.save(said_otherwise(written, sayings, rng), folder / "written.jsonl.gz")
    lessons.save(maker.written(paragraphs, held_out=True), folder / "held_out.jsonl.gz")
    print("courses: made", flush=True)
    mixture = broadcasts[::3] + government[::4] + laws[::3] + news[::12]
    made = lessons.joined(
        [
            maker.cloze(seen, 10),
            maker.headlines(broadcasts, 3),
            maker.cloze(mixture, 6),
            maker.twice_told(broadcasts, 40_000),
            maker.twice_told(news[:14_000], 60_000),
            maker.claims(mixture, 2),
        ]
    )
    lessons.save(said_otherwise(made, sayings, rng), folder / "made.jsonl.gz")


def make_glossary(folder: Path) -> dict[str, tuple[str, ...]]:
    """English words with their translations, the usual ones first."""
    path = folder / GLOSSARY
    if not path.exists():
        texts = [*sources.news()[::4], *sources.broadcasts()[::2]]
        counts = glossary.frequencies(article.text for article in texts)
        glossary.save(glossary.glossary(counts, lexicon(list(sentences()))), path)
    return glossary_of(folder)


def make_reports(folder: Path) -> None:
    """Writes reports.jsonl.gz into `folder`."""
    path = folder / "reports.jsonl.gz"
    if not path.exists():
        words, rng, otherwise = make_glossary(folder), np.random.default_rng(_SEED), put_otherwise()
        asked = lessons.joined(reports(words, rng, name, otherwise) for name in QUESTIONS)
        lessons.save(said_otherwise(asked, Sayings.shipped(), rng), path)


def make_vocabulary(folder: Path) -> tuple[Alphabet, npt.NDArray[np.float32]]:
    """The characters that the reader knows, and their rarity."""
    path = folder / "vocabulary.npz"
    if not path.exists():
        written = lessons.load(folder / "written.jsonl.gz")
        known = [*written.articles, *sources.news()[::2], *sources.broadcasts(), *sources.laws()]
        alphabet, rarity = vocabulary(article.text for article in known)
        np.savez(path, characters=np.array(alphabet.characters), rarity=rarity)
    with np.load(path) as saved:
        return Alphabet(str(saved["characters"])), saved["rarity"]


def work(worker: int, folder: Path, scheme: Scheme) -> None:
    """One process of the training."""
    torch.set_num_threads(1)
    if scheme.workers > 1:
        distributed.init_process_group(
            "gloo", init_method=_ADDRESS, rank=worker, world_size=scheme.workers
        )
    alphabet, rarity = make_vocabulary(folder)
    courses = [lessons.load(folder / f"{name}.jsonl.gz") for name in COURSES]
    train(courses, alphabet, rarity, scheme, folder, worker=worker)
