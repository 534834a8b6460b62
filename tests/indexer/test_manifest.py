from dataclasses import replace
from pathlib import Path

import pytest

from indexer.errors import IndexDamaged, IndexMismatch, IndexMissing
from indexer.storage.manifest import (
    FORMAT,
    FileFact,
    Manifest,
    Recipe,
    as_public,
    generation_id,
    read_manifest,
    verify_files,
)

RECIPE = Recipe(
    format=FORMAT,
    code="c" * 64,
    libraries={"tantivy": "0.27.0"},
    encoder="fake",
    encoder_sha256="e" * 64,
    dim=32,
    query_prompt=None,
    passage_prompt=None,
    tokenizer="fake",
    max_tokens=200,
    flat_chunks=1000,
)
SEEDS = {"一.txt": "1" * 64, "b.md": "2" * 64}
MANIFEST = Manifest(
    generation=generation_id(RECIPE, SEEDS),
    recipe=RECIPE,
    seeds=SEEDS,
    documents=2,
    chunks=3,
    relations=0,
    segments=1,
    vector_index="IndexScalarQuantizer",
    files={"texts.txt": FileFact(3, "a" * 64)},
)


def test_a_manifest_comes_back_as_it_was() -> None:
    assert Manifest.from_json(MANIFEST.to_json(), "here") == MANIFEST


def test_each_flipped_bit_of_a_manifest_is_found() -> None:
    data = MANIFEST.to_json()
    for at in range(len(data)):
        for bit in (1, 32):
            flipped = data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]
            with pytest.raises((IndexDamaged, IndexMismatch), match="here"):
                Manifest.from_json(flipped, "here")


def test_a_manifest_with_other_white_space_is_damaged() -> None:
    data = MANIFEST.to_json()
    for altered in (data[:-1], data + b" ", data.replace(b'"documents": 2', b'"documents":  2')):
        with pytest.raises(IndexDamaged, match="here"):
            Manifest.from_json(altered, "here")


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b'{"facts": {}, "digest": 1}'])
def test_what_is_no_manifest_is_damaged(data: bytes) -> None:
    with pytest.raises(IndexDamaged, match="run python -m indexer build"):
        Manifest.from_json(data, "here")


def test_another_format_is_a_mismatch() -> None:
    later = replace(MANIFEST, recipe=replace(RECIPE, format=99))
    with pytest.raises(IndexMismatch, match="format 99, this program reads 4"):
        Manifest.from_json(later.to_json(), "here")


def test_the_id_depends_on_each_fact_of_the_recipe_and_on_each_seed() -> None:
    others = [
        replace(RECIPE, format=FORMAT + 1),
        replace(RECIPE, code="d" * 64),
        replace(RECIPE, libraries={"tantivy": "0.28.0"}),
        replace(RECIPE, encoder="other"),
        replace(RECIPE, encoder_sha256="0" * 64),
        replace(RECIPE, dim=64),
        replace(RECIPE, tokenizer="other"),
        replace(RECIPE, query_prompt=""),
        replace(RECIPE, passage_prompt="passage: "),
        replace(RECIPE, max_tokens=100),
        replace(RECIPE, flat_chunks=2000),
    ]
    ids = {generation_id(recipe, SEEDS) for recipe in others}
    ids |= {generation_id(RECIPE, SEEDS | {"b.md": "3" * 64}), generation_id(RECIPE, {})}
    assert len(ids) == len(others) + 2
    assert MANIFEST.generation not in ids


def test_the_id_does_not_depend_on_the_order_of_seeds() -> None:
    assert generation_id(RECIPE, dict(reversed(SEEDS.items()))) == MANIFEST.generation


def test_a_missing_manifest_is_a_missing_index(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match=r"manifest\.json does not exist"):
        read_manifest(tmp_path)


def test_a_manifest_in_another_folder_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(MANIFEST.to_json())
    with pytest.raises(IndexDamaged, match=MANIFEST.generation):
        read_manifest(tmp_path)


@pytest.mark.parametrize(
    ("content", "message"), [(None, "is missing"), (b"ab", "2 bytes"), (b"abd", "SHA-256")]
)
def test_verify_names_the_file_and_the_fault(
    tmp_path: Path, content: bytes | None, message: str
) -> None:
    fact = FileFact(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    manifest = replace(MANIFEST, files={"texts.txt": fact})
    (tmp_path / "texts.txt").write_bytes(b"abc")
    verify_files(tmp_path, manifest)
    if content is None:
        (tmp_path / "texts.txt").unlink()
    else:
        (tmp_path / "texts.txt").write_bytes(content)
    with pytest.raises(IndexDamaged, match=rf"texts\.txt.*{message}"):
        verify_files(tmp_path, manifest)


def test_the_public_form_is_plain_json() -> None:
    public = as_public(MANIFEST)
    assert public["seeds"] == SEEDS
    assert public["recipe"]["encoder"] == "fake"
    assert public["files"]["texts.txt"] == {"bytes": 3, "sha256": "a" * 64}
