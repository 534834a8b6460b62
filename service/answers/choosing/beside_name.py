"""Which of two stands right at the name that a question asks of: 藏族舞蹈《甲》、傣族舞蹈《乙》."""

from collections.abc import Sequence

from indexer.text.fold import fold
from service.reader.expressions import QUOTED

_STATED = ("是", "为", "属于")


def beside_name(question: str, options: Sequence[str], text: str) -> str | None:
    """The option that alone stands directly in front of a name that the question quotes, or is said
    of it; None where none or both do.

    Args: text: a sentence, folded.
    """
    names = [match.group() for match in QUOTED.finditer(fold(question))]
    names = [name for name in names if not any(option in name for option in options)]
    beside = [
        option
        for option in options
        if any(
            f"{option}{name}" in text or any(f"{name}{word}{option}" in text for word in _STATED)
            for name in names
        )
    ]
    return beside[0] if len(beside) == 1 else None
