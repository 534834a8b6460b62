"""A telephone, a fax, an address is somebody's: that of another, in a text that never names him, answers nothing.

The row of digits is the only span that fits, so that the reader takes it whosever it is.
"""

import re
from collections.abc import Sequence

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.text.fold import fold

_OF = r"联系|咨询|报名|办公|服务|值班|监督|举报|投诉|预约|客服|订票|公开|官方|固定|移动|电子|通讯|通信|注册|收件|邮寄"
_LABEL = re.compile(
    rf"(?P<holder>[^,。?!:的]{{3,24}})的(?:{_OF})*(?:电话|手机|传真|热线|座机|邮编|邮政编码|[账帐]号|邮箱|地址|网址)"
    r"(?:号码?)?(?:分别|具体)?(?:[是为有叫]|在)?(?:多少|几号?|什么|啥|哪)"
)
_LED = re.compile(r"^(?:请问|想问一?下|那么?|这[个家所]|那[个家所]|[该本我])+")
_SPACE = re.compile(r"\s+")
_FEWEST = 3  # characters of a name
_SHORT = 5  # characters of a name that may stand for a longer one: 农技站 for 农业技术推广站
_LEFT_OUT = 4  # characters between two of them


def of_documents_of_the_holder(
    question: str, chunks: Sequence[Chunk], index: Index
) -> Sequence[Chunk]:
    """`chunks`, in their order, without those of documents that never name whose telephone, fax or address
    `question` asks for, in full, in part or for short; all where it asks for none."""
    label = _LABEL.search(fold(question))
    holder = _LED.sub("", label["holder"]) if label else ""
    if len(holder) < _FEWEST:
        return chunks
    said = _said(holder)
    named: dict[str, bool] = {}
    for chunk in chunks:
        if chunk.document_id not in named:
            text = _SPACE.sub("", fold(f"{chunk.context}\n{index.text(chunk.document_id)}"))
            named[chunk.document_id] = said.search(text) is not None
    return [chunk for chunk in chunks if named[chunk.document_id]]


def _said(holder: str) -> re.Pattern[str]:
    """Two characters of the name side by side, or all those of a short one in their order."""
    ways = [re.escape(holder[i : i + 2]) for i in range(len(holder) - 1)]
    if len(holder) <= _SHORT:
        ways.append(rf".{{0,{_LEFT_OUT}}}".join(map(re.escape, holder)))
    return re.compile("|".join(ways))
