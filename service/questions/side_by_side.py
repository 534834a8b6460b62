"""Question words that stand side by side, 谁在哪里…, 何时何地…, When and where …: asked one by one."""

import re

from service.questions.language import Language

# Words of one sort ask for one thing (谁和谁), those of several for several.
_SORTS = {
    "when": r"什么时[候间]|何时|几时|哪一?[年天日]|几月几?[日号]|几[日号]",
    "where": r"哪里|哪儿|何[地处]|什么地[方点]|哪个?(?:城市|地方|省份?|市|县|国家)",
    "who": r"谁|何人|什么人|哪些人|哪些?(?:单位|机构|部门|公司|企业)",
    "why": r"为什么|为何|因何|为啥|因为什么",
}
_WORD = "|".join(f"(?:{words})" for words in _SORTS.values())
_LED = rf"[在于由被从]?(?:{_WORD})"
# 和谁 and 与哪些单位 ask with whom.
_RUN = re.compile(
    rf"{_LED}(?:(?:[、,，]|(?:和|与|及)(?!谁|何人|什么人|哪[些个单机部公企])|以及|又|并)?(?:{_LED}))+"
)
_ONE = re.compile(_LED)
_ENGLISH_WORD = r"(?:when|where|why|how|who|by whom|in (?:what|which) (?:year|city|place|month))"
_ENGLISH_RUN = re.compile(
    rf"^(?P<lead>(?:and |but |so )?)(?P<words>{_ENGLISH_WORD}(?:, {_ENGLISH_WORD})*,? and {_ENGLISH_WORD}),? "
    r"(?=(?:is|are|was|were|do|does|did|has|have|had|will|can|must|should)\b)",
    re.IGNORECASE,
)
_ENGLISH_JOINT = re.compile(r",? and |, ", re.IGNORECASE)


def once_each(text: str, language: Language) -> list[str]:
    """`text` once with each of its question words that stand side by side; only `text` without."""
    if language is Language.ENGLISH:
        return _in_english(text)
    run = _RUN.search(text)
    if run is None:
        return [text]
    words = [match.group() for match in _ONE.finditer(text, *run.span())]
    if len({_sort(word) for word in words}) < len(words):
        return [text]
    return [f"{text[: run.start()]}{word}{text[run.end() :]}" for word in words]


def _in_english(text: str) -> list[str]:
    run = _ENGLISH_RUN.match(text)
    if run is None:
        return [text]
    words = _ENGLISH_JOINT.split(run["words"])
    return [f"{word[0].upper()}{word[1:]} {text[run.end() :]}" for word in words]


def _sort(word: str) -> str:
    return next(sort for sort, words in _SORTS.items() if re.search(words, word))
