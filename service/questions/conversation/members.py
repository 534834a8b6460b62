"""都是哪些单位? after a question on a body: its members, or whoever was asked for just before."""

import re
from collections.abc import Sequence

from indexer.relation import Role
from service.membership.request import roles_in
from service.questions.conversation.mentions import Sort, mentions
from service.questions.conversation.opening import bare
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.scene import Said

Scene = Sequence[Said]

_WHICH = re.compile(
    r"^(?P<all>都|又)?(?P<verb>是|有|包括|包含|含)?了?(?P<wh>哪些|哪几[个家所位]|谁)"
    r"(?P<noun>单位|机构|组织|学校|高校|院校|中学|小学|企业|公司|医院|城市|区县|地方|方面)?(?:组成的?|构成的?)?$"
)
_ONE_OF = re.compile(
    r"^(?P<name>[^,?]{2,20}?)(?:也|算|也算)?(?:(?:是|属于)(?:其中(?:之一|的?一[个员家所])?|里面的一[个员家所])|"
    r"在(?:其中|里面|内))吗$"
)
_MEMBERS = re.compile(r"^(?P<noun>成员(?:单位)?|会员(?:单位)?)(?:都|分别)?(?:是|有|为|包括)$")
# Who was asked for: 是谁发起的, 由哪些单位共建; not 是哪家, which is one.
_WHO = re.compile(r"(?P<verb>是|由|有)?(?P<wh>谁|哪些(?:单位|机构|组织|学校|企业|区县|地方)?)")
_LISTED = re.compile(r"哪些|哪几|多少|几[个家所位项名]")
# Bodies that one is at, not in: they have members only where that is said.
_NO_MEMBERS = re.compile(
    r"(?:大学|学院|学校|中学|小学|幼儿园|公司|企业|银行|医院|博物馆|图书馆|科技馆|车站|机场|出版社|"
    r"University|College|School|Hospital|Company|Limited|Museum|Bank)$"
)


def member_of_it(question: str, scene: Scene) -> Resolution | None:
    """甲县是其中之一吗? 乙县在里面吗? of the members of the body that was spoken of."""
    match = _ONE_OF.match(bare(question))
    if match is None or not mentions(match["name"]):
        return None
    if not scene:
        return dangling(question)
    body = body_spoken_of(scene)
    return resolved(f"{match['name']}是{body}的成员吗?") if body else None


def members_of_it(question: str, scene: Scene) -> Resolution | None:
    """都是哪些单位? 都有谁? 成员是? of the body that was spoken of."""
    text = bare(question)
    named = _MEMBERS.match(text)
    which = _WHICH.match(text)
    if not scene or not (named or which):
        return None
    last = scene[0].question
    asked = _WHO.search(last)
    if which and which["verb"] != "含" and asked and _asks_for_founders(last):
        return resolved(_of_founders(last, asked, which))
    if which and not which["noun"] and _LISTED.search(last) and not _speaks_of_members(last):
        return None  # what was listed or counted is meant, whatever it is
    body = body_spoken_of(scene)
    if body is None:
        return None
    if named:
        return resolved(f"{body}的{named['noun']}有哪些?")
    return resolved(f"{body}的成员{text}?")


def body_spoken_of(scene: Scene) -> str | None:
    """The body that has members, of which the last turn that names anything spoke, if it did."""
    for said in scene[:3]:
        bodies = [name.text for name in said.candidates if name.sort is Sort.BODY]
        found = next((body for body in bodies if not _NO_MEMBERS.search(body)), None)
        if found or said.candidates:
            return found
    return None


def _asks_for_founders(last: str) -> bool:
    roles = roles_in(last) or frozenset()
    return bool(roles & {Role.INITIATOR, Role.CO_BUILDER, Role.SUPERVISOR}) and (
        Role.MEMBER not in roles
    )


def _speaks_of_members(last: str) -> bool:
    return Role.MEMBER in (roles_in(last) or ())


def _of_founders(last: str, asked: re.Match[str], which: re.Match[str]) -> str:
    """The last question with 哪些单位 for the 谁 in it."""
    verb = asked["verb"] or ""
    every = which["all"] or "" if verb else ""
    wh = f"{which['wh']}{which['noun'] or ''}"
    return f"{last[: asked.start()]}{every}{verb}{wh}{last[asked.end() :]}"
