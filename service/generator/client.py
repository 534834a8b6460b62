"""A language model behind an OpenAI-compatible address, called through the official client.

The client is an extra (`openai`) and is imported with the first call.
"""

import asyncio
from typing import TYPE_CHECKING

from indexer.errors import SettingError
from indexer.text.sentences import sentence_spans
from indexer.text.tokens import TokenCounter, open_counter
from service.generator.generator import GenerationFailed, Prompt
from service.generator.settings import GeneratorSettings

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletion

# Some services refuse a request without a token, though they do not check it.
_NO_KEY = "none"
_LONGEST_REPLY = 20_000


class OpenAIGenerator:
    """Implements service.generator.generator.Generator. Safe to use from several threads.

    Not to be called inside a running event loop: each call runs one of its own, so that the time
    limit holds for the whole reply, however slowly its bytes drip.
    """

    def __init__(self, settings: GeneratorSettings, counter: TokenCounter) -> None:
        if settings.url is None:
            raise SettingError("SHUANGCHENG_LLM_URL is not set; there is no language model to call")
        self.settings = settings
        self.name = settings.model
        self.context_tokens = settings.context_tokens
        self._counter = counter

    @classmethod
    def open(cls, settings: GeneratorSettings) -> "OpenAIGenerator | None":
        """The generator, or None where no address is set.

        Raises SettingError when the client is not installed or the vocabulary is missing.
        """
        if settings.url is None:
            return None
        try:
            import openai  # noqa: F401
        except ImportError as error:
            raise SettingError(
                "SHUANGCHENG_LLM_URL is set but the openai client is not installed; "
                "run pip install openai, or unset it"
            ) from error
        return cls(settings, open_counter())

    def count(self, text: str) -> int:
        return self._counter.count(text)

    def generate(self, prompt: Prompt) -> str:
        """Raises GenerationFailed on timeout, HTTP errors, refusals and replies without text."""
        import openai

        try:
            completion = asyncio.run(self._completion(prompt))
        except (TimeoutError, openai.APITimeoutError) as error:
            raise GenerationFailed(f"no reply within {self.settings.timeout_s:g} s") from error
        except openai.APIStatusError as error:
            raise GenerationFailed(
                f"the language model answered HTTP {error.status_code}"
            ) from error
        except openai.APIConnectionError as error:
            raise GenerationFailed("the language model cannot be reached") from error
        except (openai.OpenAIError, ValueError, TypeError) as error:
            raise GenerationFailed("the language model's reply is no completion") from error
        return _text_of(completion)

    async def _completion(self, prompt: Prompt) -> "ChatCompletion":
        async with asyncio.timeout(self.settings.timeout_s), self._client() as client:
            return await client.chat.completions.create(
                model=self.settings.model,
                messages=[
                    {"role": "system", "content": prompt.system},
                    {"role": "user", "content": prompt.user},
                ],
                temperature=0,
                max_tokens=prompt.reply_tokens,
            )

    def _client(self) -> "AsyncOpenAI":
        from openai import AsyncOpenAI

        return AsyncOpenAI(
            base_url=self.settings.url,
            api_key=self.settings.key or _NO_KEY,
            timeout=self.settings.timeout_s,
            max_retries=0,  # the extractive answer is there at once; waiting longer helps nobody
        )


def _text_of(completion: "ChatCompletion") -> str:
    """The reply in a completion. The client does not check what it parses, so that this does."""
    choices = getattr(completion, "choices", None)
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = getattr(choice, "message", None)
    if choice is None or message is None:
        raise GenerationFailed("the language model's reply is no completion")
    if getattr(message, "refusal", None) or choice.finish_reason == "content_filter":
        raise GenerationFailed("the language model refused")
    text = getattr(message, "content", None)
    if not isinstance(text, str) or not text.strip():
        raise GenerationFailed("the language model's reply is empty")
    return (
        _whole(text[:_LONGEST_REPLY]) if choice.finish_reason == "length" else text[:_LONGEST_REPLY]
    )


def _whole(text: str) -> str:
    """A reply that was cut off, without its last sentence: the rest might have turned it round."""
    spans = sentence_spans(text)
    if len(spans) < 2:
        raise GenerationFailed("the language model's reply was cut off in its first sentence")
    return text[: spans[-2][1]]
