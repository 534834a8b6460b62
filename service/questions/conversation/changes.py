"""The last question asked again about another name, time or attribute; and what it said."""

import re
from collections.abc import Sequence

from service.questions.conversation.mentions import Mention, Sort, mentions, sort_of
from service.questions.conversation.scene import Said
from service.questions.conversation.times import kind as times_kind
from service.questions.conversation.words import attribute_head

_WH = re.compile(
    r"(?:哪(?:[一两几三四五]|\d)?[些个家所座部项种款支位条]|什么)(?:[\u4e00-\u9fff]{0,3}?(?:城市|学校|大学|公司|企业|单位|组织|机构|"
    r"共同体|联盟|集团|国家|地方|地区|区县|市|县|区|省|人|项目|平台))?|谁"
)
_CLASS = re.compile(
    r"学校|高校|大学|院校|中学|小学|初中|高中|本科|专科|[初高大][一二三四]|[一二三四五六]年级|幼儿园|职校|企业|公司|单位|机构|医院|城市|区县|县|区|市|教师|老师|学生|教授|专家|男生|女生|博士|硕士|员工|医生"
)
_PERSONS = re.compile(r"教师|老师|学生|教授|专家|男生|女生|博士|硕士|员工|医生")
_TAKES_ARTICLE = re.compile(r" \w+$|^[^A-Z]")
_EDITION = re.compile(r"(?:第[一二三四五六七八九十\d]+|首)(?P<kind>[届期批季版轮次章节卷编步])")
_POLAR = re.compile(r"[吗么]?[?？]?$")
_PERSONAL = re.compile(
    r"(?:作者|译者|导演|理事长|会长|负责人|主席|主任|校长|院长|董事长|总经理|创始人|秘书长|主演|编剧|联系人|法人)$"
)
_PLACED = re.compile(r"(?:地址|地点|位置|所在地|总部|校址)$")
_TIMED = re.compile(r"(?:时间|日期|年份)$")
_COUNTED = re.compile(
    r"(?:面积|人口|规模|数量|人数|总数|产量|产值|收入|预算|金额|价格|费用|学费|比例|占比|高度|长度|"
    r"投资|投资额|资金|资本|经费|销量|利润|成本|票价|门票|奖金|增速|(?<!效)率)$"
)
_SEVERAL = re.compile(
    r"(?:成员|会员|成员单位|单位|内容|特点|特色|产品|职责|任务|措施|条件|要求|功能|课程|专业|奖项|设施|亮点|优势)$"
)


def about(said: Said, name: str) -> str:
    """The last question asked about `name` instead of what it was asked about.

    A year takes the place of a year, a place that of a place; where the last question names
    nothing of the sort, `name` takes the place of its subject, and a time is put in front.
    """
    sort = sort_of(name)
    last = said.question
    if sort is Sort.TIME:
        return _at_time(last, name)
    names = said.names or tuple(n for n in mentions(last) if n.sort is not Sort.TIME)
    others = [n for n in names if name not in n.text]
    # And Deal? after Did Dover join the fishing pact? is another Dover, not another pact.
    definite = name.lower().startswith("the ")
    others = [n for n in others if n.text.startswith("the ") == definite] or others
    old = next((n for n in others if n.sort is sort), others[0] if others else None)
    if old is not None:
        return _put(last, old, name)
    if name in last:
        return last
    if last.isascii() and name.isascii():
        return re.sub(r"\s*\?*$", f" in {name}?", last, count=1)
    return f"{name}{last}"


def _at_time(last: str, time: str) -> str:
    times = [name for name in mentions(last) if name.sort is Sort.TIME]
    bare = time.removesuffix("年")
    wanted = times_kind(time)
    same = [name for name in times if times_kind(name.text) == wanted]
    coarser = [name for name in times if (times_kind(name.text) or 0) < (wanted or 0)]
    if coarser and not same:
        return f"{last[: coarser[-1].end]}{time}{last[coarser[-1].end :]}"
    if same and wanted:
        return _put(last, same[0], time)
    if same:
        old = same[0]
        new = (
            bare
            if old.text.isdigit()
            else (time if time.endswith(("年", "日", "号", "月")) else f"{bare}年")
        )
        return f"{last[: old.start]}{new}{last[old.end :]}"
    if re.search(r"[\u4e00-\u9fff]", last):
        return f"{time if not time.isdigit() else time + '年'}{last}"
    return re.sub(r"\?*$", f" in {bare}?", last, count=1)


def swapped(said: Said, old: str, new: str) -> str | None:
    """The last question with `old` (as it stands, or a name that holds it) exchanged; else None."""
    for name in (*mentions(said.question), *said.names):
        if old in name.text or name.text in old:
            return _put(said.question, name, new)
    at = said.question.find(old)
    return said.question[:at] + new + said.question[at + len(old) :] if at >= 0 else None


def of_class(said: Said, noun: str) -> str | None:
    """The last question about another noun of the same class or ending; None where it has none.

    中学呢? after 有多少所小学?; 小学学位呢? after 有多少个幼儿园学位?
    """
    head = _CLASS.pattern if _CLASS.fullmatch(noun) else _shared_ending(said.question, noun)
    if head is None:
        return None
    old = re.search(
        rf"^(?:{head})|(?<=[所家个些位名的])[\u4e00-\u9fff]{{0,5}}?(?:{head})", said.question
    )
    if old is None:
        return None
    before = said.question[: old.start()]
    if _PERSONS.fullmatch(noun):
        before = re.sub(r"(?<=多少|有几)[个家所座]$", "名", before)  # 多少名学生, after 多少所学校
    return before + noun + said.question[old.end() :]


def _shared_ending(last: str, noun: str) -> str | None:
    """The longest ending of two characters or more that `noun` has and `last` has too."""
    for start in range(1, len(noun) - 1):
        if noun[start:] in last and noun not in last:
            return re.escape(noun[start:])
    return None


def of_edition(scene: Sequence[Said], name: str) -> str | None:
    """The last question asked of another edition: 第二届呢? after 首届论坛有多少人参加?"""
    wanted = _EDITION.fullmatch(name)
    if wanted is None:
        return None
    for said in scene[:3]:
        old = re.search(rf"(?:第[一二三四五六七八九十\d]+|首){wanted['kind']}", said.question)
        if old:
            return said.question[: old.start()] + name + said.question[old.end() :]
    return None


def of_attribute(said: Said, topic: str, noun: str) -> str:
    """A question for the attribute `noun` of `topic`.

    Where the last question asked for another attribute with the same head (粮食产量, 油料产量), only
    that one is exchanged.
    """
    head = attribute_head(noun)
    if head is not None and head != noun:
        old = re.search(rf"(?<=的)[\u4e00-\u9fff]{{1,6}}?{head}", said.question)
        if old:
            return said.question[: old.start()] + noun + said.question[old.end() :]
    return f"{topic}的{noun}{_asked(noun)}?"


def _asked(noun: str) -> str:
    for pattern, words in (
        (_PERSONAL, "是谁"),
        (_PLACED, "在哪里"),
        (_TIMED, "是什么时候"),
        (_COUNTED, "是多少"),
        (_SEVERAL, "有哪些"),
    ):
        if pattern.search(noun):
            return words
    return "是什么"


def statement(said: Said) -> str:
    """What the last question and its answer say together, without a question mark."""
    last = re.sub(r"[?？。]+$", "", said.question)
    if said.items and len(said.items) <= 5:
        wh = _WH.search(last)
        if wh:
            return last[: wh.start()] + "、".join(said.items) + last[wh.end() :]
    return _POLAR.sub("", last)


def _put(text: str, old: Mention, new: str) -> str:
    before = text[: old.start]
    if new.isascii() and re.search(r"\bthe $", before) and not _TAKES_ARTICLE.search(new):
        before = before.removesuffix("the ")  # the Northgate community, but Dover
    return before + new + text[old.end :]


def ordinal_item(scene: Sequence[Said], ordinal: int, *, total: int | None = None) -> str | None:
    """Item `ordinal` (from 1; -1 the last) of the last listing answer of the last three turns."""
    for said in scene[:3]:
        count = len(said.items)
        if count == 1 and ordinal == 1 and total is None and said.focus:
            return said.focus.text  # 第一个, where a question for a list found one
        if count < 2 or (total is not None and count != total):
            continue
        place = ordinal - 1 if ordinal > 0 else count + ordinal
        return said.items[place] if 0 <= place < count else None
    return None
