"""Lines that stand beside an article: who wrote it, who took the pictures, when it came out."""

import re

from indexer.layout.lines import unbracketed

# The surnames that nearly all Chinese names carry; compound ones behind.
_SURNAME = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕"
    "丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严"
    "莫孔向汤常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁阮纪舒柯梅童凌毕单"
    "季裴霍涂成苗谷盛曲翁冉骆蓝路游靳辛管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄"
    "窦戚岑党宫费卜冷晏席卫米柏宗桂全佟应闵苟邬边卞姬师栾丘隋商刁巫寇桑郎甄丛虞仲敖巩明佘池查麻苑迟邝]"
    "|欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|慕容|司徒|夏侯|端木"
)
_NAME = rf"(?:{_SURNAME})[一-鿿]{{1,2}}"
_SPACED_NAME = rf"(?:{_NAME}|(?:{_SURNAME})[ 　]+[一-鿿])"
_NAMES = re.compile(rf"{_SPACED_NAME}(?:[ 　、,，/]+{_SPACED_NAME}){{0,5}}")
# What places and offices end with: 江口县 is no person, though 江 is a surname.
_NOT_A_NAME = frozenset("县区市镇乡村州旗省局会校院部处厅委室馆园司厂站所社队")
_POST = re.compile(
    rf".{{0,20}}(?:省长|市长|县长|区长|州长|主席|主任|书记|总理|部长|局长|厅长|院长|校长|会长|总裁|董事长)"
    rf"[ 　]+{_SPACED_NAME}"
)
_WORK = (
    "特约记者|见习记者|实习记者|首席记者|全媒体记者|记者|通讯员|作者|撰文|撰稿|执笔|文字|编辑|责任编辑|责编|编审|"
    "校对|审核|监制|总监制|策划|统筹|摄影|摄影报道|摄像|图片|图|文|文/图|图/文|供图|制图|美编|视觉|排版|翻译|"
    "编译|译者|整理|来源|稿源|信息来源|文章来源|出处|值班主任|签发|主编|联系人"
)
_HOUSE = r"(?:(?:本报|本刊|本网|本台|新华社|新华网|人民日报|中新社|央视|日报|晚报|[^\s（(]{2,8}报)[ 　]*)?"
# What may follow a person's name: further persons, their work, where from. Possessive throughout: a line of
# separators or of characters that are surnames would else be tried in as many ways as it can be cut.
_NEXT_NAME = rf"(?:{_SURNAME})(?:[ 　]+[一-鿿]|[一-鿿](?:(?!报道|[摄文图])[一-鿿])?)"
_MORE = (
    rf"(?>[ 　、,，/／|丨·&和]*+(?:{_WORK}|{_NEXT_NAME}|实习生|发自\S{{2,10}}|\S{{0,6}}报道|摄|[（(].{{1,20}}[）)])"
    r"|[ 　、/／|丨]++[^\s，,：:、/／|丨]{1,8})*+[:：]?"
)
_CREDIT = re.compile(
    rf"{_HOUSE}(?:{_WORK})(?:[:：/／|丨]\s*.{{1,60}}|[ 　]+{_SPACED_NAME}{_MORE})"
    # A work of one character (文, 图) begins many a word: only a sign or a space parts it off.
    rf"|{_HOUSE}(?![文图](?![字片/]))(?:{_WORK})(?:(?:[ 　]+[^\s，,]{{1,12}})+|{_SPACED_NAME}{_MORE})"
    r"|(?:本版|本组|文中).{0,6}(?:图片|照片).{1,40}"
    r"|(?:本报|本刊|本网|新华社)\S{0,12}(?:讯|电|报道|专稿|消息)"
    r"|(?:By|Source|Sources|Editor|Edited by|Written by|Author|Authors|Credit|Reporting by)"
    r"(?::\s*|\s+)[A-Z].{1,60}",
)
_IN_BRACKETS = re.compile(r"[（(].{0,30}(?:记者|通讯员).{1,30}[）)]")
# Who gave the pictures is said in a sentence of its own, which may have its stop.
_PICTURES = re.compile(
    r"(?:本版|本组|文中|以上|题图)?(?:图片|照片|配图|视频|文图|资料图片?)(?:均?由|系|为)[^，。]{1,40}(?:提供|拍摄|摄|供图)[。]?"
    r"|(?:Photos?|Photos? by|Photo courtesy of)(?::\s*|\s+)[A-Z].{1,60}",
)
_WHEN = (
    r"(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})\s*[年./-]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*"
    r"(?:[月./-]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日?|月)"
)
_DATELINE = re.compile(
    rf"[（(]?(?:(?:发布|发表|更新|成文|印发|刊发|时间|日期|发文|公布)[^:：]{{0,4}}[:：]?\s*)?{_WHEN}"
    r"(?:日?\s*[0-9:： ]{4,9})?(?:\s*(?:来源|作者)[:：].{1,40})?"
    r"(?:[（(]?星期[一二三四五六日][）)]?)?[）)]?"
    r"|(?:Published|Updated|Posted|Date)\b:?.{0,40}[0-9]{4}.{0,20}",
    re.IGNORECASE,
)
# A whole history of amendments may stand in one line; it names laws and sessions, but says nothing.
_ADOPTED = re.compile(
    rf"[（(—－-]*(?:根据)?{_WHEN}[^。；！？]{{0,1000}}(?:通过|修订|修正|修改|公布|施行|实施|发布|批准|印发|会议上|起施行|废止)"
    r"[）)　\s]*(?:根据)?"
)
_NUMBERS = "[0-9０-９〇○Ｏ零一二三四五六七八九十]"
_DAY = re.compile(
    rf"{_NUMBERS}{{4}}\s*年\s*{_NUMBERS}{{1,2}}\s*月\s*{_NUMBERS}{{1,3}}\s*日"
    r"|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}"
)
_OFFICE = re.compile(
    "[一-鿿]{1,30}(?:局|部|委|办|厅|署|处|院|会|社|行|所|站|队|室|党组|中心|总部|政府|集团|公司|法院|大学|学校|中学|小学|"
    "协会|联盟|银行|医院)(?:[（(][一-鿿]{1,12}[）)])?"
)
_CLOCK = r"(?:\s*[0-9]{1,2}[:：][0-9:：]{2,5})?(?:\s*[（(]?星期[一二三四五六日天][）)]?)?"
_DAY_FIRST = re.compile(rf"(?:{_DAY.pattern}){_CLOCK}[\s|丨]+(?=\S)")
_DAY_LAST = re.compile(rf"(?<=\S)[\s|丨]+(?:{_DAY.pattern}){_CLOCK}$")
# Who stands beside a day: a chronicle's headings begin with days too (5月1日 摄影：光与影), so that
# only writers and sources are taken, and a name behind a space is a person's.
_WRITER = r"(?:特约|见习|实习|首席|全媒体)?(?:记者|通讯员)"
_NAMED = rf"(?:{_WRITER}[ 　]*|(?:作者|撰文|撰稿|编辑|责任编辑|责编|主编)[ 　]+){_SPACED_NAME}"
_WRITERS = rf"{_NAMED}(?:[ 　、,，/]+{_SPACED_NAME}){{0,5}}"
_BESIDE_DAY = re.compile(
    rf"{_HOUSE}{_WRITERS}(?:[ 　、,，/]+{_WRITERS}){{0,2}}(?:[ 　]*(?:[一-鿿]{{0,6}}报道|摄))?"
    rf"|{_HOUSE}(?:{_WRITER}|作者|撰文|撰稿|编辑|责任编辑|责编|(?:信息|文章)?来源|稿源|出处)[:：]\s*.{{1,60}}"
)
# Bodies that give out documents. 会 and 办 alone end meetings and verbs as well: 年会, 举办.
_ISSUER = (
    r"[一-鿿]{1,24}(?:政府|办公[室厅]|(?:委员|协|学|商|工|联合|基金|总)会|[局厅署]|党[组委]|[省市县区州工团纪]委|秘书处|编辑部|"
    r"宣传部|组织部|研究[院所室]|中心|集团|公司|法院|检察院|大学|学院|学校|[中小]学|银行|医院)(?:[（(][一-鿿]{1,12}[）)])?"
)
_ISSUERS = re.compile(rf"{_ISSUER}(?:[ 　、]+{_ISSUER}){{0,3}}")
# What a body does makes a headline of its name: 某市成立大数据局; one that is counted meets.
_DOING = re.compile(
    "成立|设立|组建|建立|加入|携手|举办|举行|召开|走进|落户|落地|入选|荣获|获评|揭牌|挂牌|启动|访问|到访|来访|走访|慰问|参观|"
    "牵头|发起|收购|签约|撤销|更名|迁|改[为制]|赴|关于|第.{1,3}次"
)
# A short name is spread over the line: 科 技 部.
_SPREAD = re.compile("[ 　]+(?=.(?:[ 　]|$))")
_IMPRINT = re.compile(rf"\S{{4,30}}[ 　]*{_WHEN}[ 　]*(?:印发|发布|印制|翻印)?[。]?")
_MAX = 120
# Names and houses that commas part are short, or say what was done: 来源：新华社，编辑：李强.
_COMMA = re.compile("[，,]")
_LABELLED = re.compile(rf"\s*(?:{_WORK})[:：/／|丨 　]")
_NAME_CHARACTERS = 6


def is_credit(text: str) -> bool:
    """Whether a line says who made the article or its pictures, or when it came out."""
    if len(text) > _MAX or text.endswith(("，", ",", "、")):
        return False
    if _PICTURES.fullmatch(text) or _DATELINE.fullmatch(text):
        return True
    shown = unbracketed(text)
    named = _CREDIT.fullmatch(shown) or _IN_BRACKETS.fullmatch(text)
    if named is None:
        shown = _beside_day(shown)
        named = _BESIDE_DAY.fullmatch(shown)
    return named is not None and not _says_something(shown)


def _beside_day(text: str) -> str:
    """What stands beside the day that a line begins or ends with; empty where there is no day."""
    first = _DAY_FIRST.match(text)
    if first:
        return text[first.end() :]
    last = _DAY_LAST.search(text)
    return text[: last.start()] if last else ""


def _says_something(text: str) -> bool:
    """Whether a text that begins like a credit goes on as news does: a stop, a clause, a tail."""
    if any(sign in text for sign in "。！？；") or text.endswith("."):
        return True
    clauses = _COMMA.split(text)[1:]
    return any(len(clause) > _NAME_CHARACTERS and not _LABELLED.match(clause) for clause in clauses)


def is_names(text: str) -> bool:
    """Whether a line is nothing but names of persons, perhaps behind their post.

    Many a word of two characters could be a name as well: ask only where a name is expected.
    """
    if len(text) > 40 or text[-1] in _NOT_A_NAME:
        return False
    return bool(_NAMES.fullmatch(text) or _POST.fullmatch(text))


def is_office_holder(text: str) -> bool:
    """Whether a line is nothing but a person behind the post held: 县长 陈春生."""
    return _POST.fullmatch(text) is not None


def is_imprint(text: str) -> bool:
    """Whether a line at the end says who issued the document and when."""
    return len(text) <= 60 and _IMPRINT.fullmatch(text) is not None


def is_issue(text: str) -> bool:
    """Whether a line is nothing but who gave the document out, and the day: 某市教育局 2023年5月6日.

    Ask only below the title: a chronicle's heading may be the same.
    """
    last = _DAY_LAST.search(text) if len(text) <= _MAX else None
    if last is None:
        return False
    issuers = text[: last.start()]
    return _ISSUERS.fullmatch(issuers) is not None and not _DOING.search(issuers)


def ends_with_day(text: str) -> bool:
    """Whether a day stands at the end of a line, parted from what is before it."""
    return len(text) <= _MAX and _DAY_LAST.search(text) is not None


def is_adoption(text: str) -> bool:
    """Whether a line says when and by whom a law or report was passed; stands below the title."""
    return _ADOPTED.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether a line is nothing but a day, as below a signature."""
    return _DAY.fullmatch(text) is not None


def is_office(text: str) -> bool:
    """Whether a line could be nothing but the name of an office or a body, as in a signature."""
    return _OFFICE.fullmatch(_SPREAD.sub("", text)) is not None
