"""An index that was built with something else than is asked for does not answer."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from indexer.errors import IndexMismatch, SettingError
from indexer.index import Index
from indexer.storage.manifest import Manifest
from service.__main__ import main
from service.agreement import refuse_other_encoder, refuse_other_settings
from service.api.app import app_from_environment
from service.settings import ServiceSettings
from tests.fakes import FakeEncoder
from tests.indexer.conftest import fake_build, write_seeds
from tests.service.real_service import built


def manifest_of(tmp_path: Path, **recipe: Any) -> Manifest:
    fake_build(write_seeds(tmp_path / "seeds", {"a.txt": "合川。\n"}), tmp_path / "index")
    manifest = Index.open(tmp_path / "index").manifest
    return replace(manifest, recipe=replace(manifest.recipe, **recipe))


@pytest.mark.parametrize(
    ("settings", "recipe", "said"),
    [
        ({"encoder": "other/model"}, {"encoder": "bundled"}, "ENCODER is 'other/model'.*'bundled'"),
        ({"query_prompt": "问:"}, {"query_prompt": None}, "QUERY_PROMPT is '问:'.*the model's own"),
        ({"passage_prompt": ""}, {"passage_prompt": "文:"}, "PASSAGE_PROMPT is ''.*'文:'"),
    ],
)
def test_a_setting_that_the_index_was_not_built_with_is_named_with_the_way_out(
    tmp_path: Path, settings: dict[str, str], recipe: dict[str, str], said: str
) -> None:
    manifest = manifest_of(tmp_path, **recipe)
    with pytest.raises(IndexMismatch, match=f"SHUANGCHENG_{said}.*indexer build.*or unset it"):
        refuse_other_settings(manifest, ServiceSettings(**settings))


def test_settings_that_agree_or_are_not_set_are_fine(tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    manifest = manifest_of(tmp_path, encoder=str(model), query_prompt="问:")
    written_otherwise = f"{tmp_path}/seeds/../model"
    for settings in (
        ServiceSettings(),
        ServiceSettings(encoder=str(model), query_prompt="问:"),
        ServiceSettings(encoder=written_otherwise),
    ):
        refuse_other_settings(manifest, settings)


def test_a_model_that_changed_under_its_name_is_refused(tmp_path: Path) -> None:
    refuse_other_encoder(manifest_of(tmp_path), FakeEncoder())
    other = manifest_of(tmp_path, encoder_sha256="0" * 64)
    with pytest.raises(IndexMismatch, match=r"0{12}, the service has.*run python -m indexer build"):
        refuse_other_encoder(other, FakeEncoder())


def test_the_variables_are_read_as_a_build_reads_them() -> None:
    read = ServiceSettings.from_environment(
        {"SHUANGCHENG_ENCODER": " a/model ", "SHUANGCHENG_QUERY_PROMPT": "query: "}
    )
    assert (read.encoder, read.query_prompt, read.passage_prompt) == ("a/model", "query: ", None)
    with pytest.raises(SettingError, match="SHUANGCHENG_ENCODER is empty"):
        ServiceSettings.from_environment({"SHUANGCHENG_ENCODER": " "})


@pytest.mark.weights
@pytest.mark.parametrize("name", ["ENCODER", "QUERY_PROMPT"])
def test_neither_command_nor_service_answers_from_such_an_index(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    index = built(tmp_path, {"a.txt": "合川区加入联盟。\n"})
    monkeypatch.setenv(f"SHUANGCHENG_{name}", "something-else")
    assert main(["ask", "--index", str(index), "合川"]) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert line.startswith(f"IndexMismatch: SHUANGCHENG_{name} is 'something-else'")
    app = app_from_environment(
        {f"SHUANGCHENG_{name}": "something-else", "SHUANGCHENG_INDEX": str(index)}
    )
    with TestClient(app, base_url="http://127.0.0.1:8000") as client:
        ready = client.get("/readyz")
        assert ready.status_code == 503
        assert f"SHUANGCHENG_{name}" in ready.text
