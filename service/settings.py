"""Settings of answering, from environment variables with the prefix SHUANGCHENG_."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from indexer.errors import SettingError
from indexer.settings import PREFIX
from indexer.settings import Settings as IndexSettings
from service.generator.settings import GeneratorSettings

__all__ = ["PREFIX", "ServiceSettings"]

# The settings that are numbers from 0 on, and the most that each can be.
_MOST = {"min_answerable": 1.0, "min_answerable_english": 1.0, "reading_margin": 1000.0}


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """How questions are answered.

    Attributes:
        reader: "network" (the bundled trained reader) or "overlap" (no weights; for comparison).
        min_answerable: below this calibrated probability the service abstains; in [0, 1].
        min_answerable_english: the same for English questions, which are misread more often.
        reading_margin: passages that score so much below the best one are found, but not read. In
            standard deviations of the scores of a question's candidates, of words and of meaning
            together (service.retrieval.retriever.fuse).
        reranker: a sentence-transformers CrossEncoder (folder or name) that orders the passages
            anew; "" for none.
        encoder, query_prompt, passage_prompt: as the index's settings of that name; an index that was
            built with others is refused. None for whatever it was built with.
        llm: the language model for generative answers; none by default.
    """

    reader: str = "network"
    min_answerable: float = 0.3
    min_answerable_english: float = 0.6
    reading_margin: float = 3.5
    reranker: str = ""
    encoder: str | None = None
    query_prompt: str | None = None
    passage_prompt: str | None = None
    llm: GeneratorSettings = field(default_factory=GeneratorSettings)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "ServiceSettings":
        """Raises SettingError naming the variable, its value and what is expected."""
        defaults = cls()
        reader = environment.get(PREFIX + "READER", defaults.reader)
        if reader not in ("network", "overlap"):
            raise SettingError(f"{PREFIX}READER is {reader!r}; expected 'network' or 'overlap'")
        numbers = {
            name: _number(environment, name.upper(), getattr(defaults, name), most)
            for name, most in _MOST.items()
        }
        llm = GeneratorSettings.from_environment(environment)
        reranker = environment.get(PREFIX + "RERANKER", defaults.reranker)
        return cls(
            reader=reader,
            reranker=reranker,
            encoder=_encoder(environment),
            query_prompt=environment.get(PREFIX + "QUERY_PROMPT"),
            passage_prompt=environment.get(PREFIX + "PASSAGE_PROMPT"),
            llm=llm,
            **numbers,
        )


def _encoder(environment: Mapping[str, str]) -> str | None:
    if PREFIX + "ENCODER" not in environment:
        return None
    return IndexSettings.read({PREFIX + "ENCODER": environment[PREFIX + "ENCODER"]}).encoder


def _number(environment: Mapping[str, str], name: str, default: float, most: float) -> float:
    raw = environment.get(PREFIX + name, str(default))
    try:
        value = float(raw)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= most:
        raise SettingError(f"{PREFIX}{name} is {raw!r}; expected a number from 0 to {most:g}")
    return value
