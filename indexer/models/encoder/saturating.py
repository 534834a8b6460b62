"""The module of the bundled encoder for sentence-transformers; this file ships in the folder.

As StaticEmbedding, but a piece that occurs n times in a text counts n**saturation times instead
of n times: repeating a word says less and less about what a text is about. The table has 4 bits a
value (1 to 15 stand for -7 to 7; the first half of a row in the low bits) and one factor a row.
Because of this file the folder opens with
`SentenceTransformer(folder, trust_remote_code=True)`.
"""

# mypy: disable-error-code="override, no-untyped-call"
# sentence-transformers' own signatures name every kind of input; this module takes text alone.

import json
from pathlib import Path
from typing import Any, Self

import torch
from safetensors.torch import load_file, save_file
from sentence_transformers.base.modules import InputModule
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional


class SaturatingEmbedding(InputModule):
    """Sum of piece vectors, each times n**saturation of its n occurrences."""

    def __init__(
        self, tokenizer: Tokenizer, table: Tensor, scale: Tensor, saturation: float
    ) -> None:
        super().__init__()
        self.tokenizer = tokenizer
        self.saturation = saturation
        steps = torch.cat([table & 15, table >> 4], dim=1).float() - 8
        self.table = nn.Parameter(steps * scale[:, None], requires_grad=False)
        self._stored = (table, scale)

    def preprocess(
        self, inputs: list[str], prompt: str | None = None, **_: Any
    ) -> dict[str, Tensor]:
        """Piece ids of the texts, each once, with their counts."""
        texts = [f"{prompt or ''}{text}" for text in inputs]
        ids: list[Tensor] = []
        counts: list[Tensor] = []
        for encoding in self.tokenizer.encode_batch(texts, add_special_tokens=False):
            distinct, times = torch.tensor(encoding.ids, dtype=torch.long).unique(
                return_counts=True
            )
            ids.append(distinct)
            counts.append(times)
        lengths = torch.tensor([0, *map(len, ids)][:-1])
        offsets = lengths.cumsum(0)
        return {"input_ids": torch.cat(ids), "counts": torch.cat(counts), "offsets": offsets}

    def forward(self, features: dict[str, Tensor], **_: Any) -> dict[str, Tensor]:
        features["sentence_embedding"] = functional.embedding_bag(
            features["input_ids"],
            self.table,
            features["offsets"],
            mode="sum",
            per_sample_weights=features["counts"].float() ** self.saturation,
        )
        return features

    def get_embedding_dimension(self) -> int:
        return int(self.table.shape[1])

    @property
    def max_seq_length(self) -> float:
        return float("inf")

    def save(self, output_path: str, *_: Any, **__: Any) -> None:
        table, scale = self._stored
        save_file(
            {"embedding.weight": table, "embedding.scale": scale},
            Path(output_path) / "model.safetensors",
        )
        self.tokenizer.save(str(Path(output_path) / "tokenizer.json"))
        (Path(output_path) / "config.json").write_text(json.dumps({"saturation": self.saturation}))

    @classmethod
    def load(cls, model_name_or_path: str, subfolder: str = "", **kwargs: Any) -> Self:
        where = {name: kwargs.get(name) for name in ("token", "cache_folder", "revision")}
        local = bool(kwargs.get("local_files_only"))

        def path(filename: str) -> str:
            return str(
                cls.load_file_path(
                    model_name_or_path,
                    filename=filename,
                    subfolder=subfolder,
                    local_files_only=local,
                    **where,
                )
            )

        arrays = load_file(path("model.safetensors"))
        settings = json.loads(Path(path("config.json")).read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_file(path("tokenizer.json"))
        return cls(
            tokenizer,
            arrays["embedding.weight"],
            arrays["embedding.scale"],
            float(settings["saturation"]),
        )
