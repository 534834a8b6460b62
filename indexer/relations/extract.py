"""The relations of one document."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from indexer.documents import Document, Kind, Section
from indexer.names import bare, same_name
from indexer.relation import Relation, Role
from indexer.relations.chosen_lists import chosen_in_lists
from indexer.relations.context import Context
from indexer.relations.dates import stated_date
from indexer.relations.doubles import without_doubles
from indexer.relations.evidence import told_in
from indexer.relations.learned import added
from indexer.relations.naming import clean, full_member, members_of, organization_of
from indexer.relations.planning import as_planned
from indexer.relations.rosters import from_lists
from indexer.relations.rules import found_by_rules
from indexer.relations.short_forms import short_forms
from indexer.relations.tables import from_tables
from indexer.relations.taking_up import taken_up
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import mask
from indexer.relations.words.mentions import mentions
from indexer.text.flow import Flow
from indexer.text.orders import ordered
from indexer.text.sentences import sentence_spans

_SIDE_BY_SIDE = re.compile(r"(?:“[^“”]+”){2,}")
_UNCLOSED = re.compile(r"”|“[^”]*$")
# 由某协会牵头, 依托某协会, 与某联盟签约: whoever it is, others are not members of it by the next words.
_HELPS = re.compile("(?:由|依托|经|受|向|委托|与)$")
# So many sentences a text may go on about a body without a word for it, for a rule; the network sees it itself.
_STILL_ABOUT, _STILL_READ = 2, 12
_KEPT = (Kind.BODY, Kind.LIST, Kind.TABLE, Kind.FRAGMENT)

# The findings of a sentence, given those of the rules and the bodies that it names.
More = Callable[[Sentence, Sequence[Finding], Sequence[tuple[int, int]]], list[Finding]]


def as_ruled(
    _sentence: Sentence, findings: Sequence[Finding], _named: Sequence[tuple[int, int]]
) -> list[Finding]:
    """The findings of the rules as they are."""
    return list(findings)


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence where it stands in its paragraph, with its findings."""

    section: Section
    paragraph: Flow
    start: int
    sentence: Sentence
    findings: tuple[Finding, ...]
    mentions: tuple[tuple[int, int], ...]


def extract(document: Document, more: More = added) -> list[Relation]:
    """Who has which part in which body, in the order of the text, each with its evidence.

    One row for each body, member, role and date; of several sentences that say so the first is
    the evidence. Names are the fullest that the document gives; a member that the document only
    points at (我校, 四地) appears by the name that it points at, or not at all.

    Args: more: finds more in a sentence than the rules did, as the bundled network does beside them;
        `as_ruled`: the rules alone.
    """
    read = list(_sentences(document, more))
    known = _bodies_in(read)
    # What stands behind the last finding tells nothing more: most documents have none at all.
    last = max((row for row, one in enumerate(read) if one.findings), default=-1)
    told = _Told(forms=short_forms(one.sentence for one in read))
    rows: dict[tuple[str, str, Role, str | None], Relation] = {}
    section: Section | None = None
    for one in read[: last + 1]:
        if one.section is not section:
            section = one.section
            told.context.enter(section.headings)
            told.since_about = 0 if told.context.headed else told.since_about
            if not told.context.about:
                told.recent, told.last_named = [], []
        for relation in _read_one(document, one, told, known):
            rows.setdefault(_key(relation), relation)
    for section in document.sections:
        if section.kind in _KEPT:
            for listed in (from_tables, from_lists, chosen_in_lists):
                for relation in listed(document, section):
                    rows.setdefault(_key(relation), relation)
    return without_doubles(sorted(rows.values(), key=lambda row: row.start))


def _key(row: Relation) -> tuple[str, str, Role, str | None]:
    return bare(row.organization), bare(row.member), row.role, row.date


@dataclass(slots=True)
class _Told:
    """What the sentences so far have told: the context, the bodies that they named last, how many went by
    since a body was spoken of, and the short forms of the whole document."""

    context: Context = field(default_factory=Context)
    recent: list[str] = field(default_factory=list)
    last_named: list[str] = field(default_factory=list)
    since_about: int = 0
    forms: Mapping[str, str] = field(default_factory=dict)


def _read_one(document: Document, one: _Read, told: _Told, known: list[str]) -> Iterator[Relation]:
    """The relations of one sentence; what it names is taken up for those that follow."""
    context = told.context
    context.see_subject(one.sentence.text, one.sentence.masked)
    context.see_partners(one.sentence.text, one.sentence.masked)
    before = list(context.bodies)
    named = [(end, clean(one.sentence.text[start:end])) for start, end in one.mentions]
    apart = [
        (end, clean(one.sentence.text[start:end]))
        for start, end in one.mentions
        if not _takes_part(one, start, end)
    ]
    spoken: list[str] = []
    for finding in sorted(one.findings, key=lambda finding: finding.at):
        # What is named behind 该联盟 may be one of its members.
        taken_up = finding.body[0] if finding.body else finding.at
        bound = min(finding.at, taken_up)
        context.bodies = before + [name for end, name in named if end <= bound]
        context.recent = _spoken_of(finding, told, apart, spoken)
        for relation in _relations(document, one, finding, context, known):
            spoken = [relation.organization]
            if relation.role is Role.SELECTED:
                context.titles.append(relation.organization)
            else:
                context.about, told.since_about = spoken, 0
            yield relation
    context.bodies = before + [name for _, name in named]
    context.sentences = [*context.sentences[-1:], one.sentence]
    introduced = short_forms([one.sentence]).keys() & told.forms.keys()
    context.short_forms |= {short: told.forms[short] for short in introduced}
    told.recent = [name for _, name in apart] or told.last_named
    told.last_named = [name for _, name in apart]
    context.about = told.last_named[-1:] or context.about
    told.since_about = 0 if told.last_named else told.since_about + 1


def _takes_part(one: _Read, start: int, end: int) -> bool:
    """Whether a body that a sentence names is somebody in it and not what it speaks of: a member, a helper."""
    if _HELPS.search(one.sentence.masked, max(0, start - 2), start):
        return True
    members = [item for finding in one.findings for item in finding.members]
    return any(item.start < end and start < item.end for item in members)


def _spoken_of(
    finding: Finding, told: _Told, named: list[tuple[int, str]], spoken: list[str]
) -> list[str]:
    """The body that a finding without one speaks of; [] when none is known."""
    if finding.outside:
        return told.context.about if told.since_about <= _STILL_READ else []
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


def _sentences(document: Document, more: More) -> Iterator[_Read]:
    for section in document.sections:
        if section.kind not in _KEPT:
            continue
        spans = [
            (flow, start, end)
            for flow in section.paragraphs
            for start, end in sentence_spans(flow.text)
        ]
        # What whoever answers is ordered to say tells of no membership.
        orders = ordered(flow.text[start:end] for flow, start, end in spans)
        for (flow, start, end), order in zip(spans, orders, strict=True):
            if order:
                continue
            text = flow.text[start:end]
            sentence = Sentence(text, mask(text))
            named = tuple(mentions(text, sentence.masked))
            findings = as_planned(sentence, more(sentence, found_by_rules(sentence), named))
            yield _Read(section, flow, start, sentence, tuple(findings), named)


def _bodies_in(read: list[_Read]) -> list[str]:
    """Full names of the bodies that the rules met, in order, without doubles."""
    names: dict[str, str] = {}
    for one in read:
        for start, end in one.mentions:
            name = clean(one.sentence.text[start:end])
            names.setdefault(bare(name), name)
        for finding in one.findings:
            if finding.body is None:
                continue
            masked = one.sentence.masked[finding.body[0] : finding.body[1]]
            name = clean(one.sentence.text[finding.body[0] : finding.body[1]])
            if is_specific(masked) or (finding.learned and not taken_up(name)):
                names.setdefault(bare(name), name)
    return list(names.values())


def _apart(organization: str) -> list[str]:
    """“甲站”“乙站” stand side by side and are two."""
    several = _SIDE_BY_SIDE.fullmatch(organization)
    return organization.strip("“”").split("”“") if several else [organization]


def _relations(
    document: Document, one: _Read, finding: Finding, context: Context, known: list[str]
) -> Iterator[Relation]:
    organization = organization_of(one.sentence, finding, context, known)
    members = members_of(one.sentence, finding, context, document.text, organization)
    if organization is None or _UNCLOSED.match(organization):
        return
    told = told_in(one.sentence.masked, finding)
    start, end = one.paragraph.source_span(*(one.start + at for at in told))
    date = stated_date(one.sentence.text, finding.at, document.date)
    if any(same_name(member, organization) for member in members):
        return
    for body, member in product(_apart(organization), members):
        if bare(member).endswith(bare(body)):  # 成立北岸区X names X once more, no member
            continue
        name = full_member(clean(member), document.text)
        if len(name) < 2:
            continue
        yield Relation(
            organization=body,
            member=name,
            role=finding.role,
            document_id=document.id,
            section=one.section.headings,
            start=start,
            end=end,
            quote=document.text[start:end],
            date=date,
        )
