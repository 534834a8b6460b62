"""What a sentence takes up from before: the topic, 学校, 双方, 四地, 该联盟."""

import re
from dataclasses import dataclass, field

from indexer.names import bare, places_named
from indexer.relations.honours.announcing import noticed
from indexer.relations.own_name import OwnName, is_own
from indexer.relations.several import is_called, listed_and_counted, meant_by
from indexer.relations.short_forms import full_form
from indexer.relations.words.findings import Sentence
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import items
from indexer.relations.words.mentions import body_of_heading
from indexer.relations.words.provinces import provinces_called, provinces_counted
from indexer.relations.words.subjects import leading_places, named_first, subject_of

_PRONOUNS = (
    (
        re.compile(
            r"(?:学校|我校|该校|学院|我院校|该院校|我们(?:学|院)?校|这所(?:学校|大学|中学|小学))"
        ),
        "school",
    ),
    (
        re.compile(r"(?:公司|我司|该公司|集团|该集团|企业|该企业|我们公司|这家(?:公司|企业|集团))"),
        "company",
    ),
    (re.compile(r"(?:我区|全区|该区|我市|该市|全市|我县|该县|全县|我省|全省|当地|我镇)"), "place"),
    (
        re.compile(
            r"(?:我们?所|我们?院|该院|这家医院|我们医院|医院|该所|该行|该支行|协会|商会|园区|开发区|区内|该[村镇馆]|该(?:社区|街道|园区|中心))"
        ),
        "other",
    ),
    (re.compile("[你我本贵该]单位"), "nobody"),
)
# What is called by its kind alone.
_BARE = re.compile("中心|实验室|合作社|联合会|基地|支部|医院")
_KINDS = {
    "school": re.compile(r"(?:大学|学院|学校|中学|小学|幼儿园|校)$"),
    "company": re.compile(r"(?:公司|集团|企业|科技|股份|光科|汽车|电子|银行|药业|茶业|能源)$"),
}

_SIGNS = re.compile(r"签署|签订|签约|达成")
_SHORT = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,12}")
_SIDES = re.compile("[与和同]")


@dataclass(slots=True)
class Context:
    """What has been named so far in a document, in reading order.

    Attributes:
        heading: the body or place that the section's headings name, nearest first; None if none.
        headed: the bodies that the headings name, the nearest last.
        topic: the subject of the last sentence that had one.
        subject: the subject of the sentence being read; None when it is no member.
        named: members named so far, latest last.
        bodies: full names of organisations so far, latest last.
        recent: the body named last in this sentence or the two before; [] when there is none.
        about: the body that the text was about last, by a row or its name; [] when there was none.
        titles: what members were selected for so far, latest last.
        noticed: what the section's headings say that somebody was selected for.
        lists: lists of two or more members so far, latest last.
        sentences: the two sentences before, latest last.
        sides: those of the two sides that signed something last, however many are on a side.
        short_forms: the names that the document's own short forms stand for (short_forms.py).
        own: whom 本公司 means (own_name.py).
    """

    heading: str | None = None
    headed: list[str] = field(default_factory=list)
    topic: str | None = None
    subject: str | None = None
    named: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    noticed: list[str] = field(default_factory=list)
    lists: list[list[str]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)
    short_forms: dict[str, str] = field(default_factory=dict)
    own: OwnName | None = None

    def see_partners(self, text: str, masked: str) -> None:
        """Takes up those who sign something together or are listed as places: 双方 and 三方 mean them from then on."""
        places = leading_places(text)
        if len(places) > 1:
            self.lists.append(places)
        self.lists += listed_and_counted(text, masked)
        signs = _SIGNS.search(masked)
        if signs is None:
            return
        who = items(text, masked, clause_start(masked, signs.start()), signs.start())
        names = [item.name for item in who if item.kind in ("name", "place")]
        pair = len(who) == 2 and all(item.kind != "none" for item in who)
        if pair and len(names) == 1 and all(_SHORT.fullmatch(item.name) for item in who):
            names = [item.name for item in who]  # 清云与红叶大学签署协议: a brand and a name
        if len(names) > 1:
            self.lists.append(names)
            self.sides = names if _SIDES.search(masked[: signs.start()]) else []

    def enter(self, headings: tuple[str, ...]) -> None:
        """Takes up a section: what its headings name becomes the topic."""
        self.heading = None
        self.headed = [
            name for heading in headings if (name := body_of_heading(heading)) is not None
        ]
        self.noticed = [title for heading in headings if (title := noticed(heading))]
        self.lists += [found for one in headings if len(found := leading_places(one)) > 1]
        for heading in reversed(headings):
            name = named_first(heading, heading.lower())
            if name and not refers(name):
                self.heading = name
                break
        self.topic = self.subject = self.heading
        # A section about somebody else says nothing of the body of the one before.
        self.about = self.headed[-1:] or ([] if self.heading else self.about)

    def see_subject(self, text: str, masked: str) -> None:
        """Remembers the subject of a sentence for its verbs and for sentences that have none."""
        self.lists += provinces_counted(text)
        name, goes_on = subject_of(text, masked)
        if name and refers(name):
            resolved = self.resolve(name)
            # 学校 whose name is not known is not whoever the sentence before was about.
            goes_on = resolved is not None or is_called(bare(name))
            name = resolved[0] if resolved and len(resolved) == 1 else None
        if name:
            self.topic = self.subject = name
            self.named.append(name)
        else:
            self.subject = self.topic if goes_on else None

    def resolve(self, name: str, apart: str | None = None) -> list[str] | None:
        """The members that a pronoun stands for, never the body `apart` that they are members of;
        [name] when it is none; None when unresolved."""
        plain = bare(name)
        called = full_form(name, self.short_forms)
        if called is not None:
            return [called] if apart is None or bare(called) != bare(apart) else None
        provinces = provinces_called(plain)
        if provinces:
            return provinces
        if is_called(plain):
            if plain == "双方" and self.lists and self.lists[-1] == self.sides:
                return list(self.sides)
            return meant_by(plain, self.lists)
        own_name = self.own.meant_by(plain) if self.own else None
        if own_name:
            return [own_name] if apart is None or bare(own_name) != bare(apart) else None
        if _BARE.fullmatch(plain):
            return self._of_kind(plain, apart)
        for pattern, kind in _PRONOUNS:
            if pattern.fullmatch(plain):
                found = self._latest(kind, plain)
                if found is None and self.own and kind == "company":
                    found = self.own.meant_by(f"本{plain}")
                own = found is not None and apart is not None and bare(found) == bare(apart)
                return [found] if found and not own else None
        return None if is_own(plain) else [name]

    def _of_kind(self, word: str, apart: str | None) -> list[str] | None:
        """Which 中心 it is: the one named last, or whoever speaks; None if unknown."""
        names = (self.heading, *reversed(self.named), self.own and self.own.meant_by(f"本{word}"))
        for name in names:
            if not name or word[-1] not in name:  # the rest takes long, and most end otherwise
                continue
            longer = bare(name).endswith(word) and bare(name) != word
            if longer and (apart is None or bare(name) != bare(apart)):
                return [name]
        return None

    def _latest(self, kind: str, word: str) -> str | None:
        pattern = _KINDS.get(kind)
        if kind == "school" and not self.heading:
            # Whose paper it is stands at its end; of several schools the last is as likely a guest.
            schools = {bare(name) for name in self.named if pattern and pattern.search(name)}
            if len(schools - {word}) > 1:
                return None
        candidates = [self.heading, *reversed(self.named)] if self.heading else self.named[::-1]
        for name in candidates:
            if not name or bare(name) == word:
                continue
            if kind == "place" and (places_named(name) or _is_own_zone(name, self.heading)):
                return name
            if pattern and pattern.search(name):
                return name
            if kind == "other" and name.endswith(word[-1]):
                return name
        if kind == "company" and self.topic and not places_named(self.topic):
            return self.topic
        return None


def _is_own_zone(name: str, heading: str | None) -> bool:
    """我区 under the heading 万盛经开区: a zone that no table of places has."""
    return name == heading and name.endswith("区")


def refers(name: str) -> bool:
    """Whether `name` only points at something named elsewhere."""
    plain = bare(name)
    return is_called(plain) or is_own(plain) or any(p.fullmatch(plain) for p, _ in _PRONOUNS)
