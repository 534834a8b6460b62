"""A draft from a language model: what of its reply the passages prove, with exact quotes."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.chunk import Chunk
from service.answer import Citation
from service.answers.draft import Draft
from service.answers.quotations import Quotations
from service.generator.generator import GenerationFailed, Generator
from service.generator.prompt import NO_ANSWER, Shown, packed
from service.generator.sentences import claims_of, ended
from service.generator.support import Proof, prove
from service.questions.language import Language
from service.questions.question import Question

_log = logging.getLogger("shuangcheng.generator")

_REFUSAL = re.compile(
    r"^\W*(?:i(?:'|’)?m sorry|i apologi[sz]e|sorry,|i can(?:no|'|’)t\b|i am unable|i(?:'|’)m unable|as an ai\b|"
    r"抱歉|很抱歉|对不起|作为一?个?(?:AI|人工智能)|我(?:无法|不能)(?:回答|提供|协助))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class GeneratedResult:
    """What came of asking a language model.

    Attributes:
        draft: None when nothing of the reply can be used; the extractive answer takes its place.
            Its `short_answers` are empty: they are the extractive answer's. Its `confidence` is
            the share of the reply that is proved, and is not calibrated.
        removed: sentences of the reply that were thrown away as not proved.
        reason: why there is no draft; None when there is one.
    """

    draft: Draft | None
    removed: int
    reason: str | None


def generated_draft(
    question: Question, chunks: Sequence[Chunk], generator: Generator | None, notes: Quotations
) -> GeneratedResult:
    """The proved part of the language model's answer to `question` from `chunks`.

    Never raises for what the model does or fails to do. `notes` takes the citations.
    """
    if generator is None:
        return GeneratedResult(None, 0, "no language model is configured")
    try:
        prompt, shown = packed(
            question.standalone,
            question.language,
            chunks,
            context_tokens=generator.context_tokens,
            count=generator.count,
        )
        reply = generator.generate(prompt)
    except GenerationFailed as failure:
        return _failed(str(failure), 0)
    if NO_ANSWER in reply:
        return _failed("the language model found no answer in the passages", 0)
    if _REFUSAL.match(reply):
        return _failed("the language model refused", 0)
    return _proved(question, reply, shown, notes)


def _proved(
    question: Question, reply: str, shown: Sequence[Shown], notes: Quotations
) -> GeneratedResult:
    claims = claims_of(reply)
    kept: list[tuple[str, Proof]] = []
    for claim in claims:
        proof = prove(claim, question.standalone, shown)
        if proof is not None:
            kept.append((claim.text, proof))
    lines: list[str] = []
    citations: dict[int, Citation] = {}
    covers: list[float] = []
    for text, proof in kept:
        made = [
            notes.span(shown[quote.passage].chunk, quote.start, quote.end) for quote in proof.quotes
        ]
        cited = [citation for citation in made if citation is not None]
        if len(cited) < len(made):
            continue  # a quote that does not re-read proves nothing
        citations.update((citation.marker, citation) for citation in cited)
        markers = "".join(f"[{citation.marker}]" for citation in cited)
        lines.append(ended(text, chinese=question.language is Language.CHINESE) + markers)
        covers.append(proof.cover)
    removed = len(claims) - len(lines)
    if not lines:
        return _failed("no sentence of the reply is proved by the passages that it cites", removed)
    if removed:
        _log.info("unsupported sentences removed", extra={"removed": removed})
    separator = "" if question.language is Language.CHINESE else " "
    draft = Draft(
        text=separator.join(lines),
        short_answers=(),
        citations=tuple(citations[marker] for marker in sorted(citations)),
        confidence=sum(covers) / len(claims),
    )
    return GeneratedResult(draft, removed, None)


def _failed(reason: str, removed: int) -> GeneratedResult:
    _log.warning("no generated answer", extra={"reason": reason, "removed": removed})
    return GeneratedResult(None, removed, reason)
