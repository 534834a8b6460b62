"""Names in a question or an answer, as far as a follow-up can refer to them.

Grammar and the gazetteer only: quoted names, titles in 《》, names that end in the noun of a body
(联盟, 大学, Alliance), places, names in Latin letters, years. Left out: persons and products in the
middle of a Chinese sentence; a question's own subject is found by subject().
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from indexer.names import find_places
from indexer.names.english import places_spelled
from indexer.names.surnames import SURNAMES
from service.questions.conversation.latin_names import latin_names
from service.questions.conversation.times import FINER


class Sort(StrEnum):
    """What is named, as far as pronouns and nouns tell it apart."""

    BODY = "body"
    PLACE = "place"
    PERSON = "person"
    WORK = "work"
    TIME = "time"
    THING = "thing"  # anything else, or not known


@dataclass(frozen=True, slots=True)
class Mention:
    """`text`, which stands at [start, end) of what was read."""

    text: str
    start: int
    end: int
    sort: Sort


_BODY_NOUNS = (
    "共同体|联盟|联合体|协作体|同盟|集团|中心|基地|公司|企业|银行|医院|大学|学院|学校|中学|小学|幼儿园|研究院|研究所|实验室|"
    "工作室|论坛|大会|平台|协会|学会|商会|基金会|基金|委员会|试验区|示范区|实验区|高新区|开发区|新区|园区|博物馆|图书馆|科技馆|"
    "纪念馆|体育馆|美术馆|出版社|杂志社|报社|剧团|乐队|球队|俱乐部|车站|机场|医共体|协作区|合作区|保护区|产业园|工业园|自贸区|度假区|"
    "经济带|经济圈|都市圈|城市群|"
    "监管局|管理局|教育局|公安局|财政局|税务局|统计局|服务局|农业局|水利局|卫生局|民政局|规划局|文旅局|科技局"
)
_TITLED_NOUNS = rf"{_BODY_NOUNS}|计划|项目|工程|行动|活动|课题|展览|大赛|系统|产品"
_QUOTED = re.compile(
    rf"[“\"「『][^”\"」』\n]{{1,24}}[”\"」』](?:[\u4e00-\u9fff]{{0,8}}?(?:{_TITLED_NOUNS}))?"
)
_TITLE = re.compile(r"《[^》\n]{1,40}》")
_LONGEST_BODY = 30
_BODY = re.compile(rf"(?:{_BODY_NOUNS})(?!名单|单位|成员|代表|章程)")
_TITLED_PERSON = re.compile(
    r"(?:(?<=[^\u4e00-\u9fff])|(?<=[由是和与、对的])|^)(?P<name>[\u4e00-\u9fff]{2,3})(?=教授|老师|先生|女士|院士|博士|校长|书记|局长|市长|县长|"
    r"董事长|总经理|医生|导演|记者|同志)"
)
_YEAR = re.compile(
    r"(?:19|20)\d\d年(?:度|\d{1,2}月(?:\d{1,2}[日号])?)?|[去今明前后]年|最?近[一二两三四五六七八九十\d]{1,2}年|\b(?:19|20)\d\d\b(?!年)|"
    rf"(?:{FINER})"
)
_ENGLISH_BODY = re.compile(
    r"(?:Alliance|League|Union|University|College|School|Institute|Company|Limited|Ltd\.?|Inc\.?|"
    r"Corporation|Group|Cent(?:er|re)|Association|Society|Council|Committee|Community|Consortium|"
    r"Foundation|Forum|Conference|Platform|Hospital|Museum|Library|Bank|Club|Academy|Agency|"
    r"alliance|league|union|community|association|consortium|federation|society|cooperative|"
    r"partnership|foundation|institute|academy|cent(?:er|re)|company|group|university|college)$"
)
_ENGLISH_PLACE = re.compile(r"(?:County|District|City|Province|Region|Prefecture|Town|State)$")

# Where a name that is read backwards from its noun cannot begin earlier.
_BEFORE = re.compile(
    r"的|了(?!解)|是|(?<!自)由(?!贸)|被|把|(?<![存现内潜])在|对(?!外|口)|与|和(?![平谐田县])|跟|(?<!专)从|"
    r"(?<![方导走])向(?!阳)|(?<!普)及|以(?!色)|(?<!培)将|已|该|这个?|那个?|此|其(?![他它])|有(?![限色机])|(?<!华)为|"
    r"哪(?:[一几两三]?[些个家所项种座位]|里|儿)?|什么|谁|多少|几[个家所项]|多久|请问|关于|叫|称|"
    r"(?:19|20)\d\d年|\d+月|\d+日|加入|参加|参与|成立|发起|牵头|建立|组建|创立|创办|创建|设立|主办|承办|举办|推动|获批|入选|属于|"
    r"担任|依托|通过|位于|来自|毕业于|就读于|任教于|收购|投资了?|合作|共建|批准|支持|负责|运营|管理着|宣布|出席|退出|联合(?![体国会])|"
    r"一个|一家|一所|一座|\d+[个家所座]"
)


def mentions(text: str) -> list[Mention]:
    """The names in `text`, in order, none overlapping."""
    places = [
        Mention(text[place.start : place.end], place.start, place.end, Sort.PLACE)
        for place in find_places(text)
    ]
    kept: list[Mention] = []
    taken = bytearray(len(text))
    for found in (
        _titles(text), _titled_persons(text), _quoted(text, places), _bodies(text, places), _latin(text), places, _years(text)
    ):  # fmt: skip
        for mention in found:
            if not any(taken[mention.start : mention.end]):
                kept.append(mention)
                taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return _joined(text, kept)


def sort_of(name: str) -> Sort:
    """The sort of a name that stands alone, for example as an item of an answer."""
    if _YEAR.fullmatch(name):
        return Sort.TIME
    if _TITLE.fullmatch(name):
        return Sort.WORK
    if re.search(rf"(?:{_BODY_NOUNS})$", name) or _ENGLISH_BODY.search(name):
        return Sort.BODY
    places = find_places(name)
    if (places and places[-1].end == len(name)) or _ENGLISH_PLACE.search(name):
        return Sort.PLACE
    if re.fullmatch(r"[\u4e00-\u9fff]{2,3}", name) and name[0] in SURNAMES:
        return Sort.PERSON
    return Sort.PLACE if places_spelled(name) else Sort.THING


def is_person(name: str) -> bool:
    """Whether `name` may be a person's: by its form, never for certain."""
    sort = sort_of(name)
    western = re.fullmatch(r"[\u4e00-\u9fff]{1,8}(?:[·.][\u4e00-\u9fff]{1,8})+", name)
    return sort is Sort.PERSON or bool(western)


def _titles(text: str) -> Iterator[Mention]:
    for match in _TITLE.finditer(text):
        yield Mention(match.group(), match.start(), match.end(), Sort.WORK)


def _titled_persons(text: str) -> Iterator[Mention]:
    """韩素云教授 names a person: a surname, one or two characters, a title."""
    for match in _TITLED_PERSON.finditer(text):
        if match["name"][0] in SURNAMES:
            yield Mention(match["name"], match.start("name"), match.end("name"), Sort.PERSON)


def _quoted(text: str, places: list[Mention]) -> Iterator[Mention]:
    for match in _QUOTED.finditer(text):
        body = bool(re.search(rf"(?:{_BODY_NOUNS})$", match.group()))
        start = _begin(text, match.start(), places) if body else match.start()
        sort = Sort.BODY if body else Sort.THING
        yield Mention(text[start : match.end()], start, match.end(), sort)


def _bodies(text: str, places: list[Mention]) -> Iterator[Mention]:
    """Names that end in a body's noun and say more than the noun."""
    last: Mention | None = None
    for match in _BODY.finditer(text):
        begin = _begin(text, match.start(), places)
        end = match.end()
        if last is not None and begin <= last.start and end - last.start <= _LONGEST_BODY:
            # One name with two nouns: 北岸经济圈人才发展中心.
            last = Mention(text[last.start : end], last.start, end, Sort.BODY)
            continue
        start = max(begin, last.end if last is not None else 0)
        if match.start() - start >= 2:
            if last is not None:
                yield last
            last = Mention(text[start:end], start, end, Sort.BODY)
    if last is not None:
        yield last


def _begin(text: str, noun: int, places: list[Mention]) -> int:
    """Where the name begins whose noun stands at `noun`."""
    run = re.search(r"[\u4e00-\u9fffA-Za-z0-9·•+\-]{0,24}$", text[max(0, noun - 24) : noun])
    start = noun - len(run.group()) if run else noun
    begin = start
    for match in _BEFORE.finditer(text, start, noun):
        inside = any(p.start < match.end() and match.start() < p.end for p in places)
        if not inside:
            begin = match.end()
    return begin


def _latin(text: str) -> Iterator[Mention]:
    for name, start in latin_names(text):
        yield Mention(name, start, start + len(name), sort_of(name))


def _years(text: str) -> Iterator[Mention]:
    for match in _YEAR.finditer(text):
        yield Mention(match.group(), match.start(), match.end(), Sort.TIME)


def _joined(text: str, found: list[Mention]) -> list[Mention]:
    """Places that follow one another without a gap are one name: 四川广安."""
    ordered = sorted(found, key=lambda mention: mention.start)
    kept: list[Mention] = []
    for mention in ordered:
        last = kept[-1] if kept else None
        if last and last.end == mention.start and last.sort is mention.sort is Sort.PLACE:
            kept[-1] = Mention(text[last.start : mention.end], last.start, mention.end, Sort.PLACE)
        else:
            kept.append(mention)
    return kept
