"""What an OpenAI client sends, and the question and conversation that are in it."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from service import question_text
from service.answer import Turn
from service.api.problems import Kind, Problem
from service.api.schemas import MAX_TURN_ANSWER, MAX_TURNS
from service.question_text import MAX_CHARACTERS, QuestionRefused

MAX_MESSAGES = 2000


class Part(BaseModel):
    """A piece of a message's content; only text can be asked."""

    model_config = ConfigDict(extra="ignore")

    type: str
    text: str | None = None


class Message(BaseModel):
    model_config = ConfigDict(extra="ignore")

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[Part] | None = None

    @property
    def text(self) -> str:
        if isinstance(self.content, list):
            return "\n".join(part.text or "" for part in self.content)
        return self.content or ""


class StreamOptions(BaseModel):
    model_config = ConfigDict(extra="ignore")

    include_usage: bool | None = None


class CompletionBody(BaseModel):
    """The fields that mean something here; all others are read over."""

    model_config = ConfigDict(
        extra="ignore",
        json_schema_extra={
            "examples": [
                {
                    "model": "shuangcheng",
                    "messages": [{"role": "user", "content": "哪些区县加入了共同体?"}],
                }
            ]
        },
    )

    model: str
    messages: Annotated[list[Message], Field(min_length=1, max_length=MAX_MESSAGES)]
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    n: Annotated[int | None, Field(ge=1, le=1)] = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """The question that the last message asks, and what was said before."""

    question: str
    turns: tuple[Turn, ...]


def conversation_of(body: CompletionBody) -> Conversation:
    """The conversation of a body.

    A user's message and the assistant's next one are a turn; the last MAX_TURNS turns count, and
    of an overlong old message its beginning. System messages ask nothing and are left out.
    Raises Problem where the last message is no question.
    """
    last = len(body.messages) - 1
    asked = body.messages[last]
    field = f"messages.{last}"
    if asked.role != "user":
        raise _invalid(f"{field}.role", f"is {asked.role!r}; the last message must be the user's")
    if isinstance(asked.content, list) and any(part.type != "text" for part in asked.content):
        raise _invalid(f"{field}.content", "holds more than text; only text can be asked")
    try:
        question = question_text.clean(asked.text)
    except QuestionRefused as error:
        raise _invalid(f"{field}.content", str(error)) from None
    return Conversation(question, _turns(body.messages[:last]))


def _turns(messages: list[Message]) -> tuple[Turn, ...]:
    turns: list[Turn] = []
    question = ""
    for message in messages:
        if message.role == "user":
            question = message.text[:MAX_CHARACTERS]
        elif message.role == "assistant" and question:
            turns.append(Turn(question, message.text[:MAX_TURN_ANSWER]))
            question = ""
    return tuple(turns[-MAX_TURNS:])


def _invalid(field: str, message: str) -> Problem:
    errors: list[dict[str, Any]] = [{"field": field, "message": message}]
    return Problem(Kind.FIELD_INVALID, f"{field}: {message}", errors=errors)
