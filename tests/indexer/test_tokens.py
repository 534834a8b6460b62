"""The measure of chunks: the shipped vocabulary, and what happens to a bad one."""

import base64
import hashlib
from pathlib import Path

import pytest
import tiktoken
import tiktoken.load
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import SettingError
from indexer.text.tokens import VOCABULARY, TokenCounter, open_counter, read_vocabulary

COUNTER = open_counter()
ENCODING = read_vocabulary(VOCABULARY)


@given(st.text())
def test_tokens_are_the_text_and_nothing_else(text: str) -> None:
    assert ENCODING.decode(COUNTER.encode(text)) == text
    assert COUNTER.count(text) == len(COUNTER.encode(text))


@given(st.text(min_size=1))
def test_a_text_has_at_least_one_token_and_at_most_one_a_byte(text: str) -> None:
    assert 1 <= COUNTER.count(text) <= len(text.encode())


def test_the_spelling_of_a_special_token_is_ordinary_text() -> None:
    ranks = {bytes([byte]): byte for byte in range(256)}
    encoding = tiktoken.Encoding(
        "toy", pat_str=r"\S+|\s+", mergeable_ranks=ranks, special_tokens={"<|end|>": 256}
    )
    assert TokenCounter(encoding, name="toy").count("a<|end|>") == 8


def test_every_byte_is_a_token_so_that_nothing_is_unknown() -> None:
    assert {bytes([byte]) for byte in range(256)} <= set(ENCODING.token_byte_values())


def test_frequent_words_of_both_languages_are_one_token() -> None:
    for word in ("中国", "发展", "教育", " the", " and"):
        assert COUNTER.count(word) == 1


def test_the_vocabulary_stays_small_in_the_repository() -> None:
    assert VOCABULARY.stat().st_size < 500_000


def test_merges_follow_the_ranks(tmp_path: Path) -> None:
    tokens = [bytes([byte]) for byte in range(256)] + [b"ab", b"bc", b"abc"]
    lines = [base64.b64encode(t) + f" {rank}".encode() for rank, t in enumerate(tokens)]
    path = tmp_path / "toy.tiktoken"
    path.write_bytes(b"\n".join(lines))
    # ab has the lower rank, so it is joined before bc; then abc.
    assert read_vocabulary(path).encode("abc bc") == [258, 32, 257]


def test_an_unknown_name_is_refused_with_the_names_that_would_do() -> None:
    with pytest.raises(SettingError, match=r"(?s)'no-such'.*bundled"):
        open_counter("no-such")


def test_an_encoding_that_is_not_here_is_refused_without_asking_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched = []
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr("tiktoken.load.read_file", fetched.append)
    with pytest.raises(SettingError, match=r"(?s)'o200k_base'.*local cache.*HF_HUB_OFFLINE=0"):
        open_counter("o200k_base")
    assert fetched == []
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")
    with pytest.raises(TypeError):  # the stand-in fetches nothing that could be hashed
        open_counter("o200k_base")
    assert len(fetched) == 1


def test_an_encoding_in_the_local_cache_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "https://example.invalid/toy.tiktoken"
    lines = [base64.b64encode(bytes([byte])) + f" {byte}".encode() for byte in range(256)]
    cached = tmp_path / hashlib.sha1(address.encode()).hexdigest()
    cached.write_bytes(b"\n".join(lines))

    def toy(_name: str) -> tiktoken.Encoding:
        ranks = tiktoken.load.load_tiktoken_bpe(address)
        return tiktoken.Encoding("toy", pat_str=r"\S+", mergeable_ranks=ranks, special_tokens={})

    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(tiktoken, "get_encoding", toy)
    assert open_counter("toy").count("abc") == 3


def test_a_malformed_vocabulary_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.tiktoken"
    path.write_text("YQ== 0\nYg==\n", encoding="utf-8")
    with pytest.raises(SettingError, match=r"bad\.tiktoken"):
        read_vocabulary(path)


def test_fingerprints_tell_vocabularies_apart(tmp_path: Path) -> None:
    assert open_counter().sha256 == COUNTER.sha256
    lines = VOCABULARY.read_bytes().splitlines()
    shorter = tmp_path / VOCABULARY.name
    shorter.write_bytes(b"\n".join(lines[:-1]))
    other = TokenCounter(read_vocabulary(shorter), name="bundled")
    assert other.sha256 != COUNTER.sha256
