"""Settings of the language model, from environment variables with the prefix SHUANGCHENG_LLM_."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from indexer.errors import SettingError
from indexer.settings import PREFIX

_LLM = PREFIX + "LLM_"
MIN_CONTEXT_TOKENS = 1000


@dataclass(frozen=True, slots=True)
class GeneratorSettings:
    """Where the language model is and what it can take.

    Attributes:
        url: base address of an OpenAI-compatible service (…/v1); None for no language model.
        model: name that the service knows it by.
        key: sent as bearer token; many local services want none.
        timeout_s: for the whole reply, from the first byte sent to the last one read.
        context_tokens: what the model can take, question, passages and reply together.
    """

    url: str | None = None
    model: str = ""
    key: str | None = None
    timeout_s: float = 20.0
    context_tokens: int = 8192

    def __repr__(self) -> str:
        key = "None" if self.key is None else "'…'"  # a key must never reach a log
        return (
            f"GeneratorSettings(url={self.url!r}, model={self.model!r}, key={key}, "
            f"timeout_s={self.timeout_s}, context_tokens={self.context_tokens})"
        )

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "GeneratorSettings":
        """Raises SettingError naming the variable, its value and what is expected."""
        defaults = cls()
        url = environment.get(_LLM + "URL", "").strip() or None
        model = environment.get(_LLM + "MODEL", "").strip()
        if url is not None:
            _check_address(url)
            if not model:
                raise SettingError(
                    f"{_LLM}MODEL is not set; expected the model's name at {_LLM}URL"
                )
        return cls(
            url=url,
            model=model,
            key=environment.get(_LLM + "KEY", "").strip() or None,
            timeout_s=_number(environment, "TIMEOUT_S", defaults.timeout_s, 0.1, 600),
            context_tokens=int(
                _number(
                    environment,
                    "CONTEXT_TOKENS",
                    defaults.context_tokens,
                    MIN_CONTEXT_TOKENS,
                    10**7,
                )
            ),
        )


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname)
        _ = parts.port  # raises ValueError for one that is no number
    except ValueError:
        sound = False
    if not sound:
        raise SettingError(f"{_LLM}URL is {url!r}; expected http://HOST[:PORT]/v1 or https://…")


def _number(
    environment: Mapping[str, str], name: str, default: float, least: float, most: float
) -> float:
    raw = environment.get(_LLM + name, "").strip() or str(default)
    try:
        value = float(raw)
    except ValueError:
        value = float("nan")
    if not least <= value <= most:
        raise SettingError(f"{_LLM}{name} is {raw!r}; expected a number from {least:g} to {most:g}")
    return value
