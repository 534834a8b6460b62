"""Captions of pictures that were copied into the running text."""

import re

from indexer.layout.lines import is_ended, unbracketed, width

_MARKED = re.compile(
    r"(?:图为|[上下左右]图(?!书)|题图|图片说明|资料图|资料照片|配图|图说|[▲△▼▽◀◁▶←→↑↓])[:：]?.{2,150}"
    r"|图\s*[0-9０-９一二三四五六七八九十①-⑳]+(?:[-—.][0-9]+)?[\s　:：].{2,120}"
    r"|图\s*[0-9０-９]+(?:[-—.][0-9]+)?[^，。；：、0-9]{2,30}"
    r"|(?:Figure|Fig\.|Photo|Image|Plate)\s*[0-9]*[.:]\s*.{2,150}"
    r"|资料(?:图片?|照片)"
    r"|.{4,150}(?:摄|资料图片?|资料照片|供图|摄影)[）)]?[。]?",
)
# What people in a picture are seen to do, and what a picture shows.
_SCENE = re.compile(
    "举办|举行|开展|参加|参观|演示|展示|体验|指导|进行|表演|承办|走进|检查|察看|调试|作业|采摘|制作|讲解|观看|"
    "领取|排练|练习|操作|施工|忙碌|合影|发言|致辞|揭牌|签约|启动|亮相|比赛|上课|交流|研讨|慰问|宣讲|种植|拍摄|"
    "巡查|巡逻|学习|介绍|工作|搬运|装车|驶|放飞|游玩|跳|唱|挥|穿"
)
_PLACED = re.compile(r"(?<=..)(?:在|为|向|与|给|正|对)|内|现场|一角|外景|全景|掠影|航拍|俯瞰|瞬间")
_NAMED_START = re.compile(
    r".{2,24}?(?:大学|学院|学校|中学|小学|幼儿园|区|县|市|镇|乡|村|局|公司|医院|师生|学生|教师|老师|"
    r"教授|工人|村民|民众|市民|居民|游客|队员|代表|人员|员工|志愿者|选手|孩子|观众|农民|民警|消防员|技术员)"
)
_HALVES = re.compile(r"\S{4,}[ 　]+\S{4,}")
_LABELLED = re.compile(r"——|^\S{2,12}[：:]")
_MAX = 160
_MIN_COLUMNS, _LONG_COLUMNS = 14, 32
_HAN = re.compile(r"[一-鿿]")
_QUOTED = re.compile(r"[“《「『\"][^”》」』\"]*[”》」』\"]")


def is_marked_caption(text: str) -> bool:
    """Whether a line says itself that it is a caption: 图为…, （图为…）, 图1 …, …摄, ▲…."""
    if len(text) > _MAX:
        return False
    return any(_MARKED.fullmatch(shown) for shown in (text, unbracketed(text)))


def is_headline(text: str) -> bool:
    """Whether a line has the form of a headline: two halves, or a label in front."""
    return has_halves(text) or text[0] == "【" or _LABELLED.search(text) is not None


def has_halves(text: str) -> bool:
    """Whether a space parts a line in two, as in a headline; sentences of Chinese have none."""
    bare = _QUOTED.sub("「」", text)
    return _HALVES.search(bare) is not None and _HAN.search(bare) is not None


def scene(text: str) -> int:
    """How much a short line reads like the description of a picture: 0 (not) to 4.

    It says what somebody does (1), begins with who (1), says where or how (1), and is longer than
    a heading needs (1).
    """
    bare = _QUOTED.sub("「」", text)
    if width(text) < _MIN_COLUMNS or is_ended(text) or text[0] in "（([【":
        return 0
    if not _SCENE.search(bare):
        return 0
    points = 1 + (1 if width(text) >= _LONG_COLUMNS else 0)
    points += 1 if _PLACED.search(bare) else 0
    points += 1 if _NAMED_START.match(bare) else 0
    # Headlines balance two halves with a space or comma between them; captions run on.
    return max(0, points - 2) if is_headline(bare) else points
