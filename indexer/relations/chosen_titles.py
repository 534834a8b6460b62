"""For what those of a list were chosen, as a sentence in front of it or its heading says.

拟认定以下单位为X，现予公示： · 附件：国家级X试点单位名单（第二批）
"""

import re

from indexer.relations.honours.announcing import is_title
from indexer.relations.words.masking import mask
from indexer.relations.words.titles import is_honour

# What says that a list is one of chosen ones, and not of those at a meeting or under watch.
_LEVEL = re.compile(
    "(?:国家级|[省市县区校]级|全[国省市县区]|示范|试点|先进|优秀|文明|模范|标杆|[十百]佳|百强|遗产|非遗|名[村镇城]|领军|专精特新|称号|星级)"
)
# 决定授予下列组织“X”称号： 拟认定以下单位为X，现予公示。
_SAID = (
    re.compile(
        r"(?:授予|认定|命名|确定|评定|推荐)(?:下列|以下)[\u4e00-\u9fff\d]{2,8}?(?:为|作为)?"
        r"(?P<title>“[^“”]{4,40}”|(?<=为)[^，。；：、“”]{4,40}?)(?:荣誉)?(?:称号)?(?=[，。；：:]|$)"
    ),
    re.compile(
        r"将(?:下列|以下)[\u4e00-\u9fff]{2,6}?(?:认定|命名|确定|评定|推荐|列)(?:为|(?<=列)入)(?P<title>[^，。；：、]{4,40}?)(?=[，。；：:]|$)"
    ),
    re.compile(
        r"现将(?P<title>[^，。；、]{4,40}?)(?:名单|名录)?(?:予以|进行)?(?:公布|公告|公示|通报)如下"
    ),
    re.compile(
        rf"(?:认定|命名|确定|评定|立项|公布)(?:下列|以下)(?P<title>(?=[^，。；：]{{0,30}}{_LEVEL.pattern})[^，。；：、为]{{4,40}}?)"
        r"(?=，?现予|[：:]$)"
    ),
)
_ANNEX = re.compile(r"^.{0,24}?附[件表录]\s*\d{0,2}\s*[：:]\s*")
# A heading that is the name of such a list: 国家级X试点单位名单
_HEADED = re.compile(
    r"(?P<title>[^，。；：、]{4,40}?)(?:入选|认定|推荐)?(?P<listed>名单|名录)"
    r"(?:(?P<batch>[（(](?:第[一二三四五六七八九十\d]{1,3}|首)批[）)])|[（(][^（）()]{1,12}[）)])?"
)
# Who is told of in a list and was not chosen.
NOT_CHOSEN = re.compile("不予|暂缓|取消|撤销|注销|退出|整改|落选|未|候补|递补|备选|复核|往届")
_NO_HONOUR = re.compile(
    "不合格|不达标|失信|违法|违规|处罚|欠[税薪]|问题|隐患|警示|停[水电气产业]|断[水电]|关闭|关停|淘汰|拆除|整改|取消|撤销|污染|排污|监管|监控|候选|参会|参赛"
)


def said_for(text: str) -> str | None:
    """For what a sentence says that those below were chosen."""
    said = next((found for one in _SAID if (found := one.search(text))), None)
    title = said["title"].strip("“”") if said else ""
    whole = title.count("“") == title.count("”") and not title.startswith("部分")
    whole = whole and not _NO_HONOUR.search(title)
    return title if title and whole and is_title(title) and is_honour(mask(title)) else None


def title_of_list(heading: str) -> str | None:
    """The title of the list that a heading is the name of, with its batch."""
    text = _ANNEX.sub("", heading.strip())
    found = None if text.startswith("关于") else _HEADED.fullmatch(text)
    if found is None or _NO_HONOUR.search(text) or NOT_CHOSEN.search(text):
        return None
    title = found["title"]
    if not is_honour(mask(title)):  # a register is one by its name: 省级重要湿地名录
        title += found["listed"]
    if not (_LEVEL.search(title) and is_title(title) and is_honour(mask(title))):
        return None
    return title + (found["batch"] or "")
