"""The few words around quotations, in the question's language."""

import re
from collections.abc import Sequence

from indexer.relation import Role
from service.questions.language import Language

_REFUSAL = {
    Language.CHINESE: "文档中没有找到这个问题的答案。",
    Language.ENGLISH: "The documents do not answer this question.",
}
_ASK_BACK = {
    Language.CHINESE: "这个问题指的是什么?请写出具体的名称。",
    Language.ENGLISH: "What does the question refer to? Please give its name.",
}
_YES = {Language.CHINESE: "是", Language.ENGLISH: "yes"}
_NO = {Language.CHINESE: "否", Language.ENGLISH: "no"}
_MARKER = re.compile(r"\[\d{1,4}\]")
_LEFT_OPEN = re.compile(r":另有[^:]+,文档未列名$|: also .+, not named$")
_JOINT = {Language.CHINESE: "、", Language.ENGLISH: ", "}


def refusal(language: Language) -> str:
    """Says that the documents do not answer."""
    return _REFUSAL[language]


def ask_back(language: Language) -> str:
    """Says that the question refers to something that was not named."""
    return _ASK_BACK[language]


def says_nothing(text: str) -> bool:
    """Whether an answer is one of ours that tells nothing: a refusal, or the question asked back."""
    return text.strip() in (*_REFUSAL.values(), *_ASK_BACK.values())


def naming_lines(text: str) -> str:
    """An answer without its lines that name nothing: refusals, and groups that are left open."""
    return "\n".join(
        line
        for line in text.splitlines()
        if not says_nothing(line) and not _LEFT_OPEN.search(_MARKER.sub("", line))
    )


def yes_or_no(value: bool, language: Language) -> str:
    return (_YES if value else _NO)[language]


def joined(items: list[str], language: Language) -> str:
    return _JOINT[language].join(items)


def quoted(text: str, marker: int) -> str:
    """A quotation as it stands in an answer, in one line wherever the source breaks, with its marker."""
    line = text.replace("\n", "")
    return f"“{line}”[{marker}]"


def resolved_date(literal: str, resolved: str, language: Language) -> str:
    """A relative date with what it means, marked as worked out and not as quoted."""
    if language is Language.ENGLISH:
        return f"{literal} (that is {resolved}, counted from the document's date)"
    return f"{literal}(即{resolved},按文档日期推算)"


_ROLE_WORDS = {
    Language.CHINESE: {
        Role.INITIATOR: "发起",
        Role.LEAD: "牵头",
        Role.MEMBER: "成员",
        Role.CO_BUILDER: "共建",
        Role.SELECTED: "入选",
        Role.SITE: "所在",
        Role.SUPERVISOR: "指导",
        Role.PLANNED: "拟建",
    },
    Language.ENGLISH: {
        Role.INITIATOR: "founded by",
        Role.LEAD: "led by",
        Role.MEMBER: "members",
        Role.CO_BUILDER: "built together by",
        Role.SELECTED: "selected",
        Role.SITE: "seat",
        Role.SUPERVISOR: "supervised by",
        Role.PLANNED: "planned by",
    },
}


def membership_line(
    organization: str, role: Role, date: str | None, cells: Sequence[str], language: Language
) -> str:
    """One line of a membership table; `cells` carry their markers."""
    word = _ROLE_WORDS[language][role]
    if language is Language.ENGLISH:
        when = f" ({date})" if date else ""
        return f"{organization}: {word} {', '.join(cells)}{when}"
    when = f"({date})" if date else ""
    return f"{organization}:{word}{when}:{'、'.join(cells)}"


_ENGLISH_ROLE_WORDS = "|".join(_ROLE_WORDS[Language.ENGLISH].values())
_MEMBERSHIP_LINE = re.compile(
    rf"^(?P<organization>[^::]+):(?:{'|'.join(_ROLE_WORDS[Language.CHINESE].values())})(?:\([^)]*\))?:(?P<cells>.+)$|"
    rf"^(?P<english>.+?): (?:{_ENGLISH_ROLE_WORDS}) (?P<english_cells>.+?)(?: \([\d-]+\))?$"
)


def membership_parts(line: str) -> tuple[str, tuple[str, ...]] | None:
    """The organisation and the members of a line that membership_line made, without markers."""
    match = _MEMBERSHIP_LINE.match(_MARKER.sub("", line.strip()))
    if match is None:
        return None
    if match["english"]:
        return match["english"], tuple(match["english_cells"].split(", "))
    return match["organization"], tuple(match["cells"].split("、"))


def left_open(
    organization: str, group: str, marker: int, language: Language, *, former: str = ""
) -> str:
    """Says that the documents count a group without naming it.

    Args:
        former: the count that this one has replaced.
    """
    if language is Language.ENGLISH:
        before = f" ({former} before)" if former else ""
        return f"{organization}: also {group}{before}, not named[{marker}]"
    before = f"(原有{former})" if former else ""
    return f"{organization}:另有{group}{before},文档未列名[{marker}]"
