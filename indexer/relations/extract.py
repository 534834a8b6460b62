"""The relations of one document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.documents import Document, Kind, Section
from indexer.names import bare, is_short_of, places_named, same_name
from indexer.relation import Relation, Role
from indexer.relations.bodies import is_generic, is_specific, mentions
from indexer.relations.context import Context, body_of_kind, full_body, refers
from indexer.relations.covering import covering
from indexer.relations.dates import stated_date
from indexer.relations.findings import Finding, Sentence
from indexer.relations.joining import joining
from indexer.relations.kinds import names_nobody
from indexer.relations.making import making
from indexer.relations.masking import mask
from indexer.relations.overseeing import overseeing
from indexer.relations.pointing import pointed_at
from indexer.relations.ranks import ranks
from indexer.relations.selecting import selecting
from indexer.relations.siting import siting
from indexer.text.flow import Flow
from indexer.text.sentences import sentence_spans

_TRIGGER = re.compile(
    r"发起|倡议|结对|成立|组建|共建|牵头|主导|组成|构成|参与|参建|合建|加入|加盟|单位|成员国|入选|获评|获批|荣获|荣膺|入围|"
    r"被\S{0,16}(?:为|入|予|纳)|获授|跻身|包括|涵盖|囊括|确定|评选|遴选|认定|命名|位于|落户|设在|坐落|选址|依托|指导|"
    r"批准|批复|同意|授牌|授予|颁|主席国|创成|推动|推进|助推|谋划|筹|创建|创立|设立|汇聚|吸纳|凝聚|集结|建设|打造|搭建|建立|建成|援建|会员|创办|入驻"
)
_LONGEST_QUOTE = 240
_KEPT = (Kind.BODY, Kind.LIST, Kind.TABLE, Kind.FRAGMENT)


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence where it stands, with its findings."""

    section: Section
    flow: Flow
    sentence: Sentence
    findings: tuple[Finding, ...]
    mentions: tuple[tuple[int, int], ...]


def extract(document: Document) -> list[Relation]:
    """Who has which part in which body, in the order of the text, each with its evidence.

    One row for each body, member, role and date; of several sentences that say so the first is
    the evidence. Names are the fullest that the document gives; a member that the document only
    points at (我校, 四地) appears by the name that it points at, or not at all.
    """
    read = list(_sentences(document))
    known = _bodies_in(read)
    context = Context()
    rows: dict[tuple[str, str, Role, str | None], Relation] = {}
    section: Section | None = None
    recent: list[str] = []
    last_named: list[str] = []
    for one in read:
        if one.section is not section:
            section = one.section
            context.enter(section.headings)
        context.see_subject(one.sentence.text, one.sentence.masked)
        context.see_partners(one.sentence.text, one.sentence.masked)
        before = list(context.bodies)
        named = [(end, _clean(one.sentence.text[start:end])) for start, end in one.mentions]
        spoken: list[str] = []
        for finding in sorted(one.findings, key=lambda finding: finding.at):
            first = min([finding.at, *(item.start for item in finding.members)])
            # What is named behind 该联盟 may be one of its members.
            taken_up = finding.body[0] if finding.body else finding.at
            bound = min(finding.at, taken_up)
            context.bodies = before + [name for end, name in named if end <= bound]
            here = [name for end, name in named if end <= first]
            # A sentence about something else does not speak of the body in the one before.
            told = context.subject or finding.role not in (Role.INITIATOR, Role.CO_BUILDER)
            context.recent = here[-1:] or spoken or (recent[-1:] if told else [])
            for relation in _relations(document, one, finding, context, known):
                spoken = [relation.organization]
                key = (
                    bare(relation.organization),
                    bare(relation.member),
                    relation.role,
                    relation.date,
                )
                rows.setdefault(key, relation)
                if relation.role is Role.SELECTED:
                    context.titles.append(relation.organization)
        context.bodies = before + [name for _, name in named]
        context.sentences = [*context.sentences[-1:], one.sentence]
        recent = [name for _, name in named] or last_named
        last_named = [name for _, name in named]
    return _without_doubles(list(rows.values()))


def _sentences(document: Document) -> Iterator[_Read]:
    for section in document.sections:
        if section.kind not in _KEPT:
            continue
        for flow in section.paragraphs:
            for start, end in sentence_spans(flow.text):
                text = flow.text[start:end]
                sentence = Sentence(text, mask(text))
                findings: list[Finding] = []
                if _TRIGGER.search(text):
                    findings = [
                        *making(sentence),
                        *joining(sentence),
                        *ranks(sentence),
                        *selecting(sentence),
                        *covering(sentence),
                        *siting(sentence),
                        *overseeing(sentence),
                    ]
                named = tuple(mentions(text, sentence.masked))
                yield _Read(section, flow.slice(start, end), sentence, tuple(findings), named)


def _bodies_in(read: list[_Read]) -> list[str]:
    """Full names of the bodies that the rules met, in order, without doubles."""
    names: dict[str, str] = {}
    for one in read:
        for start, end in one.mentions:
            name = _clean(one.sentence.text[start:end])
            names.setdefault(bare(name), name)
        for finding in one.findings:
            if finding.body is None:
                continue
            masked = one.sentence.masked[finding.body[0] : finding.body[1]]
            if is_specific(masked):
                name = _clean(one.sentence.text[finding.body[0] : finding.body[1]])
                names.setdefault(bare(name), name)
    return list(names.values())


def _clean(name: str) -> str:
    """A name without line breaks, and without quotation marks that hold all of it."""
    name = re.sub(r"\s*\n\s*", "", name).strip()
    whole = re.fullmatch(r"[“「]([^“”「」]*)[”」]", name)
    return whole.group(1) if whole else name


def _relations(
    document: Document, one: _Read, finding: Finding, context: Context, known: list[str]
) -> Iterator[Relation]:
    organization = _organization(one, finding, context, known)
    members = _members(finding, context, document.text)
    if organization is None:
        return
    start, end = _evidence(one, finding)
    date = stated_date(one.sentence.text, finding.at, document.date)
    if any(same_name(member, organization) for member in members):
        return
    for member in members:
        if bare(member).endswith(bare(organization)):  # 成立北岸区X names X once more, no member
            continue
        name = _full_member(_clean(member), document.text)
        if len(name) < 2:
            continue
        yield Relation(
            organization=organization,
            member=name,
            role=finding.role,
            document_id=document.id,
            section=one.section.headings,
            start=start,
            end=end,
            quote=document.text[start:end],
            date=date,
        )


def _organization(one: _Read, finding: Finding, context: Context, known: list[str]) -> str | None:
    if finding.body is None:
        return full_body(context.recent[-1], context.bodies, known) if context.recent else None
    first, last = finding.body
    name = _clean(one.sentence.text[first:last])
    masked = one.sentence.masked[first:last]
    if set(masked) == {"B"}:  # named inside a book title: 《共建X》协议
        masked = mask(name)
    if finding.role is Role.SELECTED:
        if is_generic(masked) or re.match(r"[本该此]", masked):
            return body_of_kind(name, context.bodies + context.titles, [])
        return name
    if set(masked) <= {"Q", "U"} and is_generic(bare(name)):  # “党建联盟”, of a longer name
        longer = [body for body in known if len(bare(body)) > len(bare(name))]
        return body_of_kind(bare(name), longer, []) or name
    if is_generic(masked) or re.match(r"[本该此这]", masked):
        pointed = pointed_at(first, last, one.sentence, context.sentences)
        found = pointed or body_of_kind(name, context.bodies, known)
        if found is None and len(name) >= 6 and not re.match(r"[本该此这]", masked):
            return name
        return full_body(found, context.bodies, known) if found else None
    if not is_specific(masked):
        return None
    return full_body(name, context.bodies, known)


def _members(finding: Finding, context: Context, text: str) -> list[str]:
    if not finding.members:
        topic = context.subject or (context.topic if finding.elided else None)
        return [topic] if topic else []
    members: list[str] = []
    proven = any(item.kind != "loose" for item in finding.members)
    nobody = all(names_nobody(item.name) for item in finding.members)
    if nobody and (len(finding.members) > 1 or not refers(finding.members[0].name)):
        return []
    for item in finding.members:
        if item.kind == "counted":
            members.append(item.name)
            continue
        if item.kind == "loose" and not proven and not _recurs(item.name, text):
            continue
        resolved = context.resolve(item.name)
        if resolved is None:
            if len(finding.members) > 1 and item.kind == "name":
                members.append(item.name)
            continue
        members += resolved
    named = [item.name for item in finding.members if item.kind != "counted"]
    context.named += [name for name in named if context.resolve(name) == [name]]
    if len(named) > 1:
        context.lists.append(named)
    return members


def _recurs(name: str, text: str) -> bool:
    """Whether a document uses `name` as a name: often, or at the head of a longer one."""
    if re.search(
        r"^[他她它我你其该这那此]|[的了着]|项目|产品|作品|活动|影片|电影|论文|案例|成果", name
    ):
        return False
    if len(name) < 4:  # as likely a person, unless a body is called so
        return bool(
            re.search(re.escape(name) + r"(?:集团|公司|股份|科技|汽车|[村镇县市区校]|大学)", text)
        )
    return len(name) <= 12 and text.count(name) > 1


def _full_member(name: str, text: str) -> str:
    """The fullest form of a member's name that the document has: 合川 is 合川区 if it says so."""
    places = places_named(name)
    for place in places:
        if place.short == name and place.name in text:
            return place.name
    return name


def _evidence(one: _Read, finding: Finding) -> tuple[int, int]:
    """[start, end) in the source: the sentence, or of a long one the clauses that say it."""
    masked = one.sentence.masked
    start, end = 0, len(masked)
    if end > _LONGEST_QUOTE:
        places = [finding.at, *(p for item in finding.members for p in (item.start, item.end))]
        places += list(finding.body or ())
        first, last = min(places), max(places)
        start = max(masked.rfind(mark, 0, first) for mark in ",;:。!?") + 1
        ends = [at for mark in ",;:。!?" if (at := masked.find(mark, max(last - 1, 0))) >= 0]
        end = min(ends, default=len(masked))
    return one.flow.source_span(start, end)


def _without_doubles(rows: list[Relation]) -> list[Relation]:
    """Rows without those that say less than another: 教委 beside 区教委, no date beside a date."""
    kept: list[Relation] = []
    for row in rows:
        if any(other is not row and _says_less(row, other) for other in rows):
            continue
        kept.append(row)
    return kept


def _says_less(row: Relation, other: Relation) -> bool:
    if row.role is not other.role or (
        row.member == other.member and row.organization == other.organization
    ):
        return (
            row.role is other.role
            and row.member == other.member
            and row.organization == other.organization
            and row.date is None
            and other.date is not None
        )
    same_body = same_name(row.organization, other.organization) or is_short_of(
        row.organization, other.organization
    )
    rest = other.member.removeprefix(row.member)
    shorter = rest != other.member and re.fullmatch(r"公司|集团|股份\S*|有限\S*|集团\S*公司", rest)
    return same_body and (
        (shorter and not places_named(row.member))
        or is_short_of(row.member, other.member)
        or (same_name(row.member, other.member) and row.organization != other.organization)
    )
