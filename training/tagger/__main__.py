"""python -m training.tagger: learns indexer/models/tagger from sentences.jsonl, a quarter of an hour on two cores.

Every tenth document is kept out, and what is printed at the end is of these: rows of the rules alone, and with
those that the network adds.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

from indexer.relations.learned.network import FOLDER, Network
from indexer.relations.learned.words import Vocabulary
from training.tagger.export import export
from training.tagger.judge import told
from training.tagger.learn import learn
from training.tagger.lessons import lessons
from training.tagger.network import Tagger
from training.tagger.sentences import read_sentences
from training.tagger.vocabulary import known

ROUNDS, SEED, KEPT_OUT = 12, 1, 10


def main(arguments: Sequence[str] | None = None) -> None:
    """Learns, writes and judges; or judges what is there."""
    parser = argparse.ArgumentParser(prog="python -m training.tagger", description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--judge", action="store_true", help="only print the figures")
    given = parser.parse_args(arguments)
    read = read_sentences()
    if not given.judge:
        torch.manual_seed(given.seed)
        seen = [one for one in read if one.row % KEPT_OUT]
        knows = known([one.text for one in seen])
        vocabulary = Vocabulary(knows.characters, knows.words, knows.kinds)
        network = Tagger(knows)
        learn(network, lessons(seen, vocabulary), given.rounds, given.seed)
        export(network, knows, given.out)
    print(told([one for one in read if not one.row % KEPT_OUT], Network(given.out)))


if __name__ == "__main__":
    main()
