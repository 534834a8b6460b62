"""Whether a Chinese question is one of yes or no: by its ending, its 是不是 or 能不能, or because it states
something and only its mark asks."""

import re

# 多少, 有多浓: how much; not in 许多重大, 差不多快.
_HOW_MUCH = (
    r"多(?:少|久)|多[大长](?![\u4e00-\u9fff]?[学期])|(?<![很更许最众诸不])多[快沉](?!好省)|"
    r"(?<=[有能要得会用到刻隔离是了])多[高远重粗宽深厚浓早晚]|(?<![很更许最众诸])多[高远重粗宽深厚浓早晚](?=的|[?。]?$)"
)
_WH_BUT_NUMERALS = (
    rf"什么|啥|哪|谁|为何|何时|何地|何处|怎么|怎样|咋|如何|干[吗嘛](?=.)|多高|{_HOW_MUCH}"
)
WH_CHINESE = rf"几|{_WH_BUT_NUMERALS}"
# 几 in 好几所, 几十条, 几内亚 asks nothing where the question is one of yes or no.
_ASKS_FOR = re.compile(rf"{_WH_BUT_NUMERALS}|几(?=[点号月时]|[个名位所家次年天]?人?[?。]?$)")
_MAY_ASK_FOR = re.compile(WH_CHINESE)
# 没啥用, 没几次, 不怎么, 谁都, 挂多少都: such words ask nothing.
_ASKS_NOTHING = re.compile(
    r"没(?:什么|啥)|没有?(?:几(?=[\u4e00-\u9fff])|多[少久大长高远])|不(?:怎么|咋)|"
    r"[那这]几(?=[\u4e00-\u9fff])|"
    r"(?<![为连])(?:什么|啥|谁|哪[里儿个]?|多少)(?:都|也[不没别])|随便(?:什么|啥|谁|哪[里儿个]?|怎么|咋)"
)
# Who is asked to tell something is not asked whether he can: 你知道谁是校长吗?
_TELLS = re.compile(
    r"(?:^|[你您谁想人不])(?:知道|晓得|清楚)|告诉|请问|请教|(?:说|讲|介绍|解释|查)(?:一下|一?[说讲查]|下)|帮我|能不?能?(?:说|讲)"
)

# What may stand behind the last word: 吗?  吗(山东)?
_ASIDE = r"\s*[?。]?(?:[(][^()]{1,20}[)])?\s*[?。]?"
# Not 酒吧, 网吧.
_PARTICLE = rf"(?:吗|(?<![酒网])吧|(?<!干)嘛){_ASIDE}$|(?<![甚什怎那这要多])么\s*[?。]?$"
ASSENT = r"(?:[,、]\s*(?:对不?对?|是不?是?|没错)[吗吧]?|(?<![酒网])吧)[?。]?$"
_AT_END = re.compile(rf"{_PARTICLE}|{ASSENT}|.没有?[?]$")
_WHETHER = (
    r"是否|是不是|有没有|有无|能否|可否|会不会|能不能|可不可以|要不要|该不该|需不需要|参没参加|"
    r"([\u4e00-\u9fff])[不没]\1"
)
_ASKS = re.compile(
    rf"{_PARTICLE}|{ASSENT}|(?:吗|(?<![酒网])吧)[,?][^,?]{{2,16}}[?。]?$|对吗|对吧|[对是好行给让]不[?]$|了没有$|.没有?[?]$|"
    rf"(?<=[\u4e00-\u9fff]{{5}})不[?]$|{_WHETHER}"
)
# Of a question that has another question word: 有没有规定保育员要什么证?, 谈股价为何大涨的文章是否可信?
_ASKS_FIRST = re.compile(
    rf"(?:{_WHETHER})(?![^,]{{0,3}}的)[^,]*(?:{WH_CHINESE})|(?:{WH_CHINESE})[^,]*的[^,]*(?:是否|是不是|有没有)"
)
_LAST_CLAUSE = re.compile(r"(?<=,)[^,;]+$")
_DONE_AT_LAST = re.compile(r"已经?.*了[?]$")

# Keywords that end in what is wanted: 甲公司的经营范围?, 茶厂厂长?; not 他是厂长?
_WANTED = re.compile(
    r"[呢是有为][?]$|^(?!.*(?:已|连续|超过|[高低]于|维持|保持|突破|不|没|要|得|就|还)).*"
    r"(?:日期|时间|地[点址]|网址|目的|原因|理由|定义|含义|意思|主题|名[称单]|范围|措施|内容|职务|电话|"
    r"数量|总数|金额|资本|比[例重]|占比|增[幅速]|[涨跌降]幅|[\u4e00-\u9fff]率|利润|收入|营收|价格|面积|人口|传真|邮编)[?]$|"
    r"^[^是当任做成被让由,]*(?:负责人|代表人|主任|书记|主席|经理|[会校院厂局站村镇县市省区队所社馆]长)[?]$|"
    r"^(?:请|列出|列举|介绍|说明|简述)"
)
# A thing and nothing told of it: 渔会的宗旨?, 更衣室的位置?; not 老人也能拿全部的补贴?
_THING = re.compile(
    r"^(?:(?![,是没不了着已把被只才给跟]|有(?![限关效])|也(?!门)|都(?!市)|就[^业医读诊]|(?<![阳功性智])能(?![力源])|过(?!程)|"
    r"可以|应该|必须|要(?!求)|还(?!款)|比(?![例重赛])|让(?!座)|在(?!建)|由|得(?!奖)|更(?!衣)|再(?!生)|太|算|"
    r"(?<![协委学商大年峰盛展博公渔工妇])会(?!的)).)+的(?:(?!是)[\u4e00-\u9fff]){2,4}[?]$"
)
_ASKS_OTHERWISE = re.compile(r"甚|何(?!况|氏|[某家])|干嘛")
# What a sentence that states something has: an adverb, a verb, a word for how it is done. Not 协会, 自由, 占比.
_SAYS = (
    r".,.|是|(?<![所国现特公私])有(?![限关效])|已|也|(?<![成首])都(?![市江匀安])|就(?![业医读诊])|没|不(?![同动锈良])|"
    r"(?<!为)了(?!解)|(?<![通超])过(?![程渡])|(?<![协委学商大年峰盛展博公])会(?![议长员计场展])|"
    r"(?<![阳功性智])能(?![力源])|可以|应该?(?![用急])|必须|被|(?<![占同环对])比(?![例重赛亚利如特])|(?<![自理缘])由(?!于)|"
    r"(?<!供)给|还(?!款)|(?<![获取所])得(?![分票主])|(?<![重主纪摘])要(?![求素点])|(?<![存现])在(?![校建册职押读岗线])|"
    r"只|光(?=[是靠看说顾])|全(?=[都是得给被靠由用])|跟|(?<![转出])让|把|往(?![返来])|越来越|快要?(?=[\u4e00-\u9fff]{2,}了)|"
    r"(?:很|挺)|(?<!变)更|(?<!亚)太(?![阳原平极湖行古白空仓])|(?<![预计结核决概清])算(?![力法])|再(?!生)|觉得|认为|承认|表示|"
    r"计划|属于|要求|需要|连续|超(?![市级声算])|达(?!州)|圆满|拿到|增持|减持|增长|下降|减少|增加|感到|预期|维持|下发"
)
_STATED = re.compile(rf"(?:{_SAYS}).+[?]$|[了过][?]$")
_SHORTEST = 5


def asks_whether(folded: str) -> bool:
    """Whether `folded` wants a yes or a no, by its words."""
    told = _ASKS_NOTHING.sub("", folded)
    last = _LAST_CLAUSE.search(told)
    if _ASKS_FOR.search(told):
        return not _TELLS.search(told) and _of_all_that(told, last and last.group())
    if last and _MAY_ASK_FOR.search(last.group()) and not _ASKS.search(last.group()):
        return False  # 价钱划不划算,打了几颗星?
    return _ASKS.search(folded) is not None


def only_states(folded: str) -> bool:
    """Whether nothing in the question asks but its mark, so that it wants to know whether that is so."""
    told = _ASKS_NOTHING.sub("没", folded)
    if (
        _MAY_ASK_FOR.search(told)
        or _WANTED.search(folded)
        or _THING.match(folded)
        or _ASKS_OTHERWISE.search(folded)
    ):
        return False
    return len(folded) > _SHORTEST and _STATED.search(folded) is not None


def _of_all_that(told: str, last: str | None) -> bool:
    """Whether a question in which a word asks for something else wants a yes or a no to it as a whole."""
    if _AT_END.search(told) or _ASKS_FIRST.search(told):
        return True
    if last is None or _MAY_ASK_FOR.search(last):
        return False
    return _ASKS.search(last) is not None or _DONE_AT_LAST.search(last) is not None
