"""Settings of answering, from environment variables with the prefix SHUANGCHENG_."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from indexer.errors import SettingError
from indexer.settings import PREFIX
from service.generator.settings import GeneratorSettings

__all__ = ["PREFIX", "ServiceSettings"]


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """How questions are answered.

    Attributes:
        reader: "network" (the bundled trained reader) or "overlap" (no weights; for comparison).
        min_answerable: below this calibrated probability the service abstains; in [0, 1].
        reranker: a sentence-transformers CrossEncoder (folder or name) that orders the passages
            anew; "" for none.
        llm: the language model for generative answers; none by default.
    """

    reader: str = "network"
    min_answerable: float = 0.45
    reranker: str = ""
    llm: GeneratorSettings = field(default_factory=GeneratorSettings)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "ServiceSettings":
        """Raises SettingError naming the variable, its value and what is expected."""
        defaults = cls()
        reader = environment.get(PREFIX + "READER", defaults.reader)
        if reader not in ("network", "overlap"):
            raise SettingError(f"{PREFIX}READER is {reader!r}; expected 'network' or 'overlap'")
        raw = environment.get(PREFIX + "MIN_ANSWERABLE", str(defaults.min_answerable))
        try:
            threshold = float(raw)
        except ValueError:
            threshold = -1.0
        if not 0.0 <= threshold <= 1.0:
            raise SettingError(f"{PREFIX}MIN_ANSWERABLE is {raw!r}; expected a number from 0 to 1")
        llm = GeneratorSettings.from_environment(environment)
        reranker = environment.get(PREFIX + "RERANKER", defaults.reranker)
        return cls(reader=reader, min_answerable=threshold, reranker=reranker, llm=llm)
