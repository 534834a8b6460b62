"""The context is packed to its limit, counted by the tokens of the package's own vocabulary."""

import pytest

from indexer.text.sentences import sentence_spans
from indexer.text.tokens import open_counter
from service.generator.generator import GenerationFailed
from service.generator.prompt import packed
from service.questions.language import Language
from tests.service.generator.fakes import TEXT, passage

QUESTION = "东湾职教联盟什么时候成立,由谁发起?"
# What a chat template may put around two messages.
FRAME = 64
COUNT = open_counter().count
CHUNKS = [passage(TEXT * 3, f"d{number}") for number in range(1, 41)]


@pytest.mark.parametrize("limit", [700, 900, 1200, 1777, 2500, 4096])
def test_prompt_and_reply_fit_and_no_further_sentence_does(limit: int) -> None:
    prompt, shown = packed(QUESTION, Language.CHINESE, CHUNKS, context_tokens=limit, count=COUNT)
    taken = COUNT(prompt.system) + COUNT(prompt.user) + prompt.reply_tokens + FRAME
    assert taken <= limit
    last = shown[-1]
    cut = [end for _, end in sentence_spans(last.chunk.text) if end > last.end]
    rest = last.chunk.text[last.end : cut[0]] if cut else CHUNKS[len(shown)].text[:40]
    # Counted part by part a prompt comes to a little more than in one piece.
    assert taken + COUNT(rest) + 4 * len(shown) + 40 >= limit


def test_all_passages_go_out_whole_where_there_is_room() -> None:
    _, shown = packed(QUESTION, Language.CHINESE, CHUNKS, context_tokens=32_000, count=COUNT)
    assert [row.text for row in shown] == [chunk.text for chunk in CHUNKS]


def test_no_room_for_a_sentence_is_said() -> None:
    with pytest.raises(GenerationFailed, match="SHUANGCHENG_LLM_CONTEXT_TOKENS"):
        packed(QUESTION, Language.CHINESE, CHUNKS, context_tokens=300, count=COUNT)
