"""A relation: who has which part in which organisation, and the words that say so."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a member is to an organisation."""

    INITIATOR = "initiator"  # 发起, 倡议
    LEAD = "lead"  # 牵头, 理事长
    MEMBER = "member"  # 成员, 加入
    CO_BUILDER = "co_builder"  # 共建, 合作
    SELECTED = "selected"  # 入选, 获评, 获批
    SITE = "site"  # 设在, 依托, 范围包括
    SUPERVISOR = "supervisor"  # 指导, 批准
    PLANNED = "planned"  # 拟组建, 推动成立


@dataclass(frozen=True, slots=True)
class Relation:
    """One cell of the membership table. No cell without evidence.

    Attributes:
        organization, member: canonical names (full form where the document gives one). A counted
            but unnamed group stands as it is written (52所学校).
        role: see Role.
        document_id, section: where the evidence stands; section lists the headings.
        start, end: [start, end) of the evidence in the source text.
        date: "YYYY[-MM[-DD]]" since or at which the relation holds as the document states or
            resolves it; None when it does not.
        quote: source text[start:end].
    """

    organization: str
    member: str
    role: Role
    document_id: str
    section: tuple[str, ...]
    start: int
    end: int
    quote: str
    date: str | None = None
