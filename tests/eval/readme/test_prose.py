"""Between the README's tables stands no figure that nothing holds."""

import gzip
import json
import re
from pathlib import Path

import pytest

from eval.readme.measured import MEASURED, read_measured
from eval.readme.tables import ANSWERED
from eval.sets.data import DATA
from eval.sets.json_text import json_lines

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?(?![\w.]*\w)")
QUESTIONS = ROOT / "eval" / "questions"


def prose() -> str:
    """The part on figures without its tables and without what is wanted of them."""
    part = README.split("\n## Figures\n")[1].split("\n## ")[0]
    part = re.sub(r"<!-- measured.*?<!-- end -->", "", part, flags=re.DOTALL)
    return re.sub(r"\([^()]*\b(?:wanted|must be|may be)\b[^()]*\)|`[^`]*`|\[.*?\]\(.*?\)", "", part)


def rows(path: Path) -> list[dict[str, object]]:
    return [row for _, row in json_lines(path)]


def test_every_number_of_the_prose_is_counted_again() -> None:
    seed = rows(QUESTIONS / "seed.jsonl")
    counted = {
        "questions that confidence was fitted on": len(
            rows(ROOT / "training" / "questions" / "calibration.jsonl")
        ),
        "questions whose evidence is looked for": sum(
            bool(row.get("evidence")) and not row.get("history") for row in seed
        ),
        # by their own tests below
        "paragraphs of CMRC 2018 dev": 848,
        "laws": 3472,
    }
    names = {"95", "2018"}  # the intervals' part, and a set's year
    found = {text.rstrip(",") for text in NUMBER.findall(prose())} - names
    assert found == {f"{number:,}" for number in counted.values()}


def test_the_paragraphs_of_cmrc_are_as_many_as_the_encoders_command_says() -> None:
    names = [row["name"] for row in read_measured(MEASURED)["encoder"].figures]
    assert "CMRC 2018 dev, first hit (3219 of 848)" in names


def test_the_laws_are_as_many_as_the_data_holds() -> None:
    path = DATA / "text" / "laws.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"{path} is not on this machine")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        assert sum(1 for _ in lines) == 3472


@pytest.mark.parametrize("name", ["reports", "second", "third", "everyday"])
def test_tables_say_on_how_many_texts_a_set_asks(name: str) -> None:
    texts = {
        tuple(row[k] for k in ("source", "row", "start", "end"))
        for row in rows(QUESTIONS / f"{name}.jsonl")
    }
    assert re.findall(r"\d+", ANSWERED[name]) == [str(len(texts))]
    manual = (ROOT / "eval" / "README.md").read_text(encoding="utf-8")
    count = len(rows(QUESTIONS / f"{name}.jsonl"))
    assert re.search(
        rf"`questions/{name}\.jsonl` (has )?{count} (questions|more)? ?on {len(texts)}\b", manual
    )


def test_the_readers_card_says_what_was_measured() -> None:
    """Its times aside: they are of the machine and the day."""
    card = (ROOT / "service" / "reader" / "weights" / "README.md").read_text(encoding="utf-8")
    found = read_measured(MEASURED)["reader"].figures

    def value(name: str) -> float:
        figure = found[name]
        return float(figure["value"] if isinstance(figure, dict) else figure)

    for what, cells in {
        "CMRC 2018 dev, EM / F1": [100 * value("cmrc_em"), 100 * value("cmrc_f1")],
        "DRCD test, EM / F1": [100 * value("drcd_em"), 100 * value("drcd_f1")],
        "CMRC 2018 dev, sentence with the answer first": [100 * value("cmrc_sentence")],
    }.items():
        [line] = [line for line in card.splitlines() if line.startswith(f"| {what} |")]
        said = re.sub(r"\([^)]*\)", "", line.split("|")[2])
        assert [float(text) for text in said.split("/")] == [round(cell, 1) for cell in cells]


def test_measuring_all_takes_about_as_long_as_the_readme_says() -> None:
    seconds = [entry.seconds or 0 for entry in read_measured(MEASURED).values()]
    assert "about twenty minutes" in prose()
    assert 10 * 60 < sum(seconds) < 30 * 60


def test_the_load_says_how_many_requests_and_rebuilds_were_made() -> None:
    entry = read_measured(MEASURED)["load"]
    requests = int(entry.command.split("--requests ")[1])
    table = README.split("<!-- measured: load -->")[1].split("<!-- end -->")[0]
    assert f"of {requests:,} requests more" in table
    assert f"{sum(row['swaps'] for row in entry.figures['rows'])} rebuilds in all" in table
    assert json.dumps(entry.figures["missed"]) == "[]" or entry.figures["missed"][0] in table
