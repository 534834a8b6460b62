"""python -m training.tagger: learns indexer/models/tagger, an hour and a half on two cores.

First it guesses hidden words of texts that nobody read (a run that is cut off goes on where it was), then it
learns from the sentences that were read (sentences.jsonl), then from these and those that were written (written.txt,
documents.txt), and last which sentences are worth reading. With --again it begins with what ships, and learns on from
all. Every tenth document is kept out of all, and what is printed at the end is of these: rows of the rules alone, and
with those that the network adds.
"""

import argparse
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import torch

from eval.sets.gold_tables import GOLD
from indexer.relations.learned.network import FOLDER, Network
from indexer.relations.learned.words import Vocabulary
from training.tagger.export import export
from training.tagger.gate import examples, learn_gate, store_gate, unread_examples
from training.tagger.guessing import guess
from training.tagger.judge import told
from training.tagger.learn import Course, learn
from training.tagger.lessons import lessons
from training.tagger.network import Tagger
from training.tagger.sentences import ReadSentence, read_sentences
from training.tagger.shipped import shipped
from training.tagger.unread import KEPT_OUT, Unread, unread
from training.tagger.vocabulary import Known, known
from training.tagger.written import WRITTEN, written_documents, written_sentences

GUESSED, ROUNDS, SEED = 2, 9, 1
ROUNDS_OF_ALL, ROUNDS_OF_WRITTEN, ROUNDS_OF_BOTH, RATE_BEHIND = 4, 6, 5, 1.5e-3
WORK = Path("build/tagger")


def main(arguments: Sequence[str] | None = None) -> None:
    """Learns, writes and judges; or judges what is there."""
    parser = argparse.ArgumentParser(prog="python -m training.tagger", description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--work", type=Path, default=WORK, help="where a run leaves what it has")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--again", action="store_true", help="begin with what ships")
    parser.add_argument("--judge", action="store_true", help="only print the figures")
    given = parser.parse_args(arguments)
    read = all_sentences()
    if not given.judge:
        torch.manual_seed(given.seed)
        knows = known()
        vocabulary = Vocabulary(knows.characters, knows.words, knows.kinds)
        seen = [one for one in read if one.row % KEPT_OUT]
        tagger = shipped(knows) if given.again else Tagger(knows)
        if not given.again:
            texts = _texts(knows, vocabulary, given.work)
            guess(tagger, texts, GUESSED, given.seed, given.work)
        _learn(tagger, seen, vocabulary, 0 if given.again else given.rounds, given.seed)
        export(tagger, knows, given.out)
        unseen = unread_examples()
        store_gate(learn_gate(examples(seen), unseen, given.seed), unseen, given.out)
    kept_out = [one for one in read if not one.row % KEPT_OUT]
    network = Network(given.out)
    print(told([one for one in kept_out if one.source not in WRITTEN], network))
    for name in WRITTEN:
        print(f"{name}.txt:\n{told([one for one in kept_out if one.source == name], network)}")


def _learn(
    tagger: Tagger,
    sentences: Sequence[ReadSentence],
    vocabulary: Vocabulary,
    rounds: int,
    seed: int,
) -> None:
    """Learns from what was read, so many rounds, then from all, then mostly from what was written, then from
    nearly all."""
    read = lessons((one for one in sentences if one.source not in WRITTEN), vocabulary)
    written = Course(lessons((one for one in sentences if one.source in WRITTEN), vocabulary))
    if rounds:
        learn(tagger, [Course(read)], rounds, seed)
    learn(tagger, [Course(read), written], ROUNDS_OF_ALL, seed + 1, RATE_BEHIND)
    some = [Course(read, stating=0.4, silent=0.3), written]
    learn(tagger, some, ROUNDS_OF_WRITTEN, seed + 2, RATE_BEHIND)
    most = [Course(read, stating=0.8, silent=0.5), written]
    learn(tagger, most, ROUNDS_OF_BOTH, seed + 2, RATE_BEHIND)


def all_sentences() -> list[ReadSentence]:
    """The sentences that were read, those that were written, and those of written documents."""
    documents = [sentence for one in written_documents() for sentence in one.sentences]
    return [*read_sentences(), *written_sentences(), *documents]


def _texts(knows: Known, vocabulary: Vocabulary, folder: Path) -> Unread:
    """The texts that nobody read, made once for a folder, a vocabulary and the gold tables."""
    told = sha256(repr((knows.characters, knows.words, knows.kinds)).encode())
    for table in sorted(GOLD.glob("*.jsonl")):
        told.update(table.name.encode() + table.read_bytes())
    of, stored = told.hexdigest()[:12], folder / "unread.npz"
    if stored.exists() and (texts := Unread.load(stored)).of == of:
        return texts
    folder.mkdir(parents=True, exist_ok=True)
    texts = unread(vocabulary, of)
    texts.save(stored)
    return texts


if __name__ == "__main__":
    main()
