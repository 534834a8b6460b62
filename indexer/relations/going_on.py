"""Which body a text goes on about: the one named last, or the one that the sentences in front or the headings name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from indexer.layout.labels import names_a_part
from indexer.relation import Role
from indexer.relations.context import Context
from indexer.relations.honours.announcing import announced
from indexer.relations.naming import clean
from indexer.relations.reading import More, Read
from indexer.relations.taking_up import body_taken_up, taken_up
from indexer.relations.words.bodies import is_generic
from indexer.relations.words.findings import Finding, Sentence, Span, meet
from indexer.relations.words.masking import mask
from indexer.relations.words.mentions import mentions

# 由某协会牵头, 依托某协会, 与某联盟签约: whoever it is, others are not members of it by the next words.
_HELPS = re.compile("(?:由|依托|经|受|向|委托|与)$")
_HOSTS = re.compile("(?:主办|承办|协办|支持|指导|来源|供稿)(?:单位|方)?[：:]")
# Who has which part, said by words that some body must belong to.
_PARTS = re.compile(
    "理事|[会盟组主]长|主席|秘书|成员|会员|组员|社员|盟员|队员|牵头|领衔|挑头|发起|倡议|加入|入[盟会社列伙]|首批|新增|轮值|挂靠|设在|依托|副[会理主组]"
)
LOOKED_BACK = 4  # sentences
# So many sentences a text may go on about a body without a word for it, for a rule; the network sees it itself.
_STILL_ABOUT, _STILL_READ = 2, 12


@dataclass(slots=True)
class Told:
    """What the sentences so far have told: the context, the bodies that they named last, how many went by
    since a body was spoken of, those of them in which nobody looked for one, and the headings that were looked through;
    and the short forms of the whole document."""

    more: More
    context: Context = field(default_factory=Context)
    recent: list[str] = field(default_factory=list)
    last_named: list[str] = field(default_factory=list)
    since_about: int = 0
    passed: list[Read] = field(default_factory=list)
    headings: tuple[str, ...] = ()
    forms: Mapping[str, str] = field(default_factory=dict)


def wants_a_body(one: Read) -> bool:
    """Whether a sentence seems to tell who has a part in something that it does not name."""
    if one.about is None:
        return False
    short = (one.sentence.text[slice(*found.body)] for found in one.findings if found.body)
    return any(map(taken_up, short)) or _PARTS.search(one.sentence.masked) is not None


def looked_up(one: Read, told: Told) -> list[str]:
    """The body that the sentences in front, or else the headings, name in whatever words; the text is about it."""
    for earlier in reversed(told.passed):
        names = _names(earlier.sentence.text, earlier.look() if earlier.look else ())
        if names:
            told.context.about, told.since_about, told.passed = names[-1:], 0, []
            return names
    told.passed = []
    if told.headings == one.section.headings:
        return []  # nothing was found there
    told.headings = one.section.headings
    for heading in filter(str.strip, reversed(one.section.headings)):
        sentence = Sentence(heading, mask(heading))
        bodies = mentions(heading, sentence.masked)
        found = told.more(sentence, [], bodies)
        spans = [*bodies, *(found.look() if found.look else found.named)]
        names = _names(heading, spans)
        if len(names) == 1:
            told.context.about, told.since_about = names, 0
            return names
    return []


def _names(text: str, spans: Iterable[Span]) -> list[str]:
    """The full names among `spans`, in order."""
    names = dict.fromkeys(clean(text[slice(*span)]) for span in sorted(spans))
    return [name for name in names if not taken_up(name)]


def named_by(one: Read, context: Context, known: list[str]) -> list[tuple[int, int, str]]:
    """The bodies that a sentence names, [start, end) and the full name of each, in its order."""
    text, found = one.sentence.text, []
    for start, end in (*one.mentions, *one.noticed):
        name: str | None = clean(text[start:end])
        if name and (start, end) in one.noticed and taken_up(name):
            name = body_taken_up(name, context.about, [*known, *context.bodies])
        if name:
            found.append((start, end, name))
    return sorted(found)


def told_of_it(one: Read, told: Told) -> Iterator[Finding]:
    """What a sentence says of the body that the text is about, and of the title that was announced, without a word
    for either."""
    if one.about is None:
        return
    context = told.context
    body = context.about[-1] if context.about and told.since_about <= _STILL_READ else None
    if body and body not in one.sentence.text and not is_generic(mask(body)):
        yield from (found for found in one.about(body) if found.role is not Role.SELECTED)
    title = next(iter(context.noticed[-1:]), None) or announced(context.sentences[-2:])
    if title and title not in one.sentence.text:
        yield from (found for found in one.about(title) if found.role is Role.SELECTED)


def takes_part(one: Read, start: int, end: int) -> bool:
    """Whether a body that a sentence names is somebody in it and not what it speaks of: a member, a helper."""
    # 监事单位：A, 协办：A: the line tells of the body or the event, and not of A.
    text = one.sentence.text.strip()
    if names_a_part(text) or _HOSTS.match(text):
        return True
    if _HELPS.search(one.sentence.masked, max(0, start - 2), start):
        return True
    members = [item for finding in one.findings for item in finding.members]
    return any(meet((item.start, item.end), (start, end)) for item in members)


def spoken_of(
    finding: Finding, told: Told, named: list[tuple[int, str]], spoken: list[str]
) -> list[str]:
    """The body that a finding without one speaks of; [] when none is known."""
    first = min([finding.at, *(item.start for item in finding.members)])
    here = [name for end, name in named if end <= first][-1:]
    if finding.labelled and not here:
        here = told.context.headed[-1:]
    founds = finding.role in (Role.INITIATOR, Role.CO_BUILDER)
    # 甲市作为发起城市之一,会同乙市成立X: what is founded stands behind.
    some = founds and all(item.kind != "counted" for item in finding.members)
    behind = [name for end, name in named if end > first][:1] if some else []
    # A sentence about something else does not speak of the body in the one before.
    goes_on = told.context.subject or not founds
    near = told.context.about if told.since_about <= _STILL_ABOUT else []
    return here or spoken or behind or ((told.recent[-1:] or near) if goes_on else [])
