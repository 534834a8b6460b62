"""What kind of answer a question wants, read from its question words."""

import re
from enum import StrEnum

from indexer.text.fold import fold
from service.questions.alternatives import alternatives_in
from service.questions.language import Language
from service.questions.plainly import CALLED
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


_WH_CHINESE = (
    r"什么|啥|哪|谁|多少|几|为何|何时|何地|何处|怎么|怎样|咋(?![呼舌])|如何|多久|多大|多长"
)

# 几 in 好几所, 几十条, 几内亚 asks nothing where the question is one of yes or no.
_WH_BUT_NUMERALS = rf"{_WH_CHINESE.replace('几|', '')}|几(?=[点号月时]|[个名位所家次年天]?[?。]?$)"
# What may stand behind the last word: 吗?  吗(山东)?
_ASIDE = r"\s*[?。]?(?:[(][^()]{1,20}[)])?\s*[?。]?"
# A sentence that states something, and a question mark: 门诊楼2019年就启用了?
_STATED = (
    rf"^(?!.*(?:{_WH_CHINESE}|甚|何(?!况|氏)|干嘛|[呢是][?]$)).{{2,}}"
    r"(?:是|有(?![限关效])|已经?|也|都|就|没|不(?!同)|了|会(?!议)|(?<![阳功性智])能(?![力源])|可以|应该?(?!用)|必须|被|比|由|给|"
    r"超过?|达到?|圆满|要求|需要|连续|觉得|认为|承认|表示|计划|属于|拿到|增持|减持|增长|下降|有过).+[?]$"
)

_OF_TIME = "(?:天|日|年|个?月|号)"
# 几点到站, 几点开门?; not 提出几点主张.
_CLOCK = (
    r"几点(?=[钟半]|[到至抵起集出]|开(?!放)|结束|关[门闭]|[上下放](?=[班课学])|发车|能|可以|会|才|就)|"
    r"(?<![了出有讲提])几点[?。]?$"
)
# What a query of keywords that ends in it asks the number of: 甲省投资增速, 乙厂净利润.
_MEASURED = (
    r"(?:增速|增幅|降幅|涨幅|跌幅|增长率|占比|比例|比重|[\u4e00-\u9fff]率|(?:总|净)?利润|营收|(?:营业|财政|门票)?收入|"
    r"产值|总投资|投资额|金额|总额|造价|售价|票价|价格|市值|人数|人口|面积|长度|高度|数量|总数|总量|产量|销量)"
)

# The first pattern that matches decides, so the order is from the special to the general.
_CHINESE: tuple[tuple[Kind, str], ...] = (
    (Kind.CHOICE, rf"^(?!.*(?:{_WH_CHINESE}))(?!.*(?:吗|是否)).*(?<!不管)(?<!无论)还是.+"),
    # 以谁的投入为主,是甲还是乙?
    (Kind.CHOICE, r"[,:?](?:到底|究竟)?(?:是|由|在)[^,?]{1,24}还是[^,?]{1,24}[?。]?$"),
    (
        Kind.POLAR,
        rf"^(?!.*(?:{_WH_BUT_NUMERALS})).*(?:(?:[吗吧]|(?<!干)嘛){_ASIDE}$|(?<!甚)么\s*[?。]?$|[吗吧][?][^?]{{2,16}}$|是否|是不是|"
        r"有没有|有无|能否|可否|会不会|能不能|可不可以|要不要|该不该|需不需要|算不算|用不用|在不在|对不对|对吗|对吧|"
        r"属不属于|参没参加|([\u4e00-\u9fff])不\1|[对是好行给让]不[?]$|.没有?[?]$)",
    ),
    (
        Kind.LIST,
        rf"哪[两二三四五六七八九十\d](?!{_OF_TIME})|"
        r"(?<![第\d])(?<!第[一二三四五六七八九十])(?:[两三四五六七八九十]|\d+)[个大项种位所家类条件步句][^,。?]{0,12}(?:是|指|为|有|叫)(?:的是)?什么|"
        r"[“\"][两三四五六七八九十][^”\"]{1,4}[”\"](?:是|指|说)的?是?什么|都有谁|有谁|分别|列举|列出|名单|包括什么|包含什么|"
        rf"哪些|哪几(?!{_OF_TIME})|"
        r"(?:符合|具备|满足|提交|提供|履行|遵守|遵循|坚持|采取|准备|承担)(?:了|的)?(?:什么|何种)(?:条件|要求|材料|文件|情形|职责|义务|责任|措施|原则|程序)|"
        r"有(?:何|什么)(?!的?(?:作用|意义|影响|目的|用处?[?。]?$|关系|区别|寓意|效果))",
    ),
    (
        Kind.REASON,
        r"(?:原因|目的)(?:是|在于|何在|为何)|因何|何故|(?:因为|由于|出于)什么|(?<!认)为的是什么|图的?是?(?:个)?(?:什么|啥)",
    ),
    (
        Kind.DATE,
        r"什么时候|什么时间|何时|哪一?年|哪一?天|哪一?日|哪个?月|几月|(?<!第)几号|几时|何年|年份|"
        rf"{_CLOCK}|"
        rf"哪[几两三\d]{_OF_TIME}|"
        r"日期|多会儿|(?:成立|召开|举办|举行|启动|签署|发布|公布|开工|通过|施行|实施)的?时间",
    ),
    (
        Kind.NUMBER,
        r"多少|(?<![那这近])几(?![乎经])|多大|多长|多高|多久|多重|多远|多[快宽深厚](?![\u4e00-\u9fff]?[好省])|第几|数量|总数|金额|比例|占比|(?:什么|何种)价[格位]|"
        rf"^(?!.*(?:{_WH_CHINESE})).{{2,}}{_MEASURED}[?。]?$",
    ),
    (Kind.PERSON, rf"谁|何人|哪位|哪一位|什么人|{CALLED}"),
    (
        Kind.PLACE,
        r"哪里|哪儿|(?<!如)何处|(?<!如)何地|什么地方|在哪|地点|位于|哪个?(?:省|市|县|区|镇|乡|城市|地区|国家)",
    ),
    (
        Kind.REASON,
        r"(?<![定列改评命称升认变])(?<![转演细简深强固分异优硬软]化)为什么|为啥|为何|原因|理由|缘何|何以|(?:怎么|咋)会|(?<!项)目的|为了什么|为的是|凭什么",
    ),
    (
        Kind.DEFINITION,
        r"什么是|何谓|何为|什么意思|啥意思|什么才?叫|^.{2,30}(?:是指|指的是|是|指)(?:用来|用于)?(?:干|做|规范|个|一个|一种)?(?:什么|啥)[^,?。]{0,6}[?。]?$|^.{2,30}是?指哪|"
        r"定义|界定|含义|所谓",
    ),
    (Kind.POLAR, _STATED),
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
    for kind, pattern in _COMPILED[language]:
        if pattern.search(folded):
            return kind
    return Kind.FACT


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
