"""Words of a web page's menus that were copied with its text: 收藏, 打印本页, 【字号：大 中 小】.

They say nothing of the document. One that could head a section as well (下载, 分享) is taken for a
menu's only beside another line of the page's frame, or at the edge of the text.
"""

import re
from collections.abc import Sequence

from indexer.layout.credits import is_credit
from indexer.layout.lines import Line, is_ornament

_SIZES = r"(?:特大|超大|大|中|小|默认|标准|加大|减小|增大|缩小|还原)"
_PAGE = "(?:本页|此页|本文|页面|网页|全文|窗口|文章|网站|本站)"
# No section is called so.
_SURE = (
    rf"(?:打印|收藏|下载|分享|关闭|复制|转发|保存|推荐){_PAGE}|加入收藏|设为首页|返回(?:顶部|首页|列表|上一页|上页)|回到顶部"
    r"|打印预览|全屏|无障碍(?:浏览|阅读)?|进入关怀版|适老版|我要(?:评论|分享|打印|纠错)|网站地图|复制链接"
    rf"|字[号体](?:大小)?[:：]?(?:[\s　|/]*[\[［]?{_SIZES}[\]］]?)*"
    r"|扫一扫.{0,16}|分享(?:到|至)[:：]?.{0,8}"
    r"|(?:浏览|阅读|点击|访问)(?:次数|量|数)[:：]?\s*[0-9,]*\s*次?"
)
_LIKELY = "收藏|下载|打印|分享|关闭|首页|点赞|评论|转发|朗读|听全文|纠错|登录|注册|搜索|上一[篇页]|下一[篇页]|更多"
_PARTED = r"[\s　|丨/·>＞]*"
_EDGE = r"[【\[［（(】\]］）)\s　|丨]*"
# Alone it is nothing: a size of 字号, a bracket around a menu.
_REST = re.compile(rf"[【】\[\]［］]|{_EDGE}{_SIZES}{_EDGE}")
# Where on the site the page stands, on one line or with a line for each step.
_PATH = re.compile(
    r"(?:您?(?:当前|现在|所在)的?(?:位置|栏目)|您的位置)(?:是|在)?[:：].{0,50}|(?:网站)?首页(?:\s*[>＞»›].{1,20})+"
)
_STEP = re.compile(r"[:：]?[>＞»›]+")


def _line_of(words: str) -> re.Pattern[str]:
    """Matches a line that holds such words and nothing else, brackets and bars aside."""
    return re.compile(rf"{_EDGE}(?:{words})(?:{_EDGE}{_PARTED}(?:{words}))*[:：]?{_EDGE}")


_SURELY, _WORDS = _line_of(_SURE), _line_of(f"{_SURE}|{_LIKELY}")
_MAX, _STEP_MAX = 60, 12


def menu_places(lines: Sequence[Line]) -> set[int]:
    """Which of the lines are a menu's; none in a text that has no other words to read."""
    found = _sure_places(lines)
    words = {at for at, line in enumerate(lines) if _is(_WORDS, line)} - found
    # The second line stands below the title.
    edges = {0, 1, len(lines) - 1}
    for at in words:
        beside = [near for near in (at - 1, at + 1) if 0 <= near < len(lines)]
        if at in edges or any(
            near in found or near in words or is_credit(lines[near].text) for near in beside
        ):
            found.add(at)
    places = range(len(lines))
    for way, before in ((places, -1), (reversed(places), 1)):
        for at in way:
            if at + before in found and _is(_REST, lines[at]):
                found.add(at)
    if all(at in found or is_ornament(line.text) for at, line in enumerate(lines)):
        return set()
    return found


def _sure_places(lines: Sequence[Line]) -> set[int]:
    found: set[int] = set()
    for at, line in enumerate(lines):
        if _is(_SURELY, line) or _is(_PATH, line):
            found.add(at)
        elif at and _is(_STEP, line) and (at - 1 in found or _is(_WORDS, lines[at - 1])):
            steps = range(at - 1, min(len(lines), at + 2))
            found.update(step for step in steps if len(lines[step].text) <= _STEP_MAX)
    return found


def _is(pattern: re.Pattern[str], line: Line) -> bool:
    return len(line.text) <= _MAX and pattern.fullmatch(line.text) is not None
