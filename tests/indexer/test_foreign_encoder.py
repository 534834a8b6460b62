"""Encoders that sentence-transformers opens, with the real library and a tiny model."""

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from indexer.encoder import BUNDLED_FOLDER, open_encoder
from indexer.foreign_encoder import SentenceTransformerEncoder

pytestmark = pytest.mark.weights


def test_a_folder_with_a_prompt_is_left_to_sentence_transformers(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(BUNDLED_FOLDER / "tokenizer.json"))
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_dim=8)]).save(str(tmp_path))
    plain = open_encoder(str(tmp_path))
    prompted = open_encoder(str(tmp_path), query_prompt="问题:", passage_prompt="")
    assert isinstance(prompted, SentenceTransformerEncoder)
    assert prompted.dim == 8
    passages = prompted.encode_passages(["甲城在北。", "乙城在南。"])
    assert np.linalg.norm(passages, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert passages == pytest.approx(plain.encode_passages(["甲城在北。", "乙城在南。"]), abs=1e-4)
    assert not np.allclose(prompted.encode_query("甲城"), plain.encode_query("甲城"), atol=1e-3)
    assert prompted.sha256 != plain.sha256


def test_a_name_that_is_not_here_fails_at_once_and_asks_no_network() -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("HF_")}
    code = "from indexer.encoder import open_encoder; open_encoder('nobody/no-such-model')"
    started = time.monotonic()
    failed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False
    )
    assert failed.returncode == 1
    assert "EncoderError: encoder 'nobody/no-such-model' cannot be opened" in failed.stderr
    assert time.monotonic() - started < 60  # retries against a hub take minutes
