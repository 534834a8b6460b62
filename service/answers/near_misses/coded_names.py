"""Names that differ from those of a document in a code or in one of two sides: XT-3 beside a text on XT-2,
“中国—甲国” beside one on “中国—乙国”.

The reader takes one for the other, because all that stands around them is the same.
"""

import re
from collections.abc import Iterator, Sequence

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.text.fold import fold
from service.reader.expressions import QUOTED

_DASH = r"[—–\-·~]+"
# A code: letters and a number, with or without a dash. Of a year, a quarter or a share nobody makes a name.
_CODE = re.compile(
    r"(?<![a-z\d])(?!q[1-4](?!\d))(?P<letters>[a-z]{1,6})[-–—]?0*(?P<number>\d{1,5})"
    r"(?![a-z\d.%]|\s*(?:年|月|日|[十百千万亿]|元|人|个|名|家))"
)
_SIDES = re.compile(rf"(?P<one>[\u4e00-\u9fff]{{2,6}}){_DASH}(?P<two>[\u4e00-\u9fff]{{2,6}})")


def names_another(question: str, chunks: Sequence[Chunk], index: Index) -> bool:
    """Whether `question` names something by a code, or in quotation marks by two sides, that the documents
    of `chunks` have only with another number or another side."""
    folded = fold(question)
    codes, sides = list(_CODE.finditer(folded)), list(_in_quotes(folded))
    if not codes and not sides:
        return False
    documents = dict.fromkeys(chunk.document_id for chunk in chunks)
    text = "\n".join(_bare(index.text(document)) for document in documents)
    return any(_other_number(code, text) for code in codes) or any(
        _other_side(pair, text) for pair in sides
    )


def _bare(text: str) -> str:
    return re.sub(r"\s", "", fold(text))


def _other_number(code: re.Match[str], text: str) -> bool:
    told = {
        found["number"] for found in _CODE.finditer(text) if found["letters"] == code["letters"]
    }
    if not told or code["number"] in told or code.group() in text:
        return False
    # ISO9001、14001: the letters are told once for both.
    several = r"[-–—]?\d{1,5}[、/和与及]"
    beside = rf"(?<![a-z]){code['letters']}(?:{several}){{1,9}}[-–—]?0*{code['number']}(?!\d)"
    return re.search(beside, text) is None


def _in_quotes(question: str) -> Iterator[re.Match[str]]:
    for quoted in QUOTED.finditer(question):
        pair = _SIDES.fullmatch(quoted.group(1) or quoted.group(2))
        if pair:
            yield pair


def _other_side(pair: re.Match[str], text: str) -> bool:
    """Whether one side stands beside another than the one asked for, which stands nowhere."""
    one, two = pair["one"], pair["two"]
    if (one in text) == (two in text):
        return False
    known = re.escape(one if one in text else two)
    return (
        re.search(f"{known}{_DASH}[\u4e00-\u9fff]{{2}}|[\u4e00-\u9fff]{{2}}{_DASH}{known}", text)
        is not None
    )
