"""Settings of the index, read from an environment that the caller passes in.

Every setting is one field of `Settings`; its variable is PREFIX + the field's name in capitals.
`table()` gives the rows of the README's table, so that the two cannot drift apart.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from indexer.errors import SettingError
from indexer.limits import Limits

PREFIX = "SHUANGCHENG_"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build may be told.

    Attributes:
        encoder: "bundled", or a sentence-transformers folder or name.
        query_prompt, passage_prompt: put before what that encoder embeds; None for its own.
        tokenizer: counts the tokens of a chunk; "bundled", or the name of a tiktoken encoding.
        max_tokens: budget of one chunk.
        flat_chunks: up to so many, a search compares every vector byte for byte; beyond, their
            signs choose which.
        keep_generations: generations that stay on disk, the current one among them. Rollback
            needs at least two.
        build_workers: processes that read and embed when there is much to read; 0 for one a core, at
            most 4.
        build_nice: how far `build` and `watch` step back behind what else wants a core.
        read_seconds, read_memory_mb: what reading one HTML, PDF or Word file may take.
        gate: question set that a new generation must pass before it becomes current; None for no
            gate.
        max_file_bytes: a larger seed file is refused. No part of an index's recipe: whatever it
            lets through is read the same.
        debounce_ms: how long `watch` waits after the last change before it builds.
    """

    encoder: str = field(
        default="bundled",
        metadata={"meaning": "encoder: `bundled`, or a sentence-transformers folder or name"},
    )
    query_prompt: str | None = field(
        default=None,
        metadata={
            "meaning": "put before a question when it is embedded; unset: the model's own",
            "verbatim": True,
        },
    )
    passage_prompt: str | None = field(
        default=None,
        metadata={
            "meaning": "put before a passage when it is embedded; unset: the model's own",
            "verbatim": True,
        },
    )
    tokenizer: str = field(
        default="bundled",
        metadata={"meaning": "counts a chunk's tokens: `bundled`, or a tiktoken encoding's name"},
    )
    max_tokens: int = field(
        default=200,
        metadata={"meaning": "token budget of a chunk", "low": 16, "high": 8192},
    )
    flat_chunks: int = field(
        default=200_000,
        metadata={
            "meaning": "up to so many chunks a search compares every vector whole; beyond, signs first",
            "low": 0,
            "high": 10_000_000_000,
        },
    )
    keep_generations: int = field(
        default=3,
        metadata={"meaning": "generations kept on disk, with the current", "low": 2, "high": 100},
    )
    build_workers: int = field(
        default=0,
        metadata={
            "meaning": "processes that read and embed; 0: one a core, at most 4",
            "low": 0,
            "high": 64,
        },
    )
    build_nice: int = field(
        default=10,
        metadata={
            "meaning": "how far `build` and `watch` step back behind what serves (see nice); 0: not",
            "low": 0,
            "high": 19,
        },
    )
    read_seconds: int = field(
        default=Limits().seconds,
        metadata={
            "meaning": "longest time that one .html, .pdf or .docx may take to be read",
            "low": 1,
            "high": 86_400,
        },
    )
    read_memory_mb: int = field(
        default=Limits().memory_mb,
        metadata={
            "meaning": "memory that reading one such file may take",
            "low": 200,
            "high": 1_000_000,
        },
    )
    debounce_ms: int = field(
        default=500,
        metadata={
            "meaning": "quiet time after a change before `watch` builds, in milliseconds",
            "low": 10,
            "high": 600_000,
        },
    )
    gate: str | None = field(
        default=None,
        metadata={
            "meaning": "question set that a new generation must pass before it serves; "
            "unset: no gate"
        },
    )
    max_file_bytes: int = field(
        default=50_000_000,
        metadata={
            "meaning": "a larger seed file is refused",
            "low": 1_000,
            "high": 10_000_000_000,
        },
    )

    @property
    def limits(self) -> Limits:
        return Limits(self.read_seconds, self.read_memory_mb)

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Settings":
        """The settings that `environment` states, defaults for the rest.

        Raises SettingError naming variable, value and expectation. Variables with the prefix that
        are not the index's (the service has its own) are left alone.
        """
        values: dict[str, str | int] = {}
        for item in fields(cls):
            variable = PREFIX + item.name.upper()
            if variable not in environment:
                continue
            text = environment[variable].strip()
            if item.metadata.get("verbatim"):
                values[item.name] = environment[variable]  # a prompt may end in a space, or be ""
            elif isinstance(item.default, int):
                values[item.name] = _number(
                    variable, text, item.metadata["low"], item.metadata["high"]
                )
            elif text:
                values[item.name] = text
            else:
                raise SettingError(
                    f"{variable} is empty; expected {item.metadata['meaning']}; "
                    f"unset it for the default {item.default or 'none'!r}"
                )
        return cls(**values)  # type: ignore[arg-type]


def _number(variable: str, text: str, low: int, high: int) -> int:
    expected = f"expected a whole number from {low} to {high}; correct or unset it"
    if not (text.isascii() and text.isdigit()):
        raise SettingError(f"{variable} is {text!r}; {expected}")
    number = int(text) if len(text) < 12 else high + 1
    if not low <= number <= high:
        raise SettingError(f"{variable} is {text}; {expected}")
    return number


def table() -> list[tuple[str, str, str]]:
    """(variable, default, meaning) of every setting of the index, in order of the fields."""
    return [
        (PREFIX + item.name.upper(), str(item.default or ""), str(item.metadata["meaning"]))
        for item in fields(Settings)
    ]
