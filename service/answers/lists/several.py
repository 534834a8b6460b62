"""The answers to the parts of a question as one answer."""

from collections.abc import Sequence

from service.answers import wording
from service.answers.draft import Draft
from service.questions.question import Question


def joined(
    parts: Sequence[Question], drafts: Sequence[tuple[Draft | None, float]]
) -> tuple[Draft | None, float]:
    """One draft of the drafts of `parts`, and the chance that the documents answer at all.

    Each part stands in a paragraph of its own; one that the documents do not answer says so. The
    whole is as sure as its least sure part. None when no part is answered.

    Args: drafts: for each part what route.draft_answer gave, their citations numbered through.
    """
    if len(parts) == 1:
        return drafts[0]
    answered = [draft for draft, _ in drafts if draft is not None]
    chance = max(chance for _, chance in drafts)
    if not answered:
        return None, chance
    paragraphs = [
        f"{part.text}\n{draft.text if draft else wording.refusal(part.language)}"
        for part, (draft, _) in zip(parts, drafts, strict=True)
    ]
    citations = {citation.marker: citation for draft in answered for citation in draft.citations}
    whole = Draft(
        text="\n\n".join(paragraphs),
        short_answers=tuple(short for draft in answered for short in draft.short_answers),
        citations=tuple(citations[marker] for marker in sorted(citations)),
        confidence=min(draft.confidence for draft in answered),
        relations=tuple(cell for draft in answered for cell in draft.relations),
    )
    return whole, chance


def each_answered(draft: Draft | None) -> bool:
    """Whether `draft`, of two parts, answers both, and neither with a part of the other's answer."""
    if draft is None or len(draft.short_answers) != 2:
        return False
    one, two = draft.short_answers
    return one not in two and two not in one
