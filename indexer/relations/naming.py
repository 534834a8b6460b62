"""Whom a finding means: the full name of the body, and the members by the names they go by."""

import re
from functools import lru_cache

from indexer.names import bare, places_named
from indexer.relation import Role
from indexer.relations.context import Context, refers
from indexer.relations.full_names import body_of_kind, full_body
from indexer.relations.honours.announcing import announced
from indexer.relations.pointing import named_before, pointed_at
from indexer.relations.short_forms import full_form
from indexer.relations.taking_up import body_taken_up, points, taken_up
from indexer.relations.words.bodies import is_generic, is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.kinds import counts_a_rank, names_nobody
from indexer.relations.words.masking import mask
from indexer.relations.words.members import Item
from indexer.relations.words.numbers import number_of

# What is called so, and by nothing else, in small reports: 党建联盟, 创新联合体.
_GROUP = "联盟|共同体|联合体|协作体|联合[\u4e00-\u9fff]{2}组"
# 华西医院（以下简称医院）, 智能研究院（AIR）
_CALLED = re.compile(
    r"[（(](?:以?下)?[简统]?称[^）)]*[）)]|[（(](?:[\d\-—~]+|[^（）()]{0,4}[仅共]\d+[个家所])[）)]$|[（(](?:持股|占股|出资|占比)[^（）()]*[）)]$|(?<=[\u4e00-\u9fff])[（(][A-Za-z\-]{2,10}[）)]$"
)


# 大名叫X, 胸牌上写着“X”, · X, 2018　X: what leads to a name.
_LEADS = re.compile(
    r"^(?:[^“”]{0,8}?(?:大名叫|名叫|叫做|叫作|写着|都念|名为)(?=.{4})|[·•]\s*|\d{4}[\s\u3000]+(?=[\u4e00-\u9fff“])|(?:建立)?由(?![由田])(?=[\u4e00-\u9fff]{3}))"
)


# A caption glued to the sentence that begins with the same name.
_TWICE = re.compile(r"^(.{4,})\1$")
# 该片区, 我集团: whoever it is, no name stands for it.
_POINTED = re.compile(r"[该此](?=\S{1,3}$)|我(?:集团|公司|行|会|社|厂|队)$")


# 试点名单: a list, and not of what.
_JUST_A_LIST = re.compile("(?:试点|入选|获奖|认定|入围|上榜)?名单")

# 新一届理事会: the body whose it is.
_TERM = re.compile(
    "(?:新一|首|本|第[一二三四五六七八九十]+)届(?:常务)?(?:理事会|领导机构|领导班子|会员大会|委员会)"
)

# Where these are, the body is that they belong to.
_ORGAN = re.compile("(?:常设|日常)?(?:秘书处|办公室|理事会|总部|办公地点|办事机构|联络处)")


@lru_cache(maxsize=4096)  # each name is cleaned wherever it is compared
def clean(name: str) -> str:
    """A name without line breaks, and without quotation marks that hold all of it."""
    name = _LEADS.sub("", _CALLED.sub("", re.sub(r"\s*\n\s*", "", name)).strip("| \t\n"))
    name = _TWICE.sub(r"\1", name)
    whole = re.fullmatch(r"[“「]([^“”「」]*)[”」]", name)
    return whole.group(1) if whole else name


def organization_of(
    sentence: Sentence, finding: Finding, context: Context, known: list[str]
) -> str | None:
    """The body of the finding by the fullest name that the text gave so far; None when it is not
    known which body is meant."""
    if finding.of:
        return full_body(finding.of, context.bodies, known)
    if finding.body is None and finding.role is Role.SELECTED:
        return announced(context.sentences[-1:])
    if finding.body is None:
        return full_body(context.recent[-1], context.bodies, known) if context.recent else None
    first, last = finding.body
    name = clean(sentence.text[first:last])
    masked = sentence.masked[first:last]
    # 理事会由A、B、C组成: that of the body spoken of.
    board = bare(name) == "理事会" and len(finding.members) > 1
    if board or _TERM.fullmatch(bare(name)):
        return context.about[-1] if context.about else None
    if set(masked) == {"B"}:  # named inside a book title: 《共建X》协议
        masked = mask(name)
    called = full_form(name, context.short_forms)
    if called is not None:
        return called
    if finding.role is Role.SELECTED:
        return _title(name, masked, context)
    if set(masked) <= {"Q", "U"} and is_generic(bare(name)):  # “党建联盟”, of a longer name
        longer = [body for body in known if len(bare(body)) > len(bare(name))]
        return body_of_kind(bare(name), longer, []) or name
    if finding.learned and finding.role is Role.SITE and _ORGAN.fullmatch(bare(name)):
        return context.about[-1] if context.about else None
    if finding.learned and taken_up(name):
        found = body_taken_up(name, context.about, [*known, *context.bodies])
        return found or (name if is_specific(masked) and not points(name) else None)
    if is_generic(masked) or re.match(r"[本该此这]|那个", masked):
        found = pointed_at(first, last, sentence, context.sentences)
        return _of_kind(name, masked, finding, context, known, found)
    if not is_specific(masked) and not finding.defined:
        return None
    return full_body(name, context.bodies, known)


def _title(name: str, masked: str, context: Context) -> str | None:
    """For what somebody is chosen; a mere kind (试点名单, 该称号) is the title of that kind that was named before."""
    if is_generic(masked) or _JUST_A_LIST.fullmatch(masked) or re.match(r"[本该此]", masked):
        known_title = body_of_kind(name, context.bodies + context.titles, [])
        return known_title or (name if masked.startswith(("国家", "全国")) else None)
    return name


def _of_kind(
    name: str,
    masked: str,
    finding: Finding,
    context: Context,
    known: list[str],
    pointed: str | None,
) -> str | None:
    """The body that a mere kind (该联盟, 创新联合体) stands for; the kind itself where it says enough."""
    found = pointed or body_of_kind(name, context.bodies, known)
    together = len(finding.members) > 1 or finding.shared
    several = together and re.search(f"(?:{_GROUP})$", name)
    long = len(name) >= (4 if several else 6)
    if found is None and long and not re.match(r"[本该此这]|那个", masked):
        return name
    return full_body(found, context.bodies, known) if found else None


def members_of(
    sentence: Sentence,
    finding: Finding,
    context: Context,
    text: str,
    organization: str | None = None,
) -> list[str]:
    """The members of the finding, those that are only pointed at by their names; [] when it is not
    known who is meant. Names and lists are noted in `context` for the sentences that follow."""
    if not finding.members:
        topic = context.subject or (context.topic if finding.elided else None)
        return [topic] if topic and not names_nobody(topic) else []
    members: list[str] = []
    proven = any(item.kind != "loose" for item in finding.members)
    nobody = all(names_nobody(item.name) for item in finding.members)
    if nobody and (len(finding.members) > 1 or not refers(finding.members[0].name)):
        return []
    for item in finding.members:
        if item.kind == "counted":
            others = len(finding.members) - 1
            whole = not others or number_of(item.name) <= others
            members += [] if whole and counts_a_rank(item.name) else [item.name]
            continue
        unproven = item.kind == "loose" and not proven and not refers(item.name)
        if unproven and not _recurs(item.name, text):
            continue
        members += _meant_by(item, sentence, finding, context, organization)
    named = [item.name for item in finding.members if item.kind != "counted"]
    context.named += [name for name in named if context.resolve(name) == [name]]
    if len(named) > 1:
        context.lists.append(named)
    return members


def _meant_by(
    item: Item, sentence: Sentence, finding: Finding, context: Context, organization: str | None
) -> list[str]:
    """The members that one of a finding's names, or what points at them, means; [] when unknown."""
    behind = named_before(item.start, item.name, sentence)
    said = _LEADS.sub("", item.name)  # 由本公司
    resolved = [behind] if behind else context.resolve(said, organization)
    if finding.learned and points(item.name):
        body = body_taken_up(item.name, context.about, context.bodies)
        resolved = [body] if body and body != organization else resolved
    if resolved == [item.name] and _POINTED.match(item.name):
        return []
    return resolved or []


def full_member(name: str, text: str) -> str:
    """The fullest form of a member's name that the document has: 合川 is 合川区 if it says so."""
    places = places_named(name)
    for place in places:
        if place.short == name and place.name in text:
            return place.name
    return name


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
