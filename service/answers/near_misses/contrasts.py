"""Words that set one sort against another: what is told of 公办 schools is no answer about 民办 ones, nor what
三孩 families get about 二孩 ones."""

import re
from dataclasses import dataclass

_USE = r"(?=用[水电气地]|[水电气]价)"
_INSURED = r"(?=基?本?(?:医保|医疗保险|养老))"
_ABROAD = r"(?=游客|旅客|航线|航班|专利)"
# Who tells the months says no 夏季.
_MONTHS = r"\d月(?:\d{1,2}日)?[至到~-]"
# Each line one set; whoever says one of it does not mean the others. Behind each word how else texts say the
# same, or both at once: 一、二等奖, 改扩建, 全票.
_SETS: tuple[dict[str, str], ...] = (
    {"公[办立]": "国办", "民办|私立": "社会力量|民营"},
    {
        "一孩": "[一头]胎|[首头第]一?个?孩|第一个",
        "二孩": "二胎|第二|两个孩子|二[、和及与或]{0,1}三孩",
        "三孩": "三胎|第三",
    },
    {
        f"居民{_USE}": "居民|生活用|家庭",
        f"工业{_USE}": "工业|企业",
        f"农业{_USE}": "农业|灌溉|农田",
        f"商业{_USE}": "商业|经营|商户",
    },
    {
        "本科": "学士|大学",
        "(?:专科|大专)(?![医门诊护])": "高职",
        "硕士": "研究生|硕博",
        "博士": "研究生|硕博",
    },
    {
        "小学": "[一二三四五六]年级",
        "(?<![年月日最当])初中": "[七八九初][年一二三]|中小?学",
        "(?<!提)高中(?!国|小学)": "高[一二三]|中小?学|普高|职高",
    },
    {"城镇": "城[乡市区里]", "农村": "乡|村|农民|农户"},
    {"男(?=[生性子孩队足篮职童])": "男", "女(?=[生性子孩队足篮职童])": "女"},
    {
        "一等(?=奖)": "[一特][、和及].{0,4}等奖|第一|头奖",
        "二等(?=奖)": "二[、和及]三等奖|第二",
        "三等(?=奖)": "第三",
    },
    {"进口": "进出口|引进|购自|外贸", "(?<!进)出口": "进出口|销往|销售?到|远销|外[销贸]|海外"},
    {
        "上半年": r"(?<!\d)[1-6]月|[一二]季度|前[56六]个?月|年初",
        "下半年": r"(?<!\d)(?:[7-9]|1[0-2])月|[三四]季度|年[底末]",
    },
    {
        "(?<![产战红一前水央])线上": "网|微信|平台|app|小程序|公众号|在线|电子|直播|云",
        "线下": "现场|窗口|实体|门店|当面|到店|大厅|展",
    },
    {"室内": "[馆屋场][内里]", "室外": "[户馆屋场]外|露天"},
    {
        f"国内{_ABROAD}": "[国境]内|内地|本[国地]",
        f"(?:[国境海]外|国际){_ABROAD}": "[国境海]外|外[国籍]|国际|入境",
    },
    {"国有": "国[企资营]|央企", "民营|私营": "民企|个体|非公|私人|民间"},
    {"首套": "第?一套", "二套": "第二|两套"},
    {
        "(?<![完建组形变造生达])成人(?![行员数工才类])": "成年|大人|全票",
        "儿童": "孩|少儿|幼儿|小朋友|未成年|婴|岁|米以下|青少年|学生",
    },
    {"新建": "(?<![改扩])建", "改建|扩建": "改|扩|翻"},
    {"甲[级类等型]": "", "乙[级类等型]": "", "丙[级类等型]": ""},
    {
        "最高": "顶|上限|不超过|以内|至多|首|第一|最[大多长贵强]|主峰|高",
        "最低": "下限|不[低少]于|至少|起|末|最[小少短]|低",
    },
    {
        "最多": "上限|不超过|以内|[至限顶]多?|首|第一|最[高大长]|多",
        "最少": "下限|不[低少]于|至少|末|最[低小短]|少",
    },
    {"早班": "[首头白]班|早[上晨]", "晚班": "[末夜]班|晚上|夜间"},
    {
        "东段": "东[、和西]",
        "西段": "西[、和]",
        "南段": "南[、和北]",
        "北段": "北[、和]",
        "中段": "中[、和]",
    },
    {
        "春季": f"春|{_MONTHS}",
        "夏季": f"夏|暑|{_MONTHS}",
        "秋季": f"秋|{_MONTHS}",
        "冬季": f"冬|寒假|{_MONTHS}",
    },
    {"门诊": "接诊|诊疗|就诊|问诊|看病", "住院": "入院|出院|病[房床区]|床位"},
    {f"职工{_INSURED}": "职工", f"居民{_INSURED}": "居民|新农合"},
)


@dataclass(frozen=True, slots=True)
class _Sort:
    word: re.Pattern[str]
    told: re.Pattern[str]  # the word, or another for the same


def _sort(word: str, also: str) -> _Sort:
    return _Sort(re.compile(word), re.compile(f"{word}|{also}" if also else word))


_PATTERNS = tuple(tuple(_sort(*one) for one in each.items()) for each in _SETS)
_SENTENCE = re.compile(r"[;。|\n]")


def contrasted(asked: str, folded: str, start: int, end: int, context: str) -> bool:
    """Whether the sentence around [start, end) is of another sort than the one that `asked` names, of which
    neither the passage nor what stands above it has a word. All folded."""
    first = max((cut.end() for cut in _SENTENCE.finditer(folded, 0, start)), default=0)
    cut = _SENTENCE.search(folded, end)
    sentence = folded[first : cut.start() if cut else len(folded)]
    return any(_against(each, asked, sentence, f"{folded}\n{context}") for each in _PATTERNS)


def _against(each: tuple[_Sort, ...], asked: str, sentence: str, whole: str) -> bool:
    named = [sort for sort in each if sort.word.search(asked)]
    if len(named) != 1 or named[0].told.search(whole):
        return False
    return any(sort.word.search(sentence) for sort in each if sort is not named[0])
