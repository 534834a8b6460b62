"""The trained network at run time: onnxruntime over the weights of one folder, one core a call.

It reads a sentence twice. Without a body it tags the bodies in which somebody has a part; asked about one of
them, whoever has a part in it. So one network does both, and the members of two bodies do not mix.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from safetensors.numpy import load_file

from indexer.errors import EncoderError
from indexer.relations.learned.tags import FOR_BODIES, FOR_MEMBERS, TAGS, Chain, Scores
from indexer.relations.learned.words import Seen, Vocabulary, asked_of

FOLDER = Path(__file__).parents[2] / "models" / "tagger"
TABLES, GRAPH, SETTINGS = "tagger.safetensors", "tagger.onnx", "tagger.json"
FORMAT = 3
Body = tuple[int, int] | None


class Network:
    """Scores of all TAGS for every word of a sentence."""

    def __init__(self, folder: Path) -> None:
        """Raises EncoderError when a file is missing or was written for other tags."""
        missing = [name for name in (TABLES, GRAPH, SETTINGS) if not (folder / name).is_file()]
        if missing:
            raise EncoderError(
                f"{folder} lacks {', '.join(missing)}; expected what python -m training.tagger writes"
            )
        settings = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
        if settings.get("format") != FORMAT or settings.get("tags") != list(TAGS):
            raise EncoderError(
                f"{folder / SETTINGS} is of format {settings.get('format')!r} or has other tags than "
                f"{list(TAGS)}; expected format {FORMAT}: run python -m training.tagger"
            )
        self.vocabulary = Vocabulary(settings["characters"], settings["words"], settings["kinds"])
        tables = load_file(folder / TABLES)
        self._of = {name: value.astype(np.float32) for name, value in tables.items()}
        self.bodies = Chain(self._of["transitions"], FOR_BODIES)
        self.members = Chain(self._of["transitions"], FOR_MEMBERS)
        options = onnxruntime.SessionOptions()
        # A sentence has fifty words: more threads than one only wait for each other.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # A plan of memory is kept for every shape, and there are as many as lengths of sentences.
        options.enable_mem_pattern = False
        self._session = onnxruntime.InferenceSession(
            folder / GRAPH, options, providers=["CPUExecutionProvider"]
        )

    def scores(self, seen: Seen, bodies: Sequence[Body]) -> list[Scores]:
        """(words, TAGS) for each of `bodies`: None for the sentence as a whole."""
        of = self._of
        letters = of["characters"]
        count = (seen.characters > 0).sum(1, keepdims=True, dtype=np.float32)
        plain = [
            letters[seen.first],
            letters[seen.last],
            letters[seen.characters].sum(1) / count,
            of["words"][seen.words] * of["word_scale"],
            of["kinds"][seen.kinds],
            of["masks"][seen.masks],
            of["lengths"][seen.lengths],
            of["hints"][seen.hints],
        ]
        rows = [np.concatenate([*plain, of["asked"][asked_of(seen, body)]], 1) for body in bodies]
        (scores,) = self._session.run(["scores"], {"words": np.stack(rows)})
        return list(scores)


@cache
def network(folder: Path = FOLDER) -> Network:
    """The network of `folder`, opened once."""
    return Network(folder)
