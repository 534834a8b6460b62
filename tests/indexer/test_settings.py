from dataclasses import fields

import pytest

from indexer.errors import SettingError
from indexer.settings import PREFIX, Settings, table


def test_an_empty_environment_gives_the_defaults() -> None:
    assert Settings.read({}) == Settings()


def test_each_field_is_read_from_its_variable() -> None:
    environment = {
        "SHUANGCHENG_ENCODER": "some/model",
        "SHUANGCHENG_QUERY_PROMPT": "query: ",
        "SHUANGCHENG_PASSAGE_PROMPT": "",
        "SHUANGCHENG_TOKENIZER": "cl100k_base",
        "SHUANGCHENG_MAX_TOKENS": " 64 ",
        "SHUANGCHENG_KEEP_GENERATIONS": "2",
        "SHUANGCHENG_BUILD_WORKERS": "1",
        "SHUANGCHENG_READ_SECONDS": "7",
        "SHUANGCHENG_READ_MEMORY_MB": "300",
        "SHUANGCHENG_DEBOUNCE_MS": "20",
        "SHUANGCHENG_GATE": " questions/set.jsonl ",
        "SHUANGCHENG_MAX_FILE_BYTES": "200000000",
    }
    assert Settings.read(environment) == Settings(
        encoder="some/model",
        query_prompt="query: ",
        passage_prompt="",
        tokenizer="cl100k_base",
        max_tokens=64,
        keep_generations=2,
        build_workers=1,
        read_seconds=7,
        read_memory_mb=300,
        debounce_ms=20,
        gate="questions/set.jsonl",
        max_file_bytes=200_000_000,
    )


def test_variables_of_others_are_left_alone() -> None:
    assert Settings.read({"SHUANGCHENG_SERVICE_KEY": "x", "MAX_TOKENS": "no"}) == Settings()


@pytest.mark.parametrize("value", ["", "0", "1", "-3", "1.5", "８", "many", "9" * 30])
def test_a_bad_number_names_variable_value_and_expectation(value: str) -> None:
    with pytest.raises(SettingError) as caught:
        Settings.read({"SHUANGCHENG_KEEP_GENERATIONS": value})
    message = str(caught.value)
    assert "SHUANGCHENG_KEEP_GENERATIONS" in message
    assert value[:20] in message
    assert "from 2 to 100" in message


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(SettingError, match="SHUANGCHENG_ENCODER is empty"):
        Settings.read({"SHUANGCHENG_ENCODER": " "})
    with pytest.raises(SettingError, match="SHUANGCHENG_GATE is empty; expected question set"):
        Settings.read({"SHUANGCHENG_GATE": ""})


def test_the_table_has_a_row_for_each_field() -> None:
    assert [row[0] for row in table()] == [PREFIX + f.name.upper() for f in fields(Settings)]
    assert all(meaning for _, _, meaning in table())
