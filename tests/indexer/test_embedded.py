"""What is embedded of a chunk: title and headings in front, for the subject may stand only there."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from indexer.chunks import split
from indexer.documents import Document
from indexer.layout.sections import lay_out
from indexer.storage.share import make_share
from tests.fakes import FakeCounter, FakeEncoder

TEXT = "# 双城纪要\n\n## 合川区\n\n### 学位保障\n\n我区新建小学十所。\n"


def test_title_and_headings_are_embedded_with_each_chunk() -> None:
    embedded: list[str] = []

    def embed(texts: Sequence[str]) -> npt.NDArray[np.float32]:
        embedded.extend(texts)
        return FakeEncoder().encode_passages(texts)

    title, sections = lay_out(TEXT, "stem", markdown=True)
    document = Document("d", title, None, TEXT, sections, "d.md", "0" * 64)
    chunks = split(document, max_tokens=200, count=FakeCounter().count)
    make_share(document, chunks, [], embed)
    (passage,) = [text for text in embedded if text.endswith("\n我区新建小学十所。")]
    for heading in ("双城纪要", "合川区", "学位保障"):
        assert passage.count(heading) == 1


@pytest.mark.weights
def test_an_index_is_built_and_asked_with_another_encoder_and_its_prompts(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer

    from indexer.command_line import main as index_command
    from indexer.encoder import BUNDLED_FOLDER
    from indexer.index import Index
    from service.engine import Engine

    room = tmp_path_factory.mktemp("room")
    model, seeds, index = room / "model", room / "seeds", room / "index"
    tokenizer = Tokenizer.from_file(str(BUNDLED_FOLDER / "tokenizer.json"))
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_dim=16)]).save(str(model))
    seeds.mkdir()
    (seeds / "a.txt").write_text("合川区加入港区联盟。\n", encoding="utf-8")
    monkeypatch.setenv("SHUANGCHENG_ENCODER", str(model))
    monkeypatch.setenv("SHUANGCHENG_QUERY_PROMPT", "问题:")
    monkeypatch.setenv("SHUANGCHENG_PASSAGE_PROMPT", "文:")
    assert index_command(["build", "--seeds", str(seeds), "--index", str(index)]) == 0
    with_prompts = Index.open(index)
    recipe = with_prompts.manifest.recipe
    assert (recipe.encoder, recipe.dim) == (str(model), 16)
    assert (recipe.query_prompt, recipe.passage_prompt) == ("问题:", "文:")
    engine = Engine.open(index)  # without any setting: the manifest says with what
    assert engine.search("谁加入联盟?")[0].text == "合川区加入港区联盟。"
    engine.close()
    monkeypatch.delenv("SHUANGCHENG_PASSAGE_PROMPT")
    assert index_command(["build", "--seeds", str(seeds), "--index", str(index)]) == 0
    plain = Index.open(index)
    assert not np.allclose(plain.vectors([0]), with_prompts.vectors([0]), atol=1e-2)
