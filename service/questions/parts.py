"""Several questions in one, 什么时候成立,由谁牵头?: taken apart, so that each is answered."""

import re
from collections.abc import Sequence

from service.answer import Turn
from service.questions.conversation.mentions import Sort, mentions
from service.questions.language import Language, language_of
from service.questions.question import Question, understand
from service.questions.side_by_side import once_each
from service.questions.topic import topic_of

MOST = 4
_SHORTEST = 4  # characters of a question that can stand as a part
_LONGEST_UNLED = 16  # the same of one that no word that asks opens
_ASKS = re.compile(
    r"什么|啥|谁|哪|(?<![近前这好])几(?=[个家名位所次年月项届人天种])|多少|多[大长高远久](?![的了])|[为因缘]何|何时|何地|怎么|吗(?=[?？]?$)"
)
# 几个 may mean some: 要解决几个问题,为的是什么?
_ASKS_PLAINLY = re.compile(r"什么|谁|哪|多少|多[大长高远久](?![的了])|[为因缘]何|何时|何地")
_ASKS_IN_ENGLISH = re.compile(r"\b(?:who|whose|what|when|where|which|how|why)\b", re.IGNORECASE)
_OPENS = (
    r"(?:又|并|还)?(?:共|总共|一共)?[是在由有于从]?(?:什么时候|何时|哪(?![一]?[个家种类方边])|谁|多少|几[个家所位名次]|为什么|"
    r"为何|什么(?!意思)|(?<=由)哪)"
)
# Behind a comma goes on what was asked (日产为何投资,内田怎么解释?), unless a word that asks opens it;
# 、 joins two that ask unless they are one list (哪些学校、哪些企业).
_SEAM = re.compile(
    rf"(?<=[?？;；])\s*|[,，]\s*(?={_OPENS})|、(?!哪)|[,，]?(?:以及|还有|并且)(?=[^,，]*(?:什么|谁|哪|多少|几|何))|(?:和|与|及)(?=多少[^,，的]{{1,10}}[?？]?$)"
)
_COMMA = re.compile(r"[,，]\s*")
_ENGLISH_SEAM = re.compile(
    r"(?<=\?)\s+|,?\s+and\s+(?=(?:who|whose|what|when|where|which|how|why)\b)", re.IGNORECASE
)
# What is asked for without a verb of its own stands behind the verb before: 有多少个村、多少居民.
_VERBLESS = re.compile(r"(?:多少|几[个家所位名次])[^,，?？]{1,10}[?？]?$")
_HOW_MANY = re.compile(r"多少|几[个家所位名次]")
# Behind a comma that no word that asks follows these are asked of the same; 怎么 and 做什么 go on.
_SHORTLY = re.compile(
    r"[是了有]什么|几[个家所位名次]|什么时[候间]|何时|何地|哪一?[年天里儿些]|谁|多少|多[大长高远久]"
)
# Nobody stands in front of these; alone they ask once more what was told of before: …, 为什么?
_ASKING_FIRST = re.compile(
    r"(?:又|并|还)?[在由]?(?:什么时候|何时|哪[年天里]|为什么|为何|因何|谁|多少)"
)
_ADVERB = r"(?:什么时候|什么时间|何时|在?哪里|在?哪儿|为什么|为何|因何)"
_ALONE = re.compile(rf"(?:又|还)?(?P<word>是?{_ADVERB})[?？]?$")
_LED = re.compile(r"[在于对向从]")
_SHARED = 4  # last characters that two have in common which run alike: 甲队得了几分,乙队得了几分


def parts_of(
    whole: Question, history: Sequence[Turn], *, pointing: bool = False
) -> tuple[Question, ...]:
    """The questions of `whole`, each made to stand alone with those before it; only `whole` where
    it asks one thing, or where a part would point at nothing.

    Args:
        history: what was said before `whole` was asked.
        pointing: parts may point at what nobody named (该条例何时施行?).
    """
    pieces = _pieces(whole.text)
    if not 1 < len(pieces) <= MOST:
        return (whole,)
    turns = list(history)
    parts: list[Question] = []
    for piece in pieces:
        part = _standing(piece, parts, turns)
        if part.dangling and not pointing:
            return (whole,)
        parts.append(part)
        turns.append(Turn(part.standalone, ""))
    return tuple(parts) if len({part.standalone for part in parts}) == len(parts) else (whole,)


def _standing(piece: str, before: Sequence[Question], turns: Sequence[Turn]) -> Question:
    """`piece` as a question of its own: with what stands in front of what the part before asks, where
    it has no subject itself."""
    part = understand(piece, turns)
    if not before or part.language is Language.ENGLISH:
        return part
    last = before[-1].standalone
    alone = _ALONE.match(piece)
    if alone and re.search(_ADVERB, last):
        return _said(piece, f"{re.sub(_ADVERB, alone['word'], last, count=1)}")
    counted = _HOW_MANY.search(last)
    if _VERBLESS.match(piece) and counted:
        return _said(piece, f"{last[: counted.start()]}{piece}")
    topic = topic_of(before[0].standalone, measured=piece.startswith("由"))
    led = part.standalone.partition(piece.rstrip("?？"))[0]
    if topic and part.standalone != piece and _ASKS.search(led):
        return _said(piece, f"{topic}{piece}")  # it took a word that asks into its subject
    if part.standalone != piece:
        return _said(piece, _with_whole(topic, part.standalone))
    if _names_another(piece) or _alike(piece, last):
        return part
    if not topic or topic[-2:] in piece[2:]:
        return part
    # 某地的事故造成几人死亡以及事故原因是什么: 事故 ends one and opens the other.
    sizes = range(min(len(topic), len(piece)), 1, -1)
    shared = next((size for size in sizes if topic.endswith(piece[:size])), 0)
    return _said(piece, f"{topic}{piece[shared:]}")


def _with_whole(topic: str, standalone: str) -> str:
    """`standalone` about the whole topic, where it begins with the end of it: of 硬糖键盘Classic."""
    sizes = range(len(topic) - 1, 1, -1)
    known = next((size for size in sizes if standalone.startswith(topic[-size:])), 0)
    return topic + standalone[known:] if known else standalone


def _alike(one: str, two: str) -> bool:
    return one.rstrip("?？")[-_SHARED:] == two.rstrip("?？")[-_SHARED:]


def _said(piece: str, standalone: str) -> Question:
    question = understand(standalone)
    return Question(piece, question.standalone, question.language, question.kind, question.dangling)


def _names_another(piece: str) -> bool:
    """Whether the piece may be about somebody else: it names one, and not only where or when."""
    if _ASKING_FIRST.match(piece):
        return False
    led = _LED.match(piece) is not None
    return any(
        name.sort is not Sort.TIME and not (led and name.start == 1) for name in mentions(piece)
    )


def _pieces(text: str) -> list[str]:
    """The stretches between seams, where every one of them asks; else `text` whole."""
    language = language_of(text)
    english = language is Language.ENGLISH
    asks, seam = (_ASKS_IN_ENGLISH, _ENGLISH_SEAM) if english else (_ASKS, _SEAM)
    together = once_each(text, language)
    if len(together) > 1:
        return together
    pieces = [piece.strip() for piece in seam.split(text) if piece.strip()]
    if not english:
        pieces = [part for piece in pieces for part in _at_commas(piece)]
    whole = all(
        (len(piece) >= _SHORTEST or _ALONE.match(piece)) and asks.search(piece) for piece in pieces
    )
    return pieces if whole else [text]


def _at_commas(piece: str) -> list[str]:
    """The stretches between commas, if each asks, and each but the first shortly and of nobody else."""
    stretches = [stretch.strip() for stretch in _COMMA.split(piece) if stretch.strip()]
    apart = _ASKS_PLAINLY.search(stretches[0]) and all(
        _SHORTLY.search(stretch) and len(stretch) <= _LONGEST_UNLED and not _names_another(stretch)
        for stretch in stretches[1:]
    )
    return stretches if apart else [piece]
