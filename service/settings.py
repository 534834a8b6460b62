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
        min_answerable_english: the same for English questions, which are misread more often.
        reranker: a sentence-transformers CrossEncoder (folder or name) that orders the passages
            anew; "" for none.
        llm: the language model for generative answers; none by default.
    """

    reader: str = "network"
    min_answerable: float = 0.4
    min_answerable_english: float = 0.65
    reranker: str = ""
    llm: GeneratorSettings = field(default_factory=GeneratorSettings)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "ServiceSettings":
        """Raises SettingError naming the variable, its value and what is expected."""
        defaults = cls()
        reader = environment.get(PREFIX + "READER", defaults.reader)
        if reader not in ("network", "overlap"):
            raise SettingError(f"{PREFIX}READER is {reader!r}; expected 'network' or 'overlap'")
        thresholds = {
            name: _probability(environment, name.upper(), getattr(defaults, name))
            for name in ("min_answerable", "min_answerable_english")
        }
        llm = GeneratorSettings.from_environment(environment)
        reranker = environment.get(PREFIX + "RERANKER", defaults.reranker)
        return cls(reader=reader, reranker=reranker, llm=llm, **thresholds)


def _probability(environment: Mapping[str, str], name: str, default: float) -> float:
    raw = environment.get(PREFIX + name, str(default))
    try:
        value = float(raw)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise SettingError(f"{PREFIX}{name} is {raw!r}; expected a number from 0 to 1")
    return value
