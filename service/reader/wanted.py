"""A question as the spans of a text are compared with it: what sort of thing it asks for, and beside what."""

import re
from dataclasses import dataclass

from indexer.text.fold import fold

_CLASSIFIER = r"(?:一?[个家所座条种位部项些类届次场支只款本首级片套起间门队艘棵幅把张辆台颗])"
# The first that stands in a question tells its sort: from the special to the general.
_SORTS = tuple(
    (sort, re.compile(pattern))
    for sort, pattern in (
        ("several", r"哪些|哪几(?![年月天日号])|哪[两三四五六七八九十](?![年月天日号])|分别"),
        (
            "date",
            r"什么时候|啥时候?|何时|什么时间|哪一?[年天日]|哪个?月|[几哪]月|几[号时]|几几年",
        ),
        ("ordinal", r"第几|哪一?[条款章](?![\u4e00-\u9fff]?[路河街船])"),
        ("number", r"多少|多[大长高久重远快宽深厚]|几"),
        ("who", r"谁|何人|哪一?位|[什啥]么?人|哪个人"),
        ("where", r"哪里|哪儿|何处|何地|[什啥]么?地方|哪块?地"),
        ("called", r"叫[做作]?(?:什么|啥)|[名称字](?:是|叫)?(?:什么|啥)|什么名"),
        ("why", r"为什么|为啥|为何|怎么会|凭啥|凭什么|原因|图啥|缘何|因为啥"),
        ("how", r"怎么|怎样|如何|咋"),
        ("done", r"[干做搞弄][了些过]?(?:什么|啥)"),
        ("which", rf"哪{_CLASSIFIER}?|何种"),
        ("like", r"(?:什么|啥)样"),
        ("what", r"什么|啥|何"),
    )
)
# What kind of thing is asked for: 大学 of 哪所大学, 教徒 of 什么教徒, 人才 of 啥样的人才.
_HEAD = re.compile(
    rf"(?:什么|啥|何种|何|哪(?:[一几]?{_CLASSIFIER})?)(?:样的?|的)?(?![时地人])([\u4e00-\u9fff]{{1,4}})"
)
_ASKING = re.compile(
    r"什么时候|什么|啥|哪[些个里儿年天位所家几]?|多少|几|为什么|为何|怎么样?|如何|咋|谁|吗|呢"
)
_OPENING = frozenset("的了在是由和与有被对于为吧啊呀就都也还又到从把给跟这那个")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question as the spans are compared with it.

    Attributes:
        folded: in the words of the passages.
        pairs: of its characters.
        head: the noun behind its question word, or "".
        sort: which kind of question word it has; "none" without one.
        before, behind: the two characters on either side of the question word, fewer at an edge.
        told, told_characters: its pairs and characters that tell of something: not what it asks
            with, nor little words.
    """

    folded: str
    pairs: frozenset[str]
    head: str
    sort: str
    before: str
    behind: str
    told: frozenset[str]
    told_characters: frozenset[str]

    @classmethod
    def of(cls, question: str) -> "Wanted":
        """Args: question: in the words of the passages (an English one in Chinese words)."""
        folded = fold(question)
        head = _HEAD.search(folded)
        sort, start, end = _sort_of(folded)
        told = _ASKING.split(folded)
        return cls(
            folded,
            frozenset(pairs_of(folded)),
            head[1] if head else "",
            sort,
            folded[max(0, start - 2) : start],
            folded[end : end + 2],
            frozenset(pair for part in told for pair in pairs_of(part) if pair[0] not in _OPENING),
            frozenset(char for part in told for char in part if char.isalnum()) - _OPENING,
        )

    def told_in(self, text: str) -> tuple[float, float]:
        """The shares of its telling pairs and characters that `text` has; 0 where it has none."""
        pairs = self.told.intersection(pairs_of(text))
        characters = self.told_characters.intersection(text)
        return (
            len(pairs) / max(len(self.told), 1),
            len(characters) / max(len(self.told_characters), 1),
        )


def pairs_of(text: str) -> list[str]:
    """The neighbouring characters of `text`, two and two, in order."""
    return [text[i : i + 2] for i in range(len(text) - 1)]


def _sort_of(folded: str) -> tuple[str, int, int]:
    for sort, pattern in _SORTS:
        match = pattern.search(folded)
        if match:
            return sort, *match.span()
    return "none", len(folded), len(folded)
