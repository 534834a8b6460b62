"""The README tells the truth about settings and commands."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from indexer import settings as index_settings
from service.generator.settings import GeneratorSettings
from service.server_settings import ServerSettings
from service.settings import PREFIX, ServiceSettings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `(SHUANGCHENG_\w+)` \| ([^|]*) \|", README, re.MULTILINE))


def variables() -> set[str]:
    known = {name for name, *_ in index_settings.table()}
    for kind in (ServiceSettings, ServerSettings):
        known |= {PREFIX + item.name.upper() for item in fields(kind) if item.name != "llm"}
    return known | {f"{PREFIX}LLM_{item.name.upper()}" for item in fields(GeneratorSettings)}


def test_the_table_of_settings_has_each_variable_once_and_no_other() -> None:
    assert set(ROWS) - {PREFIX + "DATA"} == variables()


@pytest.mark.parametrize("name", [name for name, *_ in index_settings.table()])
def test_the_defaults_of_the_index_are_those_of_the_code(name: str) -> None:
    default = {variable: value for variable, value, _ in index_settings.table()}[name]
    assert ROWS[name].strip(" `") == default


def test_no_two_rooms_read_the_same_variable_in_two_senses() -> None:
    index = {name for name, *_ in index_settings.table()}
    server = {PREFIX + item.name.upper() for item in fields(ServerSettings)}
    assert not index & server


def test_every_make_command_of_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z][a-z-]+)", README))
    assert named
    assert named <= targets


def test_every_linked_file_exists() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert not [link for link in links if not (ROOT / link).exists()]
