"""A level of government exchanged for another: 区里的呢? after 市级项目由谁审批?"""

import re

from service.questions.conversation.scene import Said

_RANK = "[省市区县乡镇村]"
_LEVEL = re.compile(
    rf"(?P<rank>{_RANK})(?:里|级)?|(?:全|本){_RANK}|国家级?|中央|全国|(?:主?城|市|郊|农|乡|牧|矿|山)区|农村|乡村|城镇"
)
# 城市里, 地区级: the rank belongs to a name or a noun.
_SAID = re.compile(
    rf"(?<![\u4e00-\u9fff])(?P<rank>{_RANK})(?:里|级)|(?<=[责批报核定持交向在从到由的对和])(?:{_RANK})(?:里|级)|"
    rf"(?:全|本){_RANK}|国家级|中央|全国"
)


def of_level(said: Said, name: str) -> str | None:
    """The last question about the level that `name` is; None where it spoke of no level."""
    wanted = _LEVEL.fullmatch(name)
    old = _SAID.search(said.question) if wanted else None
    if wanted is None or old is None:
        return None
    rank = wanted["rank"]
    form = re.fullmatch(rf"(?P<before>全|本)?{_RANK}(?P<after>里|级)?", old.group())
    if rank and form:
        name = f"{form['before'] or ''}{rank}{form['after'] or ''}"
    elif rank:
        name = (
            f"{rank}级"
            if old.group() == "国家级"
            else f"全{rank}"
            if old.group() == "全国"
            else f"{rank}里"
        )
    return said.question[: old.start()] + name + said.question[old.end() :]
