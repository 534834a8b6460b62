"""What a body asks of the engine."""

from collections.abc import Sequence

from service.answer import Answer
from service.api.schemas import AskBody
from service.served import Engine, Retrieved


def ask_engine(engine: Engine, body: AskBody, retrieved: Retrieved | None = None) -> Answer:
    """The engine's answer to a body; `retrieved` is told the passages before they are read. Raises
    UnknownDocument for an id that the index does not hold."""
    return engine.ask(
        body.question,
        history=body.turns,
        top_k=body.top_k,
        document_ids=known(engine, body.document_ids),
        mode=body.mode,
        retrieved=retrieved,
    )


def known(engine: Engine, ids: Sequence[str] | None) -> list[str] | None:
    """`ids` without repetitions, each held by the index; UnknownDocument names the first not."""
    if ids is None:
        return None
    for document_id in ids:
        engine.index.document(document_id)
    return list(dict.fromkeys(ids))
