"""Settings come from the environment, each named when it is bad."""

from dataclasses import fields
from pathlib import Path

import pytest

from indexer.errors import SettingError
from service.server_settings import _READ, ServerSettings


def test_nothing_set_means_the_defaults_of_the_contract() -> None:
    settings = ServerSettings.from_environment({})
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert (settings.seeds, settings.index) == (Path("seeds"), Path("index"))
    assert settings == ServerSettings.from_environment({"SHUANGCHENG_PORT": " "})


def test_every_setting_can_be_set_by_a_variable() -> None:
    assert set(_READ) == {item.name for item in fields(ServerSettings)}


def test_values_are_read_as_what_they_are() -> None:
    settings = ServerSettings.from_environment(
        {
            "SHUANGCHENG_PORT": "81",
            "SHUANGCHENG_DEADLINE_S": "2.5",
            "SHUANGCHENG_ALLOW_OPEN": "yes",
            "SHUANGCHENG_CORS_ORIGINS": "https://a.example, https://b.example",
            "SHUANGCHENG_INDEX": "/data/索引",
        }
    )
    assert (settings.port, settings.deadline_s, settings.allow_open) == (81, 2.5, True)
    assert settings.cors_origins == ("https://a.example", "https://b.example")
    assert settings.index == Path("/data/索引")


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "70000"), ("PORT", "-1"), ("PORT", "８０"), ("PORT", "9" * 5000),
     ("DEADLINE_S", "nan"), ("DEADLINE_S", "soon"), ("RATE_PER_S", "inf"), ("ALLOW_OPEN", "maybe"),
     ("LOG_LEVEL", "loud"), ("WORKERS", "0")],
)  # fmt: skip
def test_a_bad_value_is_named_with_its_variable(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"SHUANGCHENG_{name} is .*; expected"):
        ServerSettings.from_environment({f"SHUANGCHENG_{name}": value})
