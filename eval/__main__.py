"""python -m eval: a question set in, figures out.

Exit status: 0 when done, 1 when below the accepted figures (or an answer quotes falsely), 2 when
a set, an index or an argument cannot be used.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from eval.accepted import Accepted, accept, accepted_for, shortfalls
from eval.arguments import positive
from eval.figures.bootstrap import Figure
from eval.figures.metrics import figures_of
from eval.reports.compare import compare
from eval.reports.file import check_writable, write_report
from eval.reports.page import page
from eval.reports.record import read_record, run_as_dict
from eval.reports.report import failures, figure_lines, risk_lines, table
from eval.run import Run, run
from eval.sets.collection import collection_of
from eval.sets.excerpts import as_seeds, read_excerpt_questions, read_excerpts
from eval.sets.questions import load_questions, unanswerable
from eval.sets.squad import asked_questions, read_squad
from eval.systems.local import open_target
from indexer.errors import SettingError, ShuangchengError
from service.settings import ServiceSettings

SEED = Path(__file__).parent / "questions" / "seed.jsonl"
ACCEPTED = Path(__file__).parent / "accepted.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; the exit status."""
    given = _parser().parse_args(arguments)
    command = "python -m eval " + " ".join(sys.argv[1:] if arguments is None else arguments)
    try:
        _check_arguments(given)
        if given.compare:
            print(compare(*(read_record(path) for path in given.compare)))
            return 0
        if given.squad is not None:
            return _squad(given, command)
        if given.excerpts is not None:
            return _excerpts(given, command)
        given.questions = given.questions or SEED
        return _questions(given, command)
    except ShuangchengError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("--index", type=Path, default=Path("index"), help="folder of the index")
    parser.add_argument("--questions", type=Path, help="JSON Lines (eval/README.md); the seed's")
    parser.add_argument("--generation", help="ask this one, published or not")
    parser.add_argument("--url", help="ask this running service instead of the index")
    parser.add_argument("--squad", type=Path, help="a set in SQuAD's format, .json or .json.gz")
    parser.add_argument("--excerpts", type=Path, help="a set on excerpts of the public data")
    parser.add_argument("--gold", action="store_true", help="--squad: give the gold paragraph")
    parser.add_argument("--limit", type=positive, help="only so many questions")
    parser.add_argument("--json", type=Path, help="write everything to this file")
    parser.add_argument("--html", type=Path, help="write a report with pictures to this file")
    parser.add_argument("--accepted", type=Path, default=ACCEPTED, help="accepted figures")
    parser.add_argument("--accept", action="store_true", help="record this run as accepted")
    parser.add_argument(
        "--compare", nargs=2, type=Path, metavar=("A", "B"), help="two --json files"
    )
    return parser


# What each of these has no use for: it would be ignored, and the figures taken for something else.
_ALONE = {
    "compare": (
        "squad",
        "excerpts",
        "questions",
        "url",
        "generation",
        "limit",
        "json",
        "html",
        "accept",
    ),
    "squad": ("excerpts", "questions", "url", "generation", "accept"),
    "excerpts": ("questions", "url", "generation", "accept"),
    "url": ("generation",),
}


def _check_arguments(given: argparse.Namespace) -> None:
    """Raises SettingError for options that do not go together, and, before anything is asked, for
    a report that could not be written."""
    for name, others in _ALONE.items():
        beside = [other for other in others if getattr(given, other) not in (None, False)]
        if getattr(given, name) is not None and beside:
            raise SettingError(
                f"--{name} with {', '.join(f'--{other}' for other in beside)}: do not go together; "
                "see eval/README.md"
            )
    if given.gold and given.squad is None:
        raise SettingError("--gold: only with --squad, whose questions have a paragraph each")
    if given.accept and given.limit:
        raise SettingError("--accept with --limit: only a whole set can be accepted; leave one out")
    for name in ("json", "html", *(["accepted"] if given.accept else [])):
        if getattr(given, name) is not None:
            check_writable(f"--{name}", getattr(given, name))


def _questions(given: argparse.Namespace, command: str) -> int:
    target = open_target(given.index, given.url, given.generation, os.environ)
    sources = target.sources()
    asked = load_questions(given.questions, sources)[: given.limit]
    # Before anything is asked: figures that cannot be read would be found out minutes later.
    accepted = accepted_for(given.accepted, given.questions)
    print(f"{_shown(given.questions)}: {len(asked)} questions, {unanswerable(asked)} unanswerable")
    done = run(target, asked, sources, _progress)
    figures = _reported(done, given, given.questions, command)
    if given.accept:
        accept(given.accepted, given.questions, figures, command=command, index=done.index)
        print(f"accepted: {given.accepted}")
        return 0
    return _gate(accepted, figures, limited=given.limit is not None)


def _squad(given: argparse.Namespace, command: str) -> int:
    data = read_squad(given.squad)
    print(f"{given.squad}: {len(data.contexts)} contexts, {len(data.questions)} questions")
    for note in data.notes:
        print(f"  {note}")
    settings = ServiceSettings.from_environment(os.environ)
    with collection_of(data.contexts, settings) as (target, document_ids):
        asked = asked_questions(data, document_ids, gold=given.gold, limit=given.limit)
        done = run(target, asked, target.sources(), _progress)
    return _fidelity(_reported(done, given, given.squad, command))


def _excerpts(given: argparse.Namespace, command: str) -> int:
    questions = read_excerpt_questions(given.excerpts)
    texts = read_excerpts(question.excerpt for question in questions)
    settings = ServiceSettings.from_environment(os.environ)
    with collection_of(as_seeds(list(texts.values())), settings) as (target, document_ids):
        ids = dict(zip(texts, document_ids, strict=True))
        sources = target.sources()
        asked = load_questions(given.excerpts, sources, [ids[row.excerpt] for row in questions])
        print(f"{_shown(given.excerpts)}: {len(texts)} excerpts, {len(asked)} questions")
        done = run(target, asked[: given.limit], sources, _progress)
    return _fidelity(_reported(done, given, given.excerpts, command))


def _reported(
    done: Run, given: argparse.Namespace, questions: Path, command: str
) -> dict[str, Figure]:
    figures = figures_of(done.verdicts)
    today = date.today().isoformat()
    for text in (
        table(done.verdicts),
        figure_lines(figures),
        risk_lines(done.verdicts),
        failures(done.verdicts),
    ):
        print(f"\n{text}")
    name = _shown(questions)
    facts = {"questions": name, "index": done.index, "command": command, "date": today}
    if given.json is not None:
        body = run_as_dict(done, figures, questions=name, command=command, date=today)
        write_report(given.json, json.dumps(body, ensure_ascii=False, indent=1))
    if given.html is not None:
        write_report(given.html, page(done.verdicts, figures, facts))
    return figures


def _shown(path: Path) -> str:
    """`path` from the working folder where it stands below it: reports name no machine."""
    inside = path.is_absolute() and path.is_relative_to(Path.cwd())
    return str(path.relative_to(Path.cwd()) if inside else path)


def _gate(accepted: Accepted | None, figures: dict[str, Figure], *, limited: bool) -> int:
    if accepted is None or limited:
        print("\nno accepted figures for this set" if accepted is None else "\nnot gated: --limit")
        return _fidelity(figures)
    below = shortfalls(accepted, figures)
    for line in below:
        print(f"BELOW ACCEPTED  {line}", file=sys.stderr)
    if not below:
        print(f"\nnot below the accepted figures of {accepted.date}")
    return 1 if below else _fidelity(figures)


def _fidelity(figures: dict[str, Figure]) -> int:
    """1 when a quote did not re-read exactly: whatever the set, that is a defect."""
    quotes = figures.get("quote_fidelity")
    if quotes is not None and quotes.value < 1:
        print(f"FALSE QUOTES: fidelity {quotes.value:.4f}, must be 1", file=sys.stderr)
        return 1
    return 0


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty() and (done % 20 == 0 or done == total):
        end = "\n" if done == total else ""
        print(f"\r{done} / {total}", end=end, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
