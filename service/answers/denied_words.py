"""Which words that a claim and a sentence share are denied in one of them only: 法院会支持 beside 法院不予支持, but
要求不执行 beside 请求不予执行."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# What denies the words behind it, to the end of the clause. Not 不断, 不仅, 未来, 无线, 是不是, 无感, 不合格的.
# 能不能 and 会不会 count as denied; claims have lost them before they come here.
DENIAL = (
    r"不予|不再|不得(?!不)|不[会能应可必用需要须许准让曾]|"
    r"(?!(?<=是)不是|(?<=[该应])不该)(?<![差得])不(?![断仅但同少久过料论管单只止光得动锈良足错])|"
    r"未(?![来成])|没有?|(?<!有)无(?![线论锡偿人穷数感缝纸碍]|障碍|一例外)|否认|并非|绝非|而非|非(?![常洲法遗物])|"
    r"禁止|严禁|拒绝|杜绝|谢绝|切勿|请勿|勿|免(?=[予除于收缴])|取消|停止|暂停|撤销|避免|驳回|放弃|难以|无需"
)
_DENIES = re.compile(DENIAL)
# 不是甲而是乙, 不仅: from there on nothing is denied any longer.
_RESUMES = re.compile(r"[,;:。!?]|而是|但|却|才|的(?=[\u4e00-\u9fff]{2,})")
_FARTHEST = 14  # characters behind a denial
_NEAR = 4
_SLIGHT = frozenset(
    "的了是在吗呢吧么和与及也都就而被把将对于由为以从向到这那其之所个有会能要还又并且或者用让给着过地得上下里中"
)


class Denied(NamedTuple):
    """How many words are shared, and how they are denied."""

    there: int  # right behind a denial wherever they stand in the sentence, not so in the claim
    far: int  # the same, but the denial stands further in front
    here: int  # in the claim only


def denied_words(claim: str, sentence: str) -> Denied:
    """Of the words of two characters that both have. Both folded."""
    asked, told = _scopes(claim), _scopes(sentence)
    there = far = here = 0
    for word in dict.fromkeys(_words(claim)):
        places = [match.start() for match in re.finditer(re.escape(word), sentence)]
        if not places:
            continue
        denied_here = asked[claim.find(word)] > 0
        least = min(told[place] for place in places)
        if denied_here:
            here += least == 0
        else:
            there += 0 < least <= _NEAR and max(told[place] for place in places) > 0
            far += least > _NEAR
    return Denied(there, far, here)


def _words(text: str) -> Iterator[str]:
    for i in range(len(text) - 1):
        word = text[i : i + 2]
        if word.isalpha() and not set(word) & _SLIGHT and not _DENIES.search(word):
            yield word


def _scopes(text: str) -> list[int]:
    """Of each character how far behind a denial it stands, from 1; 0 where it is not denied."""
    found = [0] * len(text)
    for match in _DENIES.finditer(text):
        ends = _RESUMES.search(text, match.end())
        stop = min(match.end() + _FARTHEST, ends.start() if ends else len(text))
        for place in range(match.end(), stop):
            found[place] = place - match.end() + 1
    return found
