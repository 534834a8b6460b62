"""A question without what is said to whoever answers: 您好,麻烦帮我查一下,… is what follows.

Only closed phrases go, and a whole clause only where it asks for help or tells that somebody writes
something. What somebody says of himself (我住在东区) may be a condition and stays.
"""

import re

_GREETING = (
    r"(?:你好|您好|大家好|各位好|老师好|打扰一?下?了?|不好意思|谢谢你?了?|劳驾|请教一下|求助|嗨|喂)"
)
_LOOK = r"(?:查|看|找|问|核对|核实|确认|算|说|讲|解答|回答|介绍|翻)"
_HELP = (
    r"(?:麻烦|烦请|请|劳烦|能不能|能否|可不可以|可以)?(?:你|您|大家|哪位)?(?:能|能否)?"
    rf"帮(?:我们?|忙){_LOOK}(?:一?下|一{_LOOK}|{_LOOK})"
)
_WRITES = (
    r"(?:我|本人|我们)(?:最近|正|正在|在|要|想|得|打算)*(?:写|整理|准备|起草|编|做)(?:一?[份篇个些])?"
    r"[\u4e00-\u9fff]{0,6}(?:材料|报告|论文|稿子|文章|作业|总结|笔记|志|课件)"
)
_CLAUSE = re.compile(rf"(?:{_GREETING}|{_HELP}|{_WRITES})(?:吗|行吗|好吗|呢|时)?[,。!?~、:]+")
_OPENS = r"(?:^|(?<=[,。!?:]))"
_WONDER = re.compile(
    rf"{_OPENS}(?:那么?|所以)?(?:我们?|俺)?(?:就|只|还|很|也|特别)*(?:想要?|要)"
    r"(?:(?:知道|问问?|请问|了解|请教|打听)(?:一?下)?(?:的是)?[,:]?|(?:确认|核实|查)(?:一?下(?:的是)?|的是|[,:])[,:]?)|"
    rf"{_OPENS}请问(?:一?下)?[,:]?|{_OPENS}{_HELP}[,:]?|"
    rf"{_OPENS}(?:请|能不能|能|可以)?告诉我(?:一?下)?[,:]?"
)
_FEWEST = 4  # characters of a question that is left


def without_courtesy(folded: str) -> str:
    """`folded` without greetings, thanks and words that ask for help; as it is if too little is left."""
    rest = folded
    while clause := _CLAUSE.match(rest):
        rest = rest[clause.end() :]
    rest = _WONDER.sub("", rest)
    return rest if len(rest) >= _FEWEST else folded
