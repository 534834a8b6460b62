"""One word of the last question exchanged for what a follow-up gives: a count, a party, an act, a class, a term."""

import re

from service.questions.conversation.scene import Said
from service.questions.conversation.words import attribute_head

_NUMBER = r"(?:\d+|[一二两三四五六七八九十百]+)"
_COUNT = re.compile(
    rf"(?:如果|要是|假如|若)?(?:只|是)?有?(?P<count>{_NUMBER}(?P<measure>[个家所名人位项次种]))"
)
# Those whom a rule tells apart by one word; 个人所得税, 工作单位 are other words.
_PARTY = r"(?:个人|单位|企业|法人|自然人|公民|组织|机关|经营者|居民|村民|成年人|未成年人|老人|老年人|儿童|学生|军人|残疾人)"
_PARTY_ASKED = re.compile(
    rf"(?:^|(?<=[对由给向让,]))(?P<party>{_PARTY})(?=[在对向从把将被擅应可能须要违乘坐购买进入申不未自的罚处给])"
)
# Whether something may be done: 可以建坟吗? can I build?
_ALLOWED = re.compile(
    r"^(?P<before>.*(?:可以|能够|能不能|能否|可否|是否可以|应当|应该|需要|允许|能|要))(?P<act>[^吗么?]{2,14}?)(?P<after>[吗么]?[?？]?)$"
)
_ACTS = frozenset(
    "种挖建取烧采养放倒排盖开办带买卖用吃喝坐去做打拍发领交退换改写住停租借挂签报存运拆砍伐捕猎钓驾骑携"
)
_ENGLISH_CLASS = re.compile(
    r"^(?:how many|which) (?P<noun>[a-z]+s)\b(?! (?:of|are there))", re.IGNORECASE
)
_ENGLISH_DEFINED = re.compile(
    r"^(?i:what) (?:is|are) (?P<noun>(?:an? )?(?!the |its |their |his |her )[a-z][a-z -]*?)"
    r"(?= (?:according|in|under|within|as)\b|\?|$)"
)
_PART_OF_BODY = re.compile(
    r"^(?:members?|founders?|partners?|participants?|leaders?|staff|employees|goals?|aims?|costs?|budget|price|size|area|population|"
    r"tasks?|results?|reasons?|members and|how|what|others?|else)\b"
)


def of_count(said: Said, name: str) -> str | None:
    """如果有两家呢? after 只有1家申报怎么办?: the last question with the other count."""
    wanted = _COUNT.fullmatch(name)
    if wanted is None:
        return None
    old = re.search(rf"只?有?{_NUMBER}{wanted['measure']}", said.question)
    return (
        f"{said.question[: old.start()]}有{wanted['count']}{said.question[old.end() :]}"
        if old
        else None
    )


def of_party(said: Said, name: str) -> str | None:
    """那单位呢? after 个人乱停车罚多少钱?: the last question of whom else the rule names."""
    old = _PARTY_ASKED.search(said.question) if re.fullmatch(_PARTY, name) else None
    if old is None:
        return None
    return said.question[: old.start()] + name + said.question[old.end() :]


def of_act(said: Said, name: str) -> str | None:
    """种果树呢? after 在林地上可以建坟吗?: whether another act is allowed."""
    asked = _ALLOWED.match(said.question)
    if asked is None or name[0] not in _ACTS or len(name) < 2 or attribute_head(name):
        return None
    return f"{asked['before']}{name}{asked['after']}"


def of_english_noun(said: Said, name: str) -> str | None:
    """The last question about another class, And students? after How many teachers took part?, or for
    another definition, And arable land? after What is farmland in the law?; None for an attribute.
    """
    noun = name.lower()
    if not re.fullmatch(r"[a-z][a-z -]{2,30}", name) or noun.startswith(("the ", "its ", "their ")):
        return None
    if _PART_OF_BODY.search(noun):
        return None
    for pattern in (_ENGLISH_CLASS, _ENGLISH_DEFINED):
        old = pattern.match(said.question)
        if old and (pattern is _ENGLISH_DEFINED or noun.endswith("s")):
            return said.question[: old.start("noun")] + name + said.question[old.end("noun") :]
    return None
