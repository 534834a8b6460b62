"""python -m training.reader: from ../shared/data to service/reader/weights.

Every stage leaves its result in the work folder and is skipped when it is there; a run that was
cut off goes on. About two and a half hours on two cores, most of it training. `--ship-now` makes
what ships from the weights as far as a run has come.
"""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.distributed as distributed

from service.reader.alphabet import Alphabet
from service.reader.gloss import GLOSSARY
from service.reader.network import FOLDER, NetworkReader
from service.reader.session import NetworkSession
from training.reader import glossary, lessons, sources
from training.reader.calibrate import calibrated, examined
from training.reader.courses import Maker
from training.reader.export import export, save_settings
from training.reader.held_out import marks
from training.reader.network import SpanNetwork
from training.reader.scheme import Scheme
from training.reader.train import averaged, train
from training.reader.vocabulary import vocabulary

_SEED = 7
_READING = ("cmrc2018_train", "cmrc2018_trial", "drcd_dev")
_ADDRESS = "tcp://127.0.0.1:29511"
# Keep freed memory, and the prepared products of all batch shapes: without, half the time goes
# into page faults and preparation. One thread a worker.
_ENVIRONMENT = {
    "MALLOC_MMAP_MAX_": "0",
    "MALLOC_TRIM_THRESHOLD_": str(1 << 34),
    "MALLOC_TOP_PAD_": str(1 << 26),
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "8192",
    "OMP_NUM_THREADS": "1",
}


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
    lessons.save(maker.written(paragraphs, held_out=False), folder / "written.jsonl.gz")
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
        ]
    )
    lessons.save(made, folder / "made.jsonl.gz")


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
    written = lessons.load(folder / "written.jsonl.gz")
    made = lessons.load(folder / "made.jsonl.gz")
    train(written, made, alphabet, rarity, scheme, folder, worker=worker)


def ship(folder: Path, out: Path) -> None:
    """Exports the averaged weights, calibrates them and measures them on held-out questions."""
    alphabet, rarity = make_vocabulary(folder)
    network = SpanNetwork(alphabet.size)
    network.load_state_dict(averaged(folder))
    export(network.eval(), alphabet, rarity, out)
    if not (folder / GLOSSARY).exists():
        texts = [*sources.news()[::4], *sources.broadcasts()[::2]]
        counts = glossary.frequencies(article.text for article in texts)
        glossary.save(glossary.glossary(counts), folder / GLOSSARY)
    (out / GLOSSARY).write_bytes((folder / GLOSSARY).read_bytes())
    held_out = lessons.load(folder / "held_out.jsonl.gz")
    calibration = calibrated(examined(NetworkSession(out, 1), held_out))
    save_settings(alphabet, calibration, out)
    found = marks(NetworkReader.open(out), held_out, held_out.lessons)
    print(f"held out: {found.exact:.3f} exact, {found.overlap:.3f} overlap; {calibration}")


def main() -> None:
    """Runs the stages."""
    parser = argparse.ArgumentParser(prog="python -m training.reader", description=__doc__)
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path("build/reader"),
        help="where the stages leave their results",
    )
    parser.add_argument("--out", type=Path, default=FOLDER, help="what ships")
    parser.add_argument("--steps", type=int, default=Scheme().steps)
    parser.add_argument("--workers", type=int, default=Scheme().workers, help="processes")
    parser.add_argument("--ship-now", action="store_true", help="without more training")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if not options.ship_now:
        make_courses(options.folder)
        make_vocabulary(options.folder)
        scheme = replace(Scheme(), steps=options.steps, workers=options.workers)
        torch.multiprocessing.spawn(work, (options.folder, scheme), nprocs=options.workers)
    ship(options.folder, options.out)


if __name__ == "__main__":
    if any(os.environ.get(name) != value for name, value in _ENVIRONMENT.items()):
        # malloc and the thread pools read these when the process starts, so it must start again.
        command = [sys.executable, "-m", "training.reader", *sys.argv[1:]]
        os.execve(sys.executable, command, {**os.environ, **_ENVIRONMENT})
    main()
