"""Bodies and queries that callers send. Unknown fields are refused: a misspelt `document_ids` must not
quietly ask all documents."""

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from indexer.relation import Role
from service import question_text
from service.answer import Turn
from service.question_text import MAX_CHARACTERS, QuestionRefused

MAX_TURNS = 20
MAX_TURN_ANSWER = 20_000
MAX_TOP_K = 50
MAX_DOCUMENT_IDS = 1000

DocumentId = Annotated[str, Field(min_length=1, max_length=500)]


def _clean(text: str) -> str:
    return _or_refused(question_text.clean, text)


def _printable(text: str) -> str:
    return _or_refused(question_text.printable, text)


def _or_refused(check: Callable[[str], str], text: str) -> str:
    try:
        return check(text)
    except QuestionRefused as error:
        raise PydanticCustomError("question", "{reason}", {"reason": str(error)}) from None


QuestionText = Annotated[
    str,
    AfterValidator(_clean),
    Field(
        description="1 to 2000 characters, white space around them not counted; no control "
        "characters but tab and line breaks",
        json_schema_extra={"minLength": 1, "pattern": r"\S"},
    ),
]


class Sent(BaseModel):
    """A body; every field is one that the service knows, and of its own type."""

    model_config = ConfigDict(extra="forbid", strict=True)


Name = Annotated[str, Field(max_length=300, description="any known form of the name")]


class RelationsQuery(BaseModel):
    """Which relations are asked for; an empty filter is no filter."""

    model_config = ConfigDict(extra="forbid")

    organization: Name = ""
    member: Name = ""
    role: Annotated[str, Field(max_length=40, description=", ".join(Role))] = ""
    document_id: Annotated[str, Field(max_length=500)] = ""


class TurnBody(Sent):
    question: Annotated[str, AfterValidator(_printable), Field(max_length=MAX_CHARACTERS)]
    answer: Annotated[str, AfterValidator(_printable), Field(max_length=MAX_TURN_ANSWER)]


class AskBody(Sent):
    """A question to the collection."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"question": "哪些区县加入了共同体?"}]}
    )

    question: QuestionText
    history: Annotated[
        list[TurnBody] | None,
        Field(max_length=MAX_TURNS, description="the conversation so far, oldest first"),
    ] = None
    top_k: Annotated[int, Field(ge=1, le=MAX_TOP_K, description="passages that are read")] = 8
    document_ids: Annotated[
        list[DocumentId] | None,
        Field(min_length=1, max_length=MAX_DOCUMENT_IDS, description="only these; null for all"),
    ] = None
    mode: Literal["auto", "extractive", "generative"] = "auto"
    stream: Annotated[bool, Field(description="answer with server-sent events")] = False

    @property
    def turns(self) -> tuple[Turn, ...]:
        return tuple(Turn(turn.question, turn.answer) for turn in self.history or ())


class SearchBody(Sent):
    """A search for passages."""

    query: QuestionText
    top_k: Annotated[int, Field(ge=1, le=MAX_TOP_K)] = 10
    document_ids: Annotated[
        list[DocumentId] | None, Field(min_length=1, max_length=MAX_DOCUMENT_IDS)
    ] = None


class BuildBody(Sent):
    """How to build; the body may be left out."""

    force: Annotated[bool, Field(description="read and embed every document again")] = False
