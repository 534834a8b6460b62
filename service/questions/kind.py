"""What kind of answer a question wants, read from its question words."""

import re
from enum import StrEnum

from indexer.text.fold import fold
from service.questions.alternatives import alternatives_in
from service.questions.language import Language
from service.questions.one_or_other import offers_two
from service.questions.plainly import CALLED
from service.questions.whether import WH_CHINESE, asks_whether, only_states
from service.reader.asked import asks_for_several
from service.reader.asked_measure import asks_for_measure
from service.reader.english_forms import AUXILIARY, spelled_out


class Kind(StrEnum):
    """What the shortest answer looks like."""

    POLAR = "polar"  # 是 or 否
    CHOICE = "choice"  # one of the alternatives in the question
    LIST = "list"  # all items
    NUMBER = "number"
    DATE = "date"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    DEFINITION = "definition"
    FACT = "fact"  # anything else


_OF_TIME = "(?:天|日|年|个?月|号)"
# 几点到站, 几点开门?; not 提出几点主张.
_CLOCK = (
    r"几点(?=[钟半]|[到至抵起集出]|开(?!放)|结束|关[门闭]|[上下放](?=[班课学])|发车|能|可以|会|才|就)|"
    r"(?<![了出有讲提])几点[?。]?$|几点几分|"
    r"(?<![了出有讲提说哪好成共归列写补])几点(?![\u4e00-\u9fff]{0,2}(?:建议|意见|要求|主张|看法|共识|想法|希望|内容|原因|启示|做法|经验|措施|"
    r"倡议|理由|疑问|问题|期望|感受|体会|好处|不同|考虑))(?=[\u4e00-\u9fff]{1,6}[的了]?[?。]?$)"
)
# What a query of keywords that ends in it asks the number of: 甲省投资增速, 乙厂净利润.
_MEASURED = (
    r"(?:增速|增幅|降幅|涨幅|跌幅|增长率|占比|比例|比重|[\u4e00-\u9fff]率|(?:总|净)?利润|营收|(?:营业|财政|门票)?收入|"
    r"产值|总投资|投资额|金额|总额|造价|售价|票价|价格|市值|人数|人口|面积|长度|高度|数量|总数|总量|产量|销量)"
)

# 都画了啥, 忙些什么: several are asked for; not 都为什么, 都在什么时候.
_SEVERAL = (
    r"(?:(?<![成首京古故丰昌新])都(?!市)(?:(?![凭因]|(?<!认)为)[\u4e00-\u9fff]){1,3}|[些点])"
    r"(?:什么|啥)(?!时|日子|地[方点]|是)"
)
# Why, whatever else the question asks for: 有几段路为啥不让走, 木板咋会翘起来, 包装上干吗要写明. 怎么就医 and 凭什么证件
# ask how and with what.
_WHY = (
    r"(?<![定列改评命称升认变])(?<![转演细简深强固分异优硬软]化)为什么|为啥|"
    r"凭(?:什么|啥)(?![证票单卡]|材料|文件|手续|凭证|东西)|干吗(?!用)|干嘛(?=[要不老总非])|"
    r"(?:怎么|咋)(?:会(?=[\u4e00-\u9fff]{2})(?![诊面谈议计员])|就(?![医诊业读餐职任])|老(?!人|年|师)|又|想[起到着]|回事|"
    r"还(?![款清贷钱债息本账上原给完得掉回]|[?。]?$))"
)

# The first pattern that matches decides, so the order is from the special to the general.
_CHINESE: tuple[tuple[Kind, str], ...] = (
    (
        Kind.LIST,
        rf"哪[两二俩三仨四五六七八九十\d](?!{_OF_TIME})|"
        r"(?<![第\d])(?<!第[一二三四五六七八九十])(?:[两三四五六七八九十]|\d+)[个大项种位所家类条件步句][^,。?]{0,12}(?:是|指|为|有|叫)(?:的是)?什么|"
        r"[“\"][两三四五六七八九十][^”\"]{1,4}[”\"](?:是|指|说)的?是?什么|都有谁|有谁|都[是叫]谁|分别|列举|列出|名单|包括什么|包含什么|"
        rf"哪些|哪几(?!{_OF_TIME})|{_SEVERAL}|"
        r"(?:符合|具备|满足|提交|提供|履行|遵守|遵循|坚持|采取|准备|承担)(?:了|的)?(?:什么|何种)(?:条件|要求|材料|文件|情形|职责|义务|责任|措施|原则|程序)|"
        r"有(?:何|什么|啥)(?!的?(?:作用|意义|影响|目的|用处?[?。]?$|[好坏害]处|不[好妥]|关系|区别|寓意|效果))",
    ),
    (
        Kind.REASON,
        r"(?:原因|目的)(?:是|在于|何在|为何)|因何|何故|(?:因为|由于|出于)(?:什么|啥)|"
        r"(?<!认)为(?:的是|了)(?:什么|啥)(?![\u4e00-\u9fff](?<![要才去来呢啊])[?。]?$)|"
        r"(?:图|奔着|冲着)的?是?(?:个)?(?:什么|啥)|"
        rf"{_WHY}",
    ),
    (
        Kind.DATE,
        r"什么时候|[什啥]么?时间|(?<!是)(?:什么|啥)日子|哪会儿|多早晚|何时|哪一?年|哪一?天|哪一?日|哪个?月|几月|(?<!第)几号|几时|何年|年份|"
        rf"{_CLOCK}|"
        rf"哪[几两三\d]{_OF_TIME}|"
        r"日期|多会儿|(?:成立|召开|举办|举行|启动|签署|发布|公布|开工|通过|施行|实施)的?时间",
    ),
    (
        Kind.NUMBER,
        r"多少|(?<![那这近])几(?![乎经])|多大|多长|多高|多久|多重|多远|"
        r"多[快宽深厚粗浓稠细贵沉](?![\u4e00-\u9fff]?[好省]|[胞化])|第几|数量|总数|金额|比例|占比|(?:什么|何种)价[格位]|"
        rf"^(?!.*(?:{WH_CHINESE})).{{2,}}{_MEASURED}[?。]?$",
    ),
    (Kind.PERSON, rf"谁|何人|哪位|哪一位|什么人|{CALLED}"),
    (
        Kind.PLACE,
        r"哪里|哪儿|(?<!如)何处|(?<!如)何地|什么地方|在哪|地点|位于|哪个?(?:省|市|县|区|镇|乡|城市|地区|国家)",
    ),
    (
        Kind.REASON,
        r"为何|原因|理由|缘何|何以|(?<!项)目的|为的是",
    ),
    (
        Kind.DEFINITION,
        r"(?:什么|啥)是|何谓|何为|什么意思|啥意思|(?:什么|啥)才?叫|"
        r"^.{2,30}(?:是指|指的是|是|指)(?:用来|用于)?(?:干|做|规范|个|一个|一种)?(?:什么|啥)[^,?。]{0,6}[?。]?$|^.{2,30}是?指哪|"
        r"定义|界定|含义|所谓",
    ),
)

# What does a shop owe to customers who complain? asks for no customers.
_NOT_WHAT = rf"^(?!(?:and |but |so )?(?:what|how|why) {AUXILIARY}\b(?!.*\band (?:who|where)))"

_ENGLISH: tuple[tuple[Kind, str], ...] = (
    (
        Kind.LIST,
        r"^(?:please )?(?:list|name|give)\b (?:all|the|every|each|any|some|\w+s\b)|^who (?:are|were) (?!the \w+\?)|"
        r"^what (?:are|were) (?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[\w-]+ ){0,3}?\w+s\b|"
        r"^what (?:does|do|did|must|should|will|is|are)\b.*\b(?:includ\w+|cover|comprise|consist of|composed of)\b",
    ),
    (
        Kind.DATE,
        # When did it; not what is done when something happens, nor when it happens, what is done.
        r"\bwhen (?:\w+ly |(?:in|on) [\w ]{1,20} )?(?:did|was|were|is|are|will|do|does|has|have|had|can|could|must|"
        r"should|may|might|would)\b|\b(?:and|or|say|know|since|by|tell me|ask) when\b|\bwhen\W*$|"
        r"^when and where\b|"
        r"\bwhat (?:year|date|month|day|time)\b|\bwhich (?:year|month|day)\b|"
        r"\bin (?:what|which) (?:year|month)\b",
    ),
    (
        Kind.NUMBER,
        r"\bhow (?:many|much|long|large|big|high|far|often|old)\b|\bwhat (?:number|amount|"
        r"percentage|share|proportion|price)\b|\bhow \w+ (?:yuan|people)\b|"
        r"^what (?:do|does|did|will|must|should|would) .{2,60}\b(?:pay|cost|weigh|charge)\b(?! (?:attention|tribute|for))",
    ),
    (Kind.PERSON, rf"{_NOT_WHAT}.*\bwho(?:m|se)?\b"),
    (
        Kind.PLACE,
        rf"{_NOT_WHAT}.*\bwhere\b|\b(?:which|what) (?:city|district|county|province|place|region)\b",
    ),
    (
        Kind.REASON,
        r"\bwhy\b|\bhow come\b|\bfor what (?:reason|purpose)\b|\b(?:to what end|on what grounds?)\b|"
        r"^what (?:made|makes|drove|drives|prompted|caused|causes|motivated|pushed|led)\b|"
        r"\bwhat (?:is|was|were|are) .{0,50}?\b(?:purpose|aim|goal|reason|point|intention|cause)s?\b",
    ),
    (
        Kind.DEFINITION,
        r"\bwhat (?:do|does|did) .+ (?:mean|stand for|refer to)\b|\bdefin(?:e|ition)\b|"
        r"\bhow (?:is|are|was|were) .+ defined\b|"
        r"^(?:[^?]{2,60}, )?what is (?:the |an? )?[\w ,'’“”\"-]{3,50}\?*$",
    ),
    (
        Kind.POLAR,
        rf"^(?:[^,?]{{3,70}}, ?)?(?:and |but |so )?{AUXILIARY}\b",
    ),
)

_YES_OR_NO = re.compile(
    rf"(?:and |but |so )?{AUXILIARY}\b(?! (?:you|i|we)\b)(?!.*\bor\b)",
    re.IGNORECASE,
)

# What profits were promised for each year?
_EACH = re.compile(r"\b(?:each|respectively)\b", re.IGNORECASE)

_COMPILED = {
    Language.CHINESE: [(kind, re.compile(pattern)) for kind, pattern in _CHINESE],
    Language.ENGLISH: [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _ENGLISH],
}


def kind_of(text: str, language: Language) -> Kind:
    """The kind of answer that `text` wants; FACT where no question word tells."""
    if language is Language.ENGLISH:
        text = spelled_out(text)
        if told := _by_its_build(text):
            return told
    folded = fold(text.strip())
    if language is Language.CHINESE and (told := _decided(folded)):
        return told
    for kind, pattern in _COMPILED[language]:
        if pattern.search(folded):
            return kind
    return Kind.FACT


def _decided(folded: str) -> Kind | None:
    """Whether a Chinese question leaves one of two to say: an alternative, or yes and no."""
    if offers_two(folded):
        return Kind.CHOICE
    return Kind.POLAR if asks_whether(folded) or only_states(folded) else None


def _by_its_build(text: str) -> Kind | None:
    """What an English question tells by the order of its words; None where single words must."""
    if alternatives_in(text):
        return Kind.CHOICE
    if _YES_OR_NO.match(text.strip()):
        return Kind.POLAR
    several = asks_for_several(text)
    if several and _EACH.search(text):
        return Kind.LIST
    if asks_for_measure(text):
        return Kind.NUMBER
    if several:
        return Kind.LIST
    return None
