"""Which of the things that were named a pronoun or a noun (该联盟, this company) can mean."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from service.questions.conversation.mentions import Mention, Sort
from service.questions.conversation.scene import Said


class Pronoun(StrEnum):
    THING = "thing"  # 它, 其, it
    PERSON = "person"  # 他, 她, he, she
    MANY = "many"  # 它们, 他们, these, they


_SCHOOL = re.compile(
    r"(?:大学|学院|学校|中学|小学|院校|高校|幼儿园|University|College|School|Academy)$"
)
_COMPANY = re.compile(
    r"(?:公司|集团|厂|企业|银行|药业|科技|实业|股份|Company|Limited|Ltd|Inc|Corporation|Group)$"
)
_COLLECTIVE = re.compile(
    r"(?:共同体|联盟|联合体|协作体|集团|协会|同盟|Alliance|League|Union|Community|Group)$"
)
_EVENT = re.compile(r"(?:论坛|大会|会议|活动|展览|大赛|Forum|Conference)$")
_PLAIN = "事|事情|情况|问题|措施|做法|政策|项目|计划|工程|活动|行动|平台|系统|技术|产品|品牌|专利|标准|奖项|奖|方案"

_PERSON_NOUNS = r"人|人物|学者|专家|教授|老师|作家|导演|演员|歌手|院士|先生|女士|person|man|woman|author|professor|director"
# Nouns and the names that they can stand for: by sort, or by the ending of the name.
_NOUN_SORTS: tuple[tuple[str, frozenset[Sort], re.Pattern[str] | None], ...] = (
    (r"学校|高校|院校|大学|学院|中学|小学|校|school|university|college", frozenset({Sort.BODY}), _SCHOOL),
    (r"公司|企业|厂|集团公司|company|firm|enterprise|business", frozenset({Sort.BODY, Sort.THING}), _COMPANY),
    (r"共同体|联盟|联合体|协作体|community|alliance|league|union|group", frozenset({Sort.BODY}), _COLLECTIVE),
    (r"论坛|大会|会议|forum|conference|meeting", frozenset({Sort.BODY, Sort.THING}), _EVENT),
    (r"组织|机构|单位|团体|中心|基地|集团|协会|研究院|医院|organi[sz]ation|institution|body|cent(?:er|re)|institute|association",
     frozenset({Sort.BODY}), None),
    (r"地方|地区|城市|区县|市|县|区|省|镇|乡|国家|place|city|district|county|province|region|town|country",
     frozenset({Sort.PLACE}), None),
    (_PERSON_NOUNS,
     frozenset({Sort.PERSON, Sort.THING}), None),
    (r"书|小说|电影|影片|漫画|剧|电视剧|专辑|歌|歌曲|作品|文件|条例|办法|法律|法规|规定|报纸|杂志|游戏|动画|book|novel|film|movie|"
     r"album|song|work|law|regulation|act", frozenset({Sort.WORK, Sort.THING}), None),
    (rf"{_PLAIN}|project|plan|programme|program|platform|event|activity|technology|product|system|thing",
     frozenset({Sort.BODY, Sort.THING, Sort.WORK}), None),
)  # fmt: skip
# Nouns that can open a question and mean the topic: 学校有多少名教师?
OWNERLESS = re.compile(
    r"共同体|联盟|联合体|协作体|集团|公司|企业|学校|高校|大学|学院|中心|基地|论坛|大会|平台|协会|研究院|研究所|医院|博物馆"
)
_BODY_WORDS = re.compile(
    r"成员|会员|总部|注册|法人|股东|员工|产品|业务|理事长|秘书处|章程|牵头|发起|加入|加盟|成立|倡议|会长|宗旨|单位|入盟|members?\b|founded|chair|secretariat|joined?\b|"
    r"\bleads?\b|\bled\b",
    re.IGNORECASE,
)
_PERSON_WORDS = re.compile(
    r"出生|去世|逝世|毕业|任教|籍贯|妻子|丈夫|子女|职务|职业|哪里人|哪国人|born\b|die[ds]?\b|married|graduate"
)
_SHORT_NOUN = {
    "community": "共同体", "alliance": "联盟", "league": "联盟", "union": "联盟", "group": "集团",
    "company": "公司", "center": "中心", "centre": "中心", "forum": "论坛", "platform": "平台",
    "university": "大学", "school": "学校", "association": "协会", "base": "基地",
}  # fmt: skip


def pick(scene: Sequence[Said], wanted: Pronoun | str, question: str) -> str | None:
    """The name of what is meant: in the last turn that has one, the likeliest by its sort.

    Args:
        wanted: a pronoun, or the noun of 该联盟 and the like; "" for a reference without either.
        question: that refers; what it asks (members, a birthplace) tells bodies from persons.
    """
    for said in scene:
        if wanted is Pronoun.PERSON and said.who and not _persons(said):
            return None  # he, behind the question who someone is that found nobody
        fitting = [name for name in said.candidates if fits(name, wanted)]
        if wanted is Pronoun.MANY and 1 < len(said.items) <= 8:
            return _listed(said.items)
        if not fitting:
            continue
        exact = [name for name in fitting if wanted and name.text.endswith(wanted)]
        if exact:
            return exact[0].text
        persons = [name for name in fitting if name.sort is Sort.PERSON]
        if persons and (wanted is Pronoun.PERSON or re.fullmatch(_PERSON_NOUNS, wanted)):
            return persons[0].text
        if wanted is not Pronoun.PERSON:
            preferred = _preferred(question, fitting)
            if preferred:
                return preferred.text
        return fitting[0].text
    return None


def _persons(said: Said) -> bool:
    return any(name.sort is Sort.PERSON for name in said.names)


def fits(name: Mention, wanted: Pronoun | str) -> bool:
    """Whether `wanted` can mean `name`."""
    if wanted in ("", Pronoun.MANY):
        return name.sort is not Sort.PERSON or wanted == ""
    if wanted is Pronoun.THING:
        return name.sort is not Sort.PERSON
    if wanted is Pronoun.PERSON:
        return name.sort in (Sort.PERSON, Sort.THING) and not name.text.startswith("the ")
    noun = wanted.lower()
    plain = re.sub(r"[”\"」』》]+$", "", name.text)
    if plain.endswith(wanted) or plain.lower().endswith(noun):
        return len(plain) > len(wanted)
    if noun.isascii() and noun and re.search(rf"\b{re.escape(noun)} (?:of|for) ", plain.lower()):
        return True
    if plain.endswith(_SHORT_NOUN.get(noun, "\n")):
        return True
    for words, sorts, ending in _NOUN_SORTS:
        if re.fullmatch(words, noun):
            if name.sort not in sorts:
                return False
            return ending is None or name.sort is not Sort.BODY or bool(ending.search(plain))
    if noun.isascii():
        return name.sort in (Sort.THING, Sort.WORK, Sort.BODY, Sort.PLACE)
    if name.sort not in (Sort.THING, Sort.WORK):
        return False
    # Of a noun that is not known only the shape of the name tells: 这座桥 is 海岳大桥, 这种药 is SH-21.
    return len(noun) < 3 or plain[-1:] == noun[-1:] or not "\u4e00" <= plain[-1:] <= "\u9fff"


def named_by(scene: Sequence[Said], tail: str) -> str | None:
    """The longest beginning of `tail` that a name ends in which was said before: 园区 of 园区占地."""
    for end in range(len(tail), 0, -1):
        for said in scene[:3]:
            for name in said.candidates:
                plain = re.sub(r"[”\"」』》]+$", "", name.text)
                if plain.endswith(tail[:end]) and len(plain) > end:
                    return tail[:end]
    return None


def is_known_noun(noun: str) -> bool:
    """Whether the noun tells hardly more than the sort of thing that is meant (联盟, 学校, 地方)."""
    return any(re.fullmatch(words, noun.lower()) for words, _, _ in _NOUN_SORTS)


def _preferred(question: str, names: Iterable[Mention]) -> Mention | None:
    for pattern, sort in ((_BODY_WORDS, Sort.BODY), (_PERSON_WORDS, Sort.PERSON)):
        if pattern.search(question):
            found = [name for name in names if name.sort is sort]
            if found:
                return found[0]
    return None


def _listed(items: Sequence[str]) -> str:
    if all(item.isascii() for item in items):
        return f"{', '.join(items[:-1])} and {items[-1]}"
    return "、".join(items)
