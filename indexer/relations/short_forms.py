"""Short forms that a document gives its names: X（以下简称“Y”）."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from indexer.names import bare, in_order
from indexer.relations.several import is_called
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Sentence
from indexer.relations.words.grammar import HEAD, MEMBER_END
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import items

_CALLED = re.compile(
    r"[（(](?:以下|下文|本文)?(?:[简统合并也又]称|下称|称)(?:为|作|之为|其为)?[:：]?[“「]?"
    r"(?P<short>[^（）()“”「」、,，。；;]{2,16})(?P<quoted>[”」]?)[）)]"
)
# X，简称“Y”: as laws and statutes say it.
_CALLED_BEHIND = re.compile(
    r"[，,](?:以下)?简称为?[“「](?P<short>[^（）()“”「」、,，。；;]{2,16})(?P<quoted>[”」])"
)
_SIDE = re.compile("[甲乙丙丁各]方|我[省市县区校院]|(?:成员|会员)单位|企业")
_OR = re.compile("(?<=[\u4e00-\u9fff]{2})或(?=[\u4e00-\u9fff]{2})")
_POINTING = re.compile("^(?:该|本|这一|这个|此)")
# What is left of a form that only says what kind it is: nothing, or a sign.
_FAMILY = re.compile(
    rf"(?:{HEAD}|{MEMBER_END}|教育|产业|合作|协同|创新|发展|文旅|旅游|医疗|职教|科技|党建|项目|大赛|活动|本|该|我|两|三|四|各)+"
)
_SHORTEST, _LONGEST = 2, 60  # characters of a name


@dataclass(frozen=True, slots=True)
class Given:
    """A short form, bare, that the brackets opening at `at` introduce for the name in front of them."""

    short: str
    at: int
    quoted: bool


def given_in(text: str) -> Iterator[Given]:
    """The short forms that a text introduces, but for words for several and for a side of a contract: 双方, 甲方."""
    if "称" not in text:
        return
    for called in chain(_CALLED.finditer(text), _CALLED_BEHIND.finditer(text)):
        for short in map(bare, _OR.split(called["short"])):
            if not (is_called(short) or _SIDE.fullmatch(short)):
                yield Given(short, called.start(), bool(called["quoted"]))


def short_forms(sentences: Iterable[Sentence]) -> dict[str, str]:
    """The short forms that the sentences of a document introduce, each with the name it stands for.

    A form that two names are given stands for neither.
    """
    found: dict[str, str] = {}
    twice: set[str] = set()
    for sentence in sentences:
        for given in given_in(sentence.text):
            full = _named_before(sentence, given.at)
            if full is None or not (given.quoted or in_order(given.short, full.lower())):
                continue
            if len(given.short) < len(bare(full)) and found.setdefault(given.short, full) != full:
                twice.add(given.short)
    return {short: full for short, full in found.items() if short not in twice}


def forms_in(text: str, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """The short forms that `text` gives to any of `names`, bare, each with the name; no words that could stand for
    any body (联盟, 学校)."""
    introduced = list(given_in(text))
    ends = {bare(name): name for name in names} if introduced else {}
    for given in introduced:
        before = bare(text[max(0, given.at - _LONGEST) : given.at])
        full = max((end for end in ends if before.endswith(end)), key=len, default=None)
        if full is None or len(_FAMILY.sub("", given.short)) <= 1:
            continue
        if len(given.short) < len(full):
            yield given.short, ends[full]


def full_form(name: str, forms: Mapping[str, str]) -> str | None:
    """What `name`, 该 in front of it or not, is the short form of; None when it is none."""
    plain = bare(name)
    return forms.get(plain) or forms.get(_POINTING.sub("", plain))


def _named_before(sentence: Sentence, at: int) -> str | None:
    """The name that ends at `at`: a body, or else the last of the names that stand there."""
    begin = max(clause_start(sentence.masked, at), at - _LONGEST)
    body = body_before(sentence.masked, begin, at)
    if body and body[1] == at and is_specific(sentence.masked[slice(*body)]):
        return sentence.text[slice(*body)].strip("“”「」")
    named = [item for item in items(sentence.text, sentence.masked, begin, at) if item.end == at]
    if named and named[-1].kind in ("name", "place") and len(named[-1].name) > _SHORTEST:
        return named[-1].name
    return None
