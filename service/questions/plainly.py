"""A question in the words that texts use, for the reader: 甲的职位是什么 -> 甲担任什么职务.

A reader that learned from what people asked of encyclopaedias knows the one wording better. Only
what means the same in every text is put otherwise.
"""

import re

_PLAINER = tuple(
    (re.compile(pattern), plainer)
    for pattern, plainer in (
        (r"(?<=.)的(?:职位|职务|头衔|岗位)是(?:什么|啥)", "担任什么职务"),
        (r"(?<=.)的?跌幅(?:是|有|为|达到?)?多少", "下跌多少"),
        (r"(?<=.)的?降幅(?:是|有|为|达到?)?多少", "下降多少"),
        (r"(?<=.)的?涨幅(?:是|有|为|达到?)?多少", "上涨多少"),
        (r"(?<=.)的?增[幅速](?:是|有|为|达到?)?多少", "增长多少"),
    )
)


def plainly(question: str) -> str:
    """`question`, or the same in plainer words."""
    for pattern, plainer in _PLAINER:
        question = pattern.sub(plainer, question)
    return question
