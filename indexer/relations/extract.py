"""The relations of one document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.documents import Document, Kind, Section
from indexer.names import bare, same_name
from indexer.relation import Relation, Role
from indexer.relations.bodies import is_specific
from indexer.relations.context import Context
from indexer.relations.covering import covering
from indexer.relations.dates import stated_date
from indexer.relations.defining import defining
from indexer.relations.doubles import without_doubles
from indexer.relations.findings import Finding, Sentence
from indexer.relations.joining import joining
from indexer.relations.making import making
from indexer.relations.masking import mask
from indexer.relations.mentions import mentions
from indexer.relations.naming import clean, full_member, members_of, organization_of
from indexer.relations.overseeing import overseeing
from indexer.relations.ranks import ranks
from indexer.relations.selecting import selecting
from indexer.relations.signing import signing
from indexer.relations.siting import siting
from indexer.relations.tallies import tallies
from indexer.text.flow import Flow
from indexer.text.orders import ordered
from indexer.text.sentences import sentence_spans

_TRIGGER = re.compile(
    r"合资|发起|倡议|结对|结成|缔结|成立|组建|共建|牵头|主导|组成|构成|参与|参建|合建|加入|加盟|单位|成员|入选|获评|获批|荣获|荣膺|入围|"
    r"被\S{0,16}(?:为|入|予|纳)|获授|跻身|包括|涵盖|囊括|确定|评选|遴选|认定|命名|位于|落户|设[在于]|坐落|签署|签订|签约|揭牌|挂牌|选址|依托|指导|"
    r"批准|批复|同意|授牌|授予|颁|主席国|创成|推动|推进|助推|谋划|筹|创建|创立|设立|汇聚|吸纳|凝聚|集结|建设|打造|搭建|建立|建成|援建|会员|创办|入驻|开设|为代表的"
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
        named = [(end, clean(one.sentence.text[start:end])) for start, end in one.mentions]
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
            if finding.labelled and not here:
                context.recent = context.headed[-1:] or context.recent
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
    return without_doubles(list(rows.values()))


def _sentences(document: Document) -> Iterator[_Read]:
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
            findings: list[Finding] = []
            if _TRIGGER.search(text):
                findings = [
                    *making(sentence),
                    *defining(sentence),
                    *signing(sentence),
                    *joining(sentence),
                    *ranks(sentence),
                    *tallies(sentence),
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
            name = clean(one.sentence.text[start:end])
            names.setdefault(bare(name), name)
        for finding in one.findings:
            if finding.body is None:
                continue
            masked = one.sentence.masked[finding.body[0] : finding.body[1]]
            if is_specific(masked):
                name = clean(one.sentence.text[finding.body[0] : finding.body[1]])
                names.setdefault(bare(name), name)
    return list(names.values())


def _relations(
    document: Document, one: _Read, finding: Finding, context: Context, known: list[str]
) -> Iterator[Relation]:
    organization = organization_of(one.sentence, finding, context, known)
    members = members_of(finding, context, document.text)
    if organization is None:
        return
    start, end = _evidence(one, finding)
    date = stated_date(one.sentence.text, finding.at, document.date)
    if any(same_name(member, organization) for member in members):
        return
    for member in members:
        if bare(member).endswith(bare(organization)):  # 成立北岸区X names X once more, no member
            continue
        name = full_member(clean(member), document.text)
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
