"""HTML pages: headings, paragraphs, lists, tables and captions; nothing is fetched.

Left out: scripts, styles, navigation, forms, page footers and what the page hides.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from indexer.layout.marks import Role
from indexer.loaders.dates import read_date
from indexer.loaders.extract import Extract
from indexer.loaders.sheet import Sheet, row

_SKIPPED = frozenset(re.findall(r"\w+", """
    script style nav noscript template svg math iframe object embed canvas audio video select
    button input textarea head
"""))  # fmt: skip
_BLOCKS = frozenset(re.findall(r"\w+", """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section
    summary table caption tbody thead tfoot tr td th ul
"""))  # fmt: skip
_HEADING = re.compile(r"h[1-6]")
_DATE_NAMES = re.compile(
    r"(?:article:published_time|og:published_time|pubdate|publish-?date|publishdate|dc\.date(?:\.issued)?|"
    r"dcterms\.(?:date|created|issued)|datepublished|date|firstpublishedtime|apub:time)",
    re.IGNORECASE,
)


def extract(page: str) -> Extract:
    """The text of an HTML page with its headings, lists, tables and captions marked."""
    tree = LexborHTMLParser(page)
    sheet = Sheet()
    if tree.body is not None:
        _Walk(sheet).run(tree.body)
    title = tree.css_first("title")
    return sheet.extract(title=title.text().strip() if title else None, date=_date(tree))


class _Walk:
    """Depth first over the tree without recursion: pages nest as deep as they like."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._text: list[str] = []
        self._roles: list[tuple[Role, int, str]] = [(Role.TEXT, 0, "")]
        self._ordinals: list[int] = []
        self._asides = self._aside_depth = 0

    def run(self, body: LexborNode) -> None:
        stack: list[tuple[LexborNode, bool]] = [(body, True)]
        while stack:
            node, enters = stack.pop()
            tag = node.tag or ""
            if not enters:
                self._leave(tag)
                continue
            if tag == "-text":
                self._text.append(node.text_content or "")
                continue
            if tag.startswith(("-", "!")) or _is_left_out(node, tag):
                continue
            if tag == "br":
                self._flush()
            if tag == "table" and _is_data(node):
                self._table(node)
                continue
            self._enter(tag)
            stack.append((node, False))
            stack.extend((child, True) for child in reversed(list(_children(node))))
        self._flush()

    def _enter(self, tag: str) -> None:
        if tag not in _BLOCKS:
            return
        self._flush()
        if tag == "aside":
            self._enter_aside()
        if _HEADING.fullmatch(tag):
            self._roles.append((Role.HEADING, int(tag[1]), ""))
        elif tag in ("figcaption", "caption"):
            self._roles.append((Role.CAPTION, 0, ""))
        elif tag == "li":
            self._roles.append((Role.ITEM, 0, self._lead()))
        elif tag in ("ol", "ul"):
            self._ordinals.append(0 if tag == "ol" else -1)
            self._roles.append((Role.TEXT, 0, ""))
        else:
            self._roles.append(self._roles[-1])

    def _leave(self, tag: str) -> None:
        if tag not in _BLOCKS:
            return
        self._flush()
        self._roles.pop()
        if tag in ("ol", "ul") and self._ordinals:
            self._ordinals.pop()
        if tag == "aside":
            self._aside_depth -= 1

    def _enter_aside(self) -> None:
        """A sidebar inside a sidebar belongs to the outer one."""
        self._asides += not self._aside_depth
        self._aside_depth += 1

    def _write(self, text: str, role: Role, level: int = 0, lead: str = "") -> None:
        aside = self._asides if self._aside_depth else 0
        self._sheet.line(text, role, level, lead, aside=aside)

    def _lead(self) -> str:
        if not self._ordinals or self._ordinals[-1] < 0:
            return "- "
        self._ordinals[-1] += 1
        return f"{self._ordinals[-1]}. "

    def _flush(self) -> None:
        text = "".join(self._text)
        self._text.clear()
        if not text.strip():
            return
        role, level, lead = self._roles[-1]
        self._write(text, role, level, lead)
        if lead:  # further paragraphs of an item carry no bullet of their own
            self._roles[-1] = (Role.TEXT, 0, "")

    def _table(self, table: LexborNode) -> None:
        self._flush()
        caption = table.css_first("caption")
        if caption is not None:
            self._write(_shown(caption), Role.CAPTION)
        for line in table.css("tr"):
            cells = [_shown(cell) for cell in _children(line) if cell.tag in ("td", "th")]
            if any(cells):
                self._write(row(cells), Role.ROW)


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def _shown(node: LexborNode) -> str:
    return " ".join(node.text(deep=True, separator=" ").split())


def _is_left_out(node: LexborNode, tag: str) -> bool:
    if tag in _SKIPPED:
        return True
    if tag == "footer":
        parent = node.parent
        return parent is not None and parent.tag == "body"
    attributes = node.attributes
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or attributes.get("role") == "navigation"


def _is_data(table: LexborNode) -> bool:
    """Whether a table holds data; others are there for the page's layout and are walked through."""
    if len(table.css("table")) > 1 or table.css_first("h1,h2,h3,ul,ol,article,section"):
        return False
    return any(len([c for c in _children(line) if c.tag in ("td", "th")]) > 1
               for line in table.css("tr"))  # fmt: skip


def _date(tree: LexborHTMLParser) -> str | None:
    for meta in tree.css("meta"):
        attributes = meta.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if name and _DATE_NAMES.fullmatch(name):
            found = read_date(attributes.get("content") or "")
            if found:
                return found
    stamp = tree.css_first("time[datetime]")
    return read_date(stamp.attributes.get("datetime") or "") if stamp else None
