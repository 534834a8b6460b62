"""Spans that name nobody where the name of a person is asked for: 耳压 for 那位潜水员叫什么, beside 一名潜水员耳压受伤."""

import re

from indexer.names.surnames import SURNAMES
from service.answers.lists.joints import BODY

_ROLE = (
    r"(?:教授|博士|院士|老师|教师|医生|护士|记者|书记|主任|经理|[理董]事长|总裁|[局县市区镇乡村院校会厂馆站处科所队班组团]长|[乘船]长|老人|老汉|"
    r"大[爷妈娘姐哥]|师傅|工程师|设计师|律师|专家|学者|作家|画家|[队会学船演职店]员|潜水员|运动员|飞行员|消防员|教练|司机|作者|"
    r"发言人|创始人|负责人|传承人|志愿者|青年|姑娘|小伙|学生|村民|居民|店主|木匠|工匠|匠人|农民|渔民|民警|战士)"
)
_WHO = rf"(?:{_ROLE}|[位名]|[男女孩才]子|小孩|女孩|男孩|[员师民兵工匠者人手友妇])"
# 那位潜水员叫什么, 总经理的姓名; not 主管单位叫什么, nor 这位老人住的村子叫什么.
_ASKED = re.compile(
    rf"(?:[那这哪几一两三四五\d]一?[位名](?:[^,。?]{{0,14}}{_WHO})?|{_ROLE})(?:的?(?:姓名|名字)|叫什么|叫啥|(?P<who>是谁)|姓什么)"
)
# Who leads a group may be told by an office or a body.
_OFFICE = re.compile(r"(?:长|书记|主任|经理|主席|总裁|大学|学院|中学|小学)$")
_NOT_ONE = re.compile(r"[一几两三四五多数\d][余多]?[名位个]")
_SURNAME = f"[{''.join(one for one in SURNAMES if len(one) == 1)}]"
_NAME = re.compile(
    rf"(?:{_SURNAME}|欧阳|上官|司马|诸葛|司徒|慕容|夏侯|皇甫|尉迟|公孙|东方)[\u4e00-\u9fff]{{1,2}}(?:{_ROLE}|先生|女士|同志|夫妇|等)?$|"
    rf"{_SURNAME}某|[老小阿]{_SURNAME}$|[·.a-z]"
)
_NOTED = re.compile(rf"(?:{_ROLE}|总统|总理|首相|主席|部长|大使|议长|国王|先生|女士)$")
# What Tibetan, Mongolian and Uyghur names are written with.
_SOUNDS = re.compile(
    r"[阿艾安巴白班贝比布才策次措达旦丹德迪顿多尔噶嘎格古哈吉加嘉江金卡克拉勒里丽林罗洛玛买麦曼梅米木穆那娜乃尼努欧帕平其恰琪仁热日荣如赛桑色斯松苏索塔太特提图吐托旺"
    r"卫乌西希夏雅亚依伊英尤玉云扎泽珍卓增贡白央宗曲姆朗顿珠晋美杰登真扎巴特穆勒仓呼其木格]{3,7}"
)
# 有一名潜水员: nobody says who.
_SOMEBODY = re.compile(rf"[一几两三四五多数\d][余多]?[名位个][\u4e00-\u9fff]{{0,8}}?{_ROLE}$")
_LONGEST = 16  # characters that an office and a name may take
_LONGEST_RARE = 6
_FRONT = 16


def names_nobody(asked: str, folded: str, start: int, end: int) -> bool:
    """Whether [start, end) is no person's name, where `asked` asks for one. All folded."""
    found = _ASKED.search(asked)
    if found is None:
        return False
    span, before = folded[start:end].strip("“”\"'"), folded[max(0, start - _FRONT) : start]
    if len(span) <= _LONGEST and _NAME.search(span):
        return False
    if "、" in span or _SOUNDS.fullmatch(span):
        return False
    if found["who"] and (_OFFICE.search(span) or BODY.search(span)) and not _NOT_ONE.search(span):
        return False
    rare = 2 <= len(span) <= _LONGEST_RARE and span.isalpha()  # 创始人杭之远, 总统艾森豪威尔
    return not (rare and _NOTED.search(before) and not _SOMEBODY.search(before))
