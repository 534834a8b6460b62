"""The pronoun or 该/这 + noun by which a Chinese question refers back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.text.fold import fold
from service.questions.conversation.mentions import mentions
from service.questions.conversation.nouns import Pronoun, fits, is_known_noun, named_by
from service.questions.conversation.scene import Said
from service.questions.conversation.subject import subject
from service.questions.conversation.words import is_generic


@dataclass(frozen=True, slots=True)
class Reference:
    """question[start:end] refers to something.

    Attributes:
        wanted: what it can mean, for nouns.pick.
        bare: it is a pronoun without a noun.
        strong: without anything said before, it tells too little to be looked up.
    """

    start: int
    end: int
    wanted: Pronoun | str
    bare: bool
    strong: bool


_MEASURE = (
    r"(?:[一两二三四五六七八九十几]|\d{1,2})?[个家所座部项次届款本种位条只支名张首场类幅艘篇件份笔]"
)
_POINTED = re.compile(
    rf"(?:(?<!应)(?<!活)该(?!不|死|如何|怎|咋|由|去|当|用|做|谁|哪|多|几|什么|啥)|(?:这|那)(?:些|{_MEASURE}|(?=人|书|剧|地方|城市|学校|公司|部电影))|"
    rf"(?:前面|刚才|上面|上文|之前)(?:提到|说到?|讲到?|问到?)(?:过)?的(?:这|那)?(?:些|{_MEASURE})?|"
    r"(?<![\u4e00-\u9fff])本(?=条例|办法|规定|细则|章程|协议|合同|方案|公约|标准|指南|意见)|"
    rf"上述的?|前述的?|以上(?=单位|机构|学校|企业|城市|项目)|(?<![在对仅因如从由于彼就为到以除])此(?!外|前|后|时|次|处|例|类|刻|举|间|间|在|种|致|事|[,]))"
    r"(?P<noun>[\u4e00-\u9fff]{1,8})?"
)
# What may stand in front of a reference: nothing, a stop, or a word that takes an object. In 土耳其
# and 吉他 the characters are part of a name; in 甲这个名字 the name stands in front.
_FREE = re.compile(
    r"(?:^|[,。?!、;:\s]|[的了在由对是于被把给从为和与及到让使向谁过着以将除]|什么|哪[里些个]|哪[\u4e00-\u9fff]{1,4}|^那么?|请问|时候|何时|"
    r"加入|参加|参与|属于|成立|发起|牵头|设计|创作|创办|建立|负责|支持|管理|主持|提出|批准|通过|关于|对于|根据|按照|有关|写|拍|建|"
    r"为什么|怎么|如何|现在|目前|当前|后来|是否|年|月|日|称|说|问|看|用|买|卖|做|有)$"
)
_OUTWARD = re.compile(r"(?:是|加入了?|参加了?|参与了?|属于|退出了?|在|担任了?|为|和|与|对|给)$")
_PLACE = re.compile(r"当地(?!人|居民|政府|时间|话|民)|(?:那里|那儿|那边)(?!面)")
_PRONOUN = re.compile(
    r"它们|(?<!其)他们|她们|它|(?<![其吉])他(?![人们山])|她|(?<![极尤与及和])其(?![他它余实中间次])|这些|那些"
)
_KNOWN = re.compile(
    r"[\u4e00-\u9fff]{0,4}?(?:共同体|联盟|联合体|集团公司|集团|公司|企业|学校|大学|学院|高校|中学|小学|研究院|研究所|医院|基地|中心|平台|论坛|大会|"
    r"会议|组织|机构|协会|单位|城市|地区|地方|区县|国家|项目|计划|工程|活动|行动|课题|条例|办法|法律|法规|文件|政策|措施|制度|方案|方法|方式|"
    r"模式|技术|产品|药品|奖项|专利|标准|系统|协议|合同|小说|电影|专辑|歌曲|作品|漫画|电视剧|人物|名字|现象|事件|问题|情况)(?!长|部|员|费)"
)
# Where the noun behind 该/这个 ends.
_NOUN_END = re.compile(
    r"的|是|在|有(?!限)|由|被|把|对|与|和|从|为|于|什么|哪|谁|何|多[少大长高久]|几|怎|如何|又|也|还|都|共|曾|将|能|会(?!议)|可|需|要|"
    r"里|中(?!心)|上|下|成立|创|发起|牵头|加入|参[加与]|举[办行]|召开|主[办要演持]|承办|通过|施行|实施|出版|发行|上映|播|包括|属|位于|覆盖|适用|讲|写|叫|名|目前|现在|一共|总|"
    r"规定|占|耗|花|卖|值|来|去|过|提|研|签|发|用|受|生产|运|营|得|毕业|招|收|分布|分为|具|拥|最|开|建|设|获"
)
_DOCUMENT_NOUNS = re.compile(
    r"^(?:篇?文章|文件|文档|报道|新闻|材料|文|资料|报告|通知|公告|篇|段|市|问题|方面|样|句话|次|里|儿|时)"
)
# 刚刚说的那座桥 was named before; 跨江的那座桥, 新添的那条 are told by what stands in front.
_TOLD_WHICH = re.compile(r"[\u4e00-\u9fff〇”\"」』》]{2}的(?=那)")
# What stands in a text that is not named, or is one's own, is not told either: 报道中的那位, 我们的那家.
_SAID_BEFORE = re.compile(
    r"(?:说|提|讲|问|聊|谈|介绍|列)(?:到|起|及|过|出来?)*的$|"
    r"(?:(?:[上下原全]?文|报道|新闻|文章|材料|第?[一二三四五六七八九十\d]段)[中里内]?|[上前]面|[我你咱]们)的$"
)
_QUOTED = re.compile(r"[“\"「『《][^”\"」』》]{1,80}[”\"」』》]")
_NAMED_LIKE = re.compile(r"[”\"」』》]$")


def referring(question: str, scene: Sequence[Said] = ()) -> Reference | None:
    """The reference in `question` that it does not answer itself; None when there is none."""
    plain = _plain(question)
    for pointed in _POINTED.finditer(plain):
        found = _pointed(question, pointed, scene)
        if found is not None:
            return found
    place = _PLACE.search(plain)
    if place is not None and is_generic(plain[: place.start()]):
        return Reference(place.start(), place.end(), "地方", True, True)
    match = _PRONOUN.search(plain)
    if match is None or _bare_within(question, plain, match):
        return None
    word = match.group()
    return Reference(match.start(), match.end(), _wanted(word), word != "其", True)


def _wanted(word: str) -> Pronoun:
    if word in ("他", "她"):
        return Pronoun.PERSON
    return Pronoun.MANY if len(word) == 2 else Pronoun.THING


def _plain(question: str) -> str:
    """Folded, with quoted words and titles blanked out; of the same length."""
    return _QUOTED.sub(lambda match: "“" + "〇" * (len(match.group()) - 2) + "”", fold(question))


def _pointed(question: str, match: re.Match[str], scene: Sequence[Said]) -> Reference | None:
    """该联盟, 这所学校, 此案; the whole phrase is the reference."""
    if match.group().startswith("本") and not scene:
        return None  # 本条例 may be the one document that is asked
    if _NAMED_LIKE.search(question[: match.start()]):
        return None  # “甲”这个名字: the name stands in front
    plain = _plain(question)
    if not _FREE.search(plain[: match.start()]):
        return None
    if not scene and _tells_which(plain, match):
        return None
    kind_of_thing = re.match(r"[这那](?:种|类|样)", match.group())
    if kind_of_thing and not is_generic(plain[: match.start()]):
        return None  # 以聚族而居这种方式: what stands in front says which
    tail = match["noun"] or ""
    if _DOCUMENT_NOUNS.match(tail):
        return None
    stop = next((m for m in _NOUN_END.finditer(tail) if m.start() > 0 or m.group() != "要"), None)
    noun = tail[: stop.start()] if stop else tail
    known = _KNOWN.match(noun)
    said = named_by(scene, tail)
    if said is not None:
        noun = said
    elif known and len(known.group()) < len(noun):
        noun = known.group()
    if noun and _within(question, match.start(), noun):
        return None
    end = match.start("noun") + len(noun) if match["noun"] else match.end()
    many = bool(re.match(r"[这那](?:些|[两二三四五六七八九十几]|\d)", match.group())) or (
        match.group().startswith(("上述", "前述", "以上"))
        and bool(scene)
        and len(scene[0].items) > 1
    )
    wanted: Pronoun | str = Pronoun.MANY if many else noun
    return Reference(
        match.start(), end, wanted, not noun, not noun or len(noun) < 3 or is_known_noun(noun)
    )


def _tells_which(plain: str, match: re.Match[str]) -> bool:
    """Whether the question itself says which one it points at, in front (跨江的那座桥) or by a name in
    quotation marks behind (那篇“甲”)."""
    start = match.start()
    if plain[match.end() : match.end() + 1] in tuple('“"「『《') and not match["noun"]:
        return True
    clause = _TOLD_WHICH.search(plain, max(0, start - 3), start + 1)
    if clause is None or clause.end() != start or _SAID_BEFORE.search(plain[:start]):
        return False
    return not is_generic(plain[:start])


def _within(question: str, at: int, noun: str) -> bool:
    """Whether the question itself names before `at` what its `noun` can mean."""
    named = mentions(question[:at])
    own = subject(question)
    if own is not None and own.end <= at:
        named = [own, *named]
    return any(fits(name, noun) for name in named)


def _bare_within(question: str, plain: str, match: re.Match[str]) -> bool:
    """Whether a pronoun can mean what stands before it in the question.

    It does as soon as that has any content, unless the pronoun is an object that the subject
    cannot be (甲是它的成员吗).
    """
    before = plain[: match.start()]
    if is_generic(before):
        return False
    bound = re.search(r"[,;:]|(?:和|与|及)$", before)
    outward = match.group() in ("它", "它们") and _OUTWARD.search(before)
    return not (outward and not bound and mentions(question[: match.start()]))
