"""Keys are stored as hashes and found by their secret alone."""

import hashlib
from pathlib import Path

import pytest

from indexer.errors import SettingError
from service.keys import Right, find, new_key, read_keys, read_keys_file


def test_what_is_stored_is_the_hash_and_reads_back() -> None:
    secret, stored = new_key("alice", Right.BUILD)
    assert secret not in str(stored)
    assert hashlib.sha256(secret.encode()).hexdigest() in str(stored)
    assert read_keys([str(stored)], source="test") == (stored,)


def test_a_key_is_found_by_its_secret_wherever_it_stands_and_by_nothing_else() -> None:
    made = [new_key(f"key{i}", Right.READ) for i in range(5)]
    stored = [key for _, key in made]
    for secret, key in made:
        assert find(secret, stored) == key
    assert find(made[0][0][:-1], stored) is None
    assert find("", stored) is None
    assert find("\ud800", stored) is None


def test_no_two_secrets_are_the_same_and_each_is_long() -> None:
    secrets = {new_key("k", Right.READ)[0] for _ in range(200)}
    assert len(secrets) == 200
    assert min(map(len, secrets)) >= 46


def test_reading_is_allowed_to_both_and_building_to_one() -> None:
    _, reading = new_key("r", Right.READ)
    _, building = new_key("b", Right.BUILD)
    assert [reading.allows(right) for right in Right] == [True, False]
    assert [building.allows(right) for right in Right] == [True, True]


@pytest.mark.parametrize("line", ["sc_secret", "a:read:xyz", "a:write:" + "0" * 64, "a b:read:"])
def test_a_bad_line_is_named_by_number_and_not_repeated(line: str) -> None:
    with pytest.raises(SettingError, match="key 3") as refused:
        read_keys(["# comment", "", line], source="test")
    assert line not in str(refused.value)


@pytest.mark.parametrize("name", ["", "a:b", "x" * 65, "a\nb", "名"])
def test_a_name_that_could_not_be_stored_is_refused(name: str) -> None:
    with pytest.raises(SettingError, match="key name"):
        new_key(name, Right.READ)


def test_a_file_without_keys_leaves_no_door_open(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    with pytest.raises(SettingError, match="cannot be read"):
        read_keys_file(path)
    path.write_text("# none yet\n", encoding="utf-8")
    with pytest.raises(SettingError, match="no key"):
        read_keys_file(path)
    path.write_bytes(b"\xff")
    with pytest.raises(SettingError, match="cannot be read"):
        read_keys_file(path)
