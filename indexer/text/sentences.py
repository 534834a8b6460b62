"""Sentences of a reading text, Chinese and English, and the clauses of a sentence that is too long.

Left out: sentences without any stop; whoever mends the layout puts them into lines of their own. What goes
on for longer than a page without one is cut at its clauses: nobody can quote it, and nothing reads it in time.
"""

import re

_CLOSERS = "”’」』）)】》〉］\\]\"'"
# A line break, or stops with the closing marks behind them. Half-width ? and ! do not end a
# sentence in front of a letter or digit: they stand in an address.
_END = re.compile(
    rf"[\n\r\u2028\u2029]+"
    rf"|(?:[。！？⁇⁈⁉｡]|[!?]+(?![A-Za-z0-9=&/%])|…+|\.{{3,}}|\.)[。！？!?…]*(?P<close>[{_CLOSERS}]*)"
)
# What goes on behind a closing mark or an ellipsis is the same sentence: “……！”的歌声, 等……，
_GOES_ON = frozenset("的地得，,、；;：:。．和与及等之")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(（“\"'])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Mt|vs|etc|No|Nos|Fig|Figs|Vol|pp?|Inc|Ltd|Co|Corp|"
    r"Gen|Gov|Sen|Rep|Rev|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|cf|al|"
    r"(?:[A-Za-z]\.)+[A-Za-z])$"
)
_LABEL = re.compile(r"[\s　]*(?:[0-9０-９]{1,3}|[A-Za-z]|[ivxIVX]{1,4})$")
_NOTHING_MORE = re.compile(r"[\s　]*$")
_HAN = re.compile(r"[㐀-鿿豈-﫿]")
LONGEST = 2000  # characters of a sentence
_WHITE = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    chr(point) for point in range(0x2000, 0x200B)
)
_CLAUSE = re.compile(rf"[；;，,、：:—…\n][{_CLOSERS}]*")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """[start, end) of each sentence, without white space around it, in order.

    Closing quotation marks and brackets stay with their sentence. A line break always ends a
    sentence, and so does a clause, or any character, where it would be over LONGEST. Together the spans
    hold every character that is not white space.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.start() < start:
            continue
        if not _ends(text, start, match):
            continue
        _add(spans, text, start, match.end())
        start = match.end()
    _add(spans, text, start, len(text))
    return [part for span in spans for part in _not_too_long(text, *span)]


def clause_spans(text: str) -> list[tuple[int, int]]:
    """[start, end) of the clauses of a sentence: cut behind commas, semicolons, colons, dashes."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _CLAUSE.finditer(text):
        _add(spans, text, start, match.end())
        start = match.end()
    _add(spans, text, start, len(text))
    return spans


def _not_too_long(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    while end - start > LONGEST:
        clauses = [one.end() for one in _CLAUSE.finditer(text, start, start + LONGEST)]
        cut = clauses[-1] if clauses else start + LONGEST
        _add(spans, text, start, cut)
        start = cut
    _add(spans, text, start, end)
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.lstrip(_WHITE)
    start += len(piece) - len(bare)
    bare = bare.rstrip(_WHITE)
    if bare:
        spans.append((start, start + len(bare)))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the stop that `match` found ends the sentence that began at `start`."""
    stop = match.group()
    if stop[0] in "\n\r\u2028\u2029":
        return True
    behind = text[match.end() : match.end() + 1]
    if stop[0] == "." and not stop.startswith("..."):
        return _full_stop_ends(text, start, match, behind)
    closed = bool(match.group("close"))
    if (closed or stop[0] in "….") and behind and behind in _GOES_ON:
        return False
    if stop[0] == "…" or stop.startswith("..."):
        # An ellipsis that leaves out the middle of a quotation goes on in it.
        return closed or not behind or behind in _WHITE or bool(_HAN.match(behind))
    return not _in_title(text, start, match.start())


def _full_stop_ends(text: str, start: int, match: re.Match[str], behind: str) -> bool:
    # subtle: no more than the nearest characters are looked at; a text of dots would otherwise be
    # read once for each of them.
    before = text[max(start, match.start() - 12) : match.start()]
    if _HAN.search(before[-1:]):
        return not behind or behind in _WHITE or bool(_HAN.match(behind))
    if behind and behind not in _WHITE:
        return False  # 3.5, example.org, U.S.
    label = match.start() - start <= len(before) and _LABEL.fullmatch(before)
    if label or _ABBREVIATION.search(before):
        return _NOTHING_MORE.match(text, match.end()) is not None
    following = text[match.end() : match.end() + 4].lstrip(_WHITE)[:1]
    return not following.islower()


def _in_title(text: str, start: int, at: int) -> bool:
    """Whether 《 is open at `at`: the stop belongs to the title of a work."""
    opened = text.rfind("《", max(start, at - 60), at)
    if opened < 0 or text.find("》", opened, at) >= 0:
        return False
    return 0 <= text.find("》", at) < at + 60
