"""What a sentence takes up from before: the topic, 学校, 双方, 四地, 该联盟."""

import re
from dataclasses import dataclass, field

from indexer.names import bare, is_short_of, places_named
from indexer.relations.grammar import COLLECTIVE, HEAD, MEMBER_END
from indexer.relations.members import Item, kind_of, trim

_LEAD_VERB = re.compile(
    r"[,;:。!?]|举办|举行|召开|开展|牵头|发起|联合|会同|携手|牵手|成功|获|入选|成立|组建|与|和|在|是|将|以|把|通过|积极|立足|作为|"
    r"聚焦|围绕|自觉|地处|深入|推动|坚持|紧|不断|还|也|已|已经|先后|近年来|近日|目前|共|由|介绍|表示|正|为"
)
_PRONOUNS = (
    (re.compile(r"(?:学校|我校|该校|学院|我院校|该院校)"), "school"),
    (re.compile(r"(?:公司|我司|该公司|集团|该集团|企业|该企业)"), "company"),
    (re.compile(r"(?:我区|全区|该区|我市|该市|全市|我县|该县|全县|我省|全省|当地|我镇)"), "place"),
    (re.compile(r"(?:我所|我院|该院|医院|该所|该行|该支行|协会|商会|园区|开发区|区内)"), "other"),
)
_SEVERAL = re.compile(
    r"(?:(?P<n>[双两二三四五六七八九十\d]+)(?:方|地|家|校|市|区县|区|县|省市|省|地区|个地区|座城市|城市|家单位|家企业|所学校|院)|各方)"
)
_NUMBERS = {"双": 2, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_KINDS = {
    "school": re.compile(r"(?:大学|学院|学校|中学|小学|幼儿园|校)$"),
    "company": re.compile(r"(?:公司|集团|企业|科技|股份|光科|汽车|电子|银行|药业|茶业|能源)$"),
}


@dataclass(slots=True)
class Context:
    """What has been named so far in a document, in reading order.

    Attributes:
        heading: the body or place that the section's headings name, nearest first; None if none.
        topic: the subject of the last sentence that had one.
        named: members named so far, latest last.
        bodies: full names of organisations so far, latest last.
        lists: lists of two or more members so far, latest last.
    """

    heading: str | None = None
    topic: str | None = None
    named: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    lists: list[list[str]] = field(default_factory=list)

    def enter(self, headings: tuple[str, ...]) -> None:
        """Takes up a section: what its headings name becomes the topic."""
        self.heading = None
        for heading in reversed(headings):
            name = named_first(heading, heading.lower())
            if name:
                self.heading = name
                break
        self.topic = self.heading

    def see_subject(self, text: str, masked: str) -> None:
        """Remembers the subject of a sentence for those that have none."""
        name = named_first(text, masked)
        if name and not refers(name):
            self.topic = name
            self.named.append(name)

    def resolve(self, name: str) -> list[str] | None:
        """The members that a pronoun stands for; [name] when it is none; None when unresolved."""
        plain = bare(name)
        several = _SEVERAL.fullmatch(plain)
        if several:
            wanted = several.group("n")
            count = _NUMBERS.get(wanted, int(wanted) if wanted and wanted.isdigit() else 0)
            for members in reversed(self.lists):
                if len(members) == count or not count:
                    return list(members)
            return None
        for pattern, kind in _PRONOUNS:
            if pattern.fullmatch(plain):
                found = self._latest(kind, plain)
                return [found] if found else None
        return [name]

    def _latest(self, kind: str, word: str) -> str | None:
        pattern = _KINDS.get(kind)
        candidates = [self.heading, *reversed(self.named)] if self.heading else self.named[::-1]
        for name in candidates:
            if not name or bare(name) == word:
                continue
            if kind == "place" and places_named(name):
                return name
            if pattern and pattern.search(name):
                return name
            if kind == "other" and name.endswith(word[-1]):
                return name
        return self.topic if kind == "company" else None


def refers(name: str) -> bool:
    """Whether `name` only points at something named elsewhere."""
    plain = bare(name)
    return bool(_SEVERAL.fullmatch(plain)) or any(p.fullmatch(plain) for p, _ in _PRONOUNS)


def named_first(text: str, masked: str) -> str | None:
    """The member that a clause or heading begins with, by its form; None when it begins otherwise."""
    start, end = trim(masked, 0, len(masked))
    verb = _LEAD_VERB.search(masked, start, end)
    stop = verb.start() if verb else min(end, start + 24)
    for space in (" ", "\u3000", "——", "、"):
        cut = masked.find(space, start, stop)
        if cut > start:
            stop = cut
    for last in range(min(stop, start + 24), start + 1, -1):
        name = text[start:last].strip()
        if places_named(name) or re.search(rf"(?:{MEMBER_END})$", masked[start:last]):
            if kind_of(name, masked[start:last].strip()) in ("place", "name"):
                return name if len(name) > 1 else None
    return None


def full_body(name: str, before: list[str], after: list[str]) -> str:
    """The full name in the document that `name` stands for, nearest before it; else `name`."""
    for known in (*reversed(before), *after):
        if is_short_of(name, known):
            return known
    return name


def body_of_kind(word: str, before: list[str], after: list[str]) -> str | None:
    """The body meant by 该联盟, 中心, 党建联盟: nearest before, then behind, that ends so."""
    plain = re.sub(r"^(?:该|本|此|这个|这一|我们|新)", "", bare(word))
    for known in (*reversed(before), *after):
        if bare(known).endswith(plain):
            return known
    head = re.search(rf"{HEAD}$", plain)
    if head and re.fullmatch(COLLECTIVE, head.group()):
        for known in reversed(before):
            if bare(known).endswith(head.group()):
                return known
    return None


def members_of(found: list[Item]) -> list[str]:
    return [item.name for item in found if item.kind != "counted"]
