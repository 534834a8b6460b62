"""The relations of one document."""

import re
from collections.abc import Iterator
from itertools import product

from indexer.documents import Document, Section
from indexer.names import bare, same_name
from indexer.relation import Relation, Role
from indexer.relations.chosen_lists import chosen_in_lists
from indexer.relations.context import Context
from indexer.relations.dates import stated_date
from indexer.relations.doubles import without_doubles
from indexer.relations.evidence import told_in
from indexer.relations.going_on import (
    LOOKED_BACK,
    Told,
    looked_up,
    named_by,
    spoken_of,
    takes_part,
    told_of_it,
    wants_a_body,
)
from indexer.relations.learned import added
from indexer.relations.naming import clean, full_member, members_of, organization_of
from indexer.relations.own_name import OwnName
from indexer.relations.planning import as_planned
from indexer.relations.ranked_lists import ranked_in_lists
from indexer.relations.reading import KEPT, More, Read, bodies_in, sentences_read
from indexer.relations.rosters import from_lists
from indexer.relations.short_forms import short_forms
from indexer.relations.tables import from_tables
from indexer.relations.words.findings import Finding

_SIDE_BY_SIDE = re.compile(r"(?:“[^“”]+”){2,}")


def extract(document: Document, more: More = added) -> list[Relation]:
    """Who has which part in which body, in the order of the text, each with its evidence.

    One row for each body, member, role and date; of several sentences that say so the first is
    the evidence. Names are the fullest that the document gives; a member that the document only
    points at (我校, 四地) appears by the name that it points at, or not at all.

    Args: more: finds more in a sentence than the rules did, as the bundled network does beside them;
        `as_ruled`: the rules alone.
    """
    read = list(sentences_read(document, more))
    known = bodies_in(read)
    # What stands behind the last finding tells nothing more: most documents have none at all.
    last = max((row for row, one in enumerate(read) if one.findings or one.about), default=-1)
    told = Told(more, forms=short_forms(one.sentence for one in read))
    told.context.own = OwnName(document)
    told.context.lists = [told.context.own.sides()]
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
        if section.kind in KEPT:
            for listed in (from_tables, from_lists):
                for relation in listed(document, section):
                    rows.setdefault(_key(relation), relation)
    for listing in (ranked_in_lists, chosen_in_lists):
        for relation in listing(document):
            rows.setdefault(_key(relation), relation)
    return without_doubles(sorted(rows.values(), key=lambda row: row.start))


def _key(row: Relation) -> tuple[str, str, Role, str | None]:
    return bare(row.organization), bare(row.member), row.role, row.date


def _read_one(document: Document, one: Read, told: Told, known: list[str]) -> Iterator[Relation]:
    """The relations of one sentence; what it names is taken up for those that follow."""
    context = told.context
    context.see_subject(one.sentence.text, one.sentence.masked)
    context.see_partners(one.sentence.text, one.sentence.masked)
    if not context.about and wants_a_body(one):
        known += looked_up(one, told)
    before = list(context.bodies)
    named = named_by(one, context, known)
    apart = [(end, name) for start, end, name in named if not takes_part(one, start, end)]
    spoken: list[str] = []
    findings = [*one.findings, *as_planned(one.sentence, told_of_it(one, told))]
    for finding in sorted(findings, key=lambda finding: finding.at):
        # What is named behind 该联盟 may be one of its members.
        taken_up = finding.body[0] if finding.body else finding.at
        bound = min(finding.at, taken_up)
        context.bodies = before + [name for _, end, name in named if end <= bound]
        context.recent = spoken_of(finding, told, apart, spoken)
        for relation in _relations(document, one, finding, context, known):
            spoken = [relation.organization]
            if relation.role is Role.SELECTED:
                context.titles.append(relation.organization)
            else:
                context.about, told.since_about = spoken, 0
            yield relation
    context.bodies = before + [name for _, _, name in named]
    context.sentences = [*context.sentences[-1:], one.sentence]
    introduced = short_forms([one.sentence]).keys() & told.forms.keys()
    context.short_forms |= {short: told.forms[short] for short in introduced}
    told.recent = [name for _, name in apart] or told.last_named
    told.last_named = [name for _, name in apart]
    context.about = told.last_named[-1:] or context.about
    told.since_about = 0 if told.last_named else told.since_about + 1
    told.passed = [*told.passed[1 - LOOKED_BACK :], one] if one.look else told.passed


def _apart(organization: str) -> list[str]:
    """“甲站”“乙站” stand side by side and are two."""
    several = _SIDE_BY_SIDE.fullmatch(organization)
    return organization.strip("“”").split("”“") if several else [organization]


def _relations(
    document: Document, one: Read, finding: Finding, context: Context, known: list[str]
) -> Iterator[Relation]:
    organization = organization_of(one.sentence, finding, context, known)
    members = members_of(one.sentence, finding, context, document.text, organization)
    if organization is None or organization.count("“") != organization.count("”"):
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
