"""The trained network at run time: onnxruntime over the weights of one folder, one core a call."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime  # type: ignore[import-untyped]
from safetensors import safe_open

from indexer.errors import EncoderError
from service.reader.alphabet import Alphabet, Ids, pairs
from service.reader.gloss import GLOSSARY
from service.reader.matching import match
from service.reader.spans import Pointers

FOLDER = Path(__file__).with_name("weights")
WEIGHTS = "reader.safetensors"
GRAPH = "reader.onnx"
SETTINGS = "reader.json"
SHIPPED = (WEIGHTS, GRAPH, SETTINGS, GLOSSARY)
_FORMAT = 1
_MASKED = np.float32(-1e4)
IMPRESSION = 384  # numbers


@dataclass(frozen=True, slots=True)
class Calibration:
    """How scores become probabilities; fitted on questions held out from training.

    Attributes:
        temperature: scores are divided by it before they are normalised.
        knots, values: log-odds that there is an answer, rising, and how often there was one.
    """

    temperature: float
    knots: tuple[float, ...]
    values: tuple[float, ...]

    def answerable(self, none: float) -> float:
        """How often there is an answer where the network gives `none` to there being none."""
        none = min(max(none, 1e-9), 1 - 1e-9)
        return float(np.interp(np.log((1 - none) / none), self.knots, self.values))


class NetworkSession:
    """Reads windows of text with one question; everything is loaded once."""

    def __init__(self, folder: Path, threads: int) -> None:
        missing = [name for name in SHIPPED if not (folder / name).is_file()]
        if missing:
            raise EncoderError(
                f"{folder} lacks {', '.join(missing)}; expected the reader's files "
                f"{', '.join(SHIPPED)}; run python -m training.reader"
            )
        settings = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
        if settings.get("format") != _FORMAT:
            raise EncoderError(
                f"{folder / SETTINGS} has format {settings.get('format')!r}, expected {_FORMAT}; "
                "run python -m training.reader"
            )
        self.alphabet = Alphabet(settings["characters"])
        self.calibration = Calibration(
            settings["temperature"], tuple(settings["knots"]), tuple(settings["values"])
        )
        with safe_open(folder / WEIGHTS, "numpy") as weights:
            self._rarity, self._distance, self._role, self._length, self._same = (
                weights.get_tensor(name)
                for name in ("rarity", "distance", "role", "length", "same")
            )
        self._within = np.empty((len(self._distance), 0, 0), dtype=np.float32)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # A plan of memory is kept for every shape, and hardly two questions have the same.
        options.enable_mem_pattern = False
        self._session = onnxruntime.InferenceSession(
            folder / GRAPH, options, providers=["CPUExecutionProvider"]
        )

    def read(self, question: Ids, texts: list[Ids], opens: list[int]) -> Pointers:
        """Scores for every character of every window.

        Args:
            question: at least one character.
            texts: each with its context in front.
            opens: where in each text the passage begins; no answer stands before.
        """
        inputs = self._inputs(question, texts, opens)
        start, end, left, right = self._session.run(["start", "end", "left", "right"], inputs)
        hidden = (1 - inputs["passage_match"][..., -1].astype(np.float32)) * _MASKED
        return Pointers(start[..., 0] + hidden, end[..., 0] + hidden, left, right, self._length)

    def impression(self, question: Ids, text: Ids, opens: int) -> npt.NDArray[np.float32]:
        """What the network makes of a question and a window as a whole: IMPRESSION numbers, of
        which its chance of an answer is one function.

        Args: as for read().
        """
        (pooled,) = self._session.run(["pooled"], self._inputs(question, [text], [opens]))
        whole: npt.NDArray[np.float32] = pooled.reshape(-1)
        return whole

    def _inputs(
        self, question: Ids, texts: list[Ids], opens: list[int]
    ) -> dict[str, npt.NDArray[np.generic]]:
        rows = len(texts)
        asked = _even([question] * rows)
        read = _even(texts)
        place = np.arange(read.shape[1])[None]
        readable = (
            (place >= np.array(opens)[:, None])
            & (place < np.array([len(text) for text in texts])[:, None])
        ).astype(np.float32)
        group = np.zeros(rows, dtype=np.intp)
        matching = match(asked, read, group, self._rarity, self.alphabet.sentence_ends)
        return {
            "question": asked.astype(np.int64),
            "question_pairs": pairs(asked).astype(np.int64),
            "question_match": matching.question,
            "passage": read.astype(np.int64),
            "passage_pairs": pairs(read).astype(np.int64),
            "passage_match": np.concatenate([matching.passage, readable[..., None]], axis=-1),
            **self._shapes(asked, read),
        }

    def _bias(self, question: int, passage: int) -> npt.NDArray[np.float32]:
        """(heads, n, n), n = question + passage: by distance within a text, by direction across."""
        size = max(question, passage)
        within = self._within  # another thread may put a smaller table in its place
        if size > within.shape[1]:
            # By far the most of the work; every pair of lengths cuts its part out of one table.
            within = self._within = self._distance[:, _gaps(2 * size, self._distance.shape[1])]
        whole = question + passage
        bias = np.empty((len(self._distance), whole, whole), dtype=np.float32)
        bias[:, :question, :question] = within[:, :question, :question]
        bias[:, question:, question:] = within[:, :passage, :passage]
        bias[:, :question, question:] = self._distance[:, -2, None, None]
        bias[:, question:, :question] = self._distance[:, -1, None, None]
        return bias

    def _shapes(self, asked: Ids, read: Ids) -> dict[str, npt.NDArray[np.generic]]:
        """What the graph needs beside the characters: masks, roles, distances, at half length."""
        question, passage = asked.shape[1] // 2, read.shape[1] // 2
        kept = np.concatenate([asked[:, ::2], read[:, ::2]], axis=1) != 0
        hidden = np.where(kept, np.float32(0), _MASKED)[:, None, :]
        bias = self._bias(question, passage)
        same = (read[:, :, None] == asked[:, None, :]) * self._same
        same += np.where(asked == 0, _MASKED, np.float32(0))[:, None, :]
        mean = np.zeros(hidden.shape, dtype=np.float32)
        mean[:, 0, :question] = kept[:, :question] / kept[:, :question].sum(1, keepdims=True)
        return {
            "equal": same,
            "roles": np.repeat(self._role, [question, passage], axis=0)[None],
            "bias": bias[None] + hidden[:, None],
            "pool_mask": hidden,
            "pool_mean": mean,
            "half_question": np.array([question], dtype=np.int64),
        }


def _gaps(size: int, biases: int) -> npt.NDArray[np.intp]:
    """(size, size) which bias applies within one text; see training/reader/network.distance_index."""
    farthest = (biases - 3) // 2
    place = np.arange(size)
    gaps: npt.NDArray[np.intp] = np.clip(place[None] - place[:, None], -farthest, farthest)
    return gaps + farthest


def _even(rows: list[Ids]) -> Ids:
    """(rows, n) with padding at the end; n is even, because the network merges pairs."""
    longest = max(len(row) for row in rows)
    table = np.zeros((len(rows), longest + longest % 2), dtype=np.uint16)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return table
