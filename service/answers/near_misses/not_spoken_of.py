"""Whether there is something that the text has no word of: 名单里有没有女性? beside 名单不对外公布."""

import re

_ASKED = re.compile(
    r"(?:有没有|有无)(?!这回事|这[种样]?事|可能|机会|必要)(?P<what>[^,?。]{2,16}?)[?。]?$"
)
_SLIGHT = re.compile(r"[的了是在吗呢与和及或之所个一些种样位名家任何过被对将会能人事]")
_LATIN = re.compile("[a-z]{2}")
# What denies or leaves nothing may answer without the word: 一律不设.
_DECIDES = re.compile(r"没有|不设|无[一此任]|全部|一律|只有|仅|均|都(?!市)|从未|未曾|唯一|不[含包]")


def not_spoken_of(question: str, told: str) -> bool:
    """Whether `question` asks if there is something of whose name `told` has not one character, and
    `told` neither denies nor leaves out anything. Both folded."""
    asked = _ASKED.search(question.strip())
    if asked is None or _DECIDES.search(told):
        return False
    wanted = set(_SLIGHT.sub("", asked["what"]))
    # What goes by a Latin name has a Chinese one too: wifi, 无线网络.
    return bool(wanted) and not _LATIN.search(asked["what"]) and wanted.isdisjoint(told)
