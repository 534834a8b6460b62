"""relations.yaml in the seeds: part of the generation, applied to every document's relations."""

import logging
import shutil
import threading
from pathlib import Path
from queue import Queue

import pytest

from indexer.building.check import check
from indexer.building.progress import BuildReport
from indexer.building.watch import watch
from indexer.correction.corrected import Corrected
from indexer.errors import SeedError
from indexer.index import Index
from indexer.settings import Settings
from tests.fakes import fake_parts
from tests.indexer.conftest import all_bytes, current_folder, fake_build, write_seeds

# 合川区 stands in 教育共同体 (一.txt), 巴南区 in 职教联盟 (b/two.md).
REMOVE = "remove: [{organization: 教育共同体, member: 合川区, reason: 未参加}]\n"
RENAME = "rename: [{kind: member, from: 巴南区, to: 巴南, reason: 简称}]\n"
ADD = (
    "add: [{organization: 办学联盟, member: 江津区, role: member, document: c.txt,"
    " quote: 江津区 的学校, date: 2023-05, reason: 图注}]\n"
)


def cells(index: Path) -> set[tuple[str, str]]:
    opened = Index.open(index)
    found = {(relation.organization, relation.member) for relation in opened.relations}
    opened.close()
    return found


def correct(seeds: Path, text: str) -> None:
    write_seeds(seeds, {"relations.yaml": text})


def test_editing_the_corrections_alone_makes_a_new_generation_and_reads_no_document(
    seeds: Path, index_folder: Path
) -> None:
    before = Index.open(index_folder).generation
    correct(seeds, REMOVE + ADD)
    report = fake_build(seeds, index_folder)
    assert report.generation != before
    assert (report.reused, report.documents, report.added) == (3, 3, ("relations.yaml",))
    assert cells(index_folder) == {("职教联盟", "巴南区"), ("办学联盟", "江津区")}
    assert "relations.yaml" in Index.open(index_folder).manifest.seeds
    check(index_folder)
    assert fake_build(seeds, index_folder).unchanged


def test_an_added_row_stands_with_its_document_and_quotes_it(
    seeds: Path, index_folder: Path
) -> None:
    correct(seeds, ADD)
    fake_build(seeds, index_folder)
    opened = Index.open(index_folder)
    document = next(entry.id for entry in opened.documents if entry.path == "c.txt")
    (row,) = opened.relations_of(document)
    assert row.quote == "江津区的学校" == opened.text(document)[row.start : row.end]
    assert row.date == "2023-05"


def test_changed_corrections_and_documents_give_the_bytes_of_a_full_build(
    seeds: Path, tmp_path: Path
) -> None:
    steps: list[dict[str, str | None]] = [
        {"relations.yaml": REMOVE},
        {"relations.yaml": REMOVE + RENAME + ADD, "new.txt": "巴南区加入新的联盟。\n"},
        {"c.txt": "江津区的学校不少。\n江津区加入职教联盟。\n"},
        {"relations.yaml": RENAME},
        {"一.txt": None},
        {"relations.yaml": None},
    ]
    fake_build(seeds, tmp_path / "index")
    for step in steps:
        for name, text in step.items():
            if text is None:
                (seeds / name).unlink()
            else:
                write_seeds(seeds, {name: text})
        assert fake_build(seeds, tmp_path / "index").reused > 0
        shutil.rmtree(tmp_path / "full", ignore_errors=True)
        fake_build(seeds, tmp_path / "full")
        assert all_bytes(current_folder(tmp_path / "index")) == all_bytes(
            current_folder(tmp_path / "full")
        )
    check(tmp_path / "index")
    assert ("教育共同体", "合川区") not in cells(tmp_path / "index")
    assert ("职教联盟", "巴南区") in cells(tmp_path / "index")


def test_a_removal_that_is_taken_back_gives_the_row_back(seeds: Path, index_folder: Path) -> None:
    before = cells(index_folder)
    correct(seeds, REMOVE)
    fake_build(seeds, index_folder)
    assert cells(index_folder) != before
    write_seeds(seeds, {"new.txt": "新的学校。\n"})  # no way back to an earlier generation
    correct(seeds, "# nothing\n")
    assert fake_build(seeds, index_folder).reused == 3
    assert cells(index_folder) == before


def test_a_removal_may_name_its_document_by_path(seeds: Path, index_folder: Path) -> None:
    write_seeds(seeds, {"new.txt": "合川区加入教育共同体。\n"})
    correct(seeds, REMOVE.replace("reason", "document: new.txt, reason"))
    fake_build(seeds, index_folder)
    opened = Index.open(index_folder)
    assert [opened.document(row.document_id).path for row in opened.relations
            if row.organization == "教育共同体"] == ["一.txt"]  # fmt: skip


def test_corrections_without_ground_are_noted_each_time_and_the_others_not(
    seeds: Path, index_folder: Path
) -> None:
    correct(
        seeds,
        REMOVE + RENAME + ADD.replace("江津区 的学校", "江津区 的医院"),
    )
    first = fake_build(seeds, index_folder)
    again = fake_build(seeds, index_folder)
    assert again.unchanged
    for report in (first, again):
        (note,) = report.notes
        assert note.startswith("relations.yaml: add {organization: 办学联盟, member: 江津区")
        assert "holds the quote" in note
    (seeds / "b/two.md").unlink()  # where 巴南区 stood
    assert len(fake_build(seeds, index_folder).notes) == 2


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("add: [{organization: 甲}]", "entry 1 of add has no member"),
        (REMOVE + REMOVE, "remove stands twice"),
        (REMOVE.replace("未参加", "[未, 参加]"), "entry 1 of remove has no text for reason"),
        (ADD.replace("2023-05", "去年"), "entry 1 of add has the date '去年'"),
        ("[" * 5000, "cannot be read"),
    ],
)
def test_a_malformed_file_is_named_with_its_entry_and_the_old_index_stays(
    seeds: Path, index_folder: Path, text: str, named: str
) -> None:
    before = all_bytes(index_folder)
    correct(seeds, text)
    with pytest.raises(SeedError, match=rf"relations\.yaml.*{named}"):
        fake_build(seeds, index_folder)
    assert all_bytes(index_folder) == before


def test_a_link_is_refused_before_a_byte_is_read(seeds: Path, index_folder: Path) -> None:
    (seeds / "relations.yaml").symlink_to("/dev/zero")
    with pytest.raises(SeedError, match=r"relations\.yaml is no regular file"):
        fake_build(seeds, index_folder)


def test_what_was_corrected_comes_back_as_it_was(seeds: Path, index_folder: Path) -> None:
    assert Corrected.read(current_folder(index_folder)) == Corrected()
    correct(seeds, REMOVE + ADD)
    fake_build(seeds, index_folder)
    stored = Corrected.read(current_folder(index_folder))
    assert sorted(len(rows) for rows in stored.extracted.values()) == [0, 1]
    assert stored.to_json() == (current_folder(index_folder) / "corrections.json").read_bytes()


def test_watch_builds_when_the_corrections_change(
    seeds: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    reports: Queue[BuildReport] = Queue()
    stop = threading.Event()
    watcher = threading.Thread(
        target=watch,
        args=(seeds, tmp_path / "index", Settings(debounce_ms=50)),
        kwargs={"stop": stop, "built": reports.put, "parts": fake_parts},
    )
    watcher.start()
    try:
        reports.get(timeout=60)
        correct(seeds, REMOVE + RENAME.replace("巴南区", "无此区"))
        report = reports.get(timeout=60)
    finally:
        stop.set()
        watcher.join(60)
    assert report.added == ("relations.yaml",)
    assert "无此区" in caplog.text
    assert cells(tmp_path / "index") == {("职教联盟", "巴南区")}
