"""An answer in the form that OpenAI's clients read: a completion, or the chunks of one."""

import re
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from service.answer import Answer
from service.api.events import tokens
from service.api.replies import dump

MODEL = "shuangcheng"

_MARKER = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer and what is said around it.

    Attributes:
        base_url: of this service as the client calls it, without a slash at the end; citations
            lead there.
        usage: as usage_of() gives it.
    """

    answer: Answer
    base_url: str
    usage: dict[str, int]
    id: str
    created: int

    @classmethod
    def of(cls, answer: Answer, *, base_url: str, usage: dict[str, int]) -> "Reply":
        name = f"chatcmpl-{secrets.token_hex(12)}"
        return cls(answer, base_url.rstrip("/"), usage, name, int(time.time()))

    def completion(self) -> dict[str, Any]:
        """The body of a reply that is not streamed."""
        message = {
            "role": "assistant",
            "content": self.answer.answer,
            "refusal": None,
            "annotations": self.annotations(),
        }
        choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
        return {**self._head("chat.completion"), "choices": [choice], "usage": self.usage}

    def chunks(self, *, with_usage: bool) -> Iterator[bytes]:
        """The server-sent events of a streamed reply, `[DONE]` last.

        The annotations come with the last piece of the message, when all markers are there.
        """
        yield self._chunk({"role": "assistant", "content": ""})
        for token in tokens(self.answer.answer):
            yield self._chunk({"content": token})
        yield self._chunk({"annotations": self.annotations()}, finish="stop")
        if with_usage:
            row = {**self._head("chat.completion.chunk"), "choices": [], "usage": self.usage}
            yield _event(row)
        yield b"data: [DONE]\n\n"

    def annotations(self) -> list[dict[str, Any]]:
        """One url_citation for each marker in the text, at the marker's place in it."""
        cited = {citation.marker: citation for citation in self.answer.citations}
        found = []
        for match in _MARKER.finditer(self.answer.answer):
            citation = cited.get(int(match[1]))
            if citation is None:
                continue
            place = {
                "start_index": match.start(),
                "end_index": match.end(),
                "url": self.base_url + citation.url,
            }
            found.append({"type": "url_citation", "url_citation": {**citation.as_dict(), **place}})
        return found

    def _chunk(self, delta: dict[str, Any], finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
        return _event({**self._head("chat.completion.chunk"), "choices": [choice]})

    def _head(self, kind: str) -> dict[str, Any]:
        return {"id": self.id, "object": kind, "created": self.created, "model": MODEL}


def usage_of(prompt: str, answer: str, count: Callable[[str], int]) -> dict[str, int]:
    """Tokens of what was sent and of the answer, counted with the project's own vocabulary."""
    sent, given = count(prompt), count(answer)
    return {"prompt_tokens": sent, "completion_tokens": given, "total_tokens": sent + given}


def _event(row: dict[str, Any]) -> bytes:
    return b"data: " + dump(row) + b"\n\n"
