"""python -m eval.followups: how well follow-ups are made to stand alone, and how rarely others are.

Of each question of the set the standalone form must name the topic and the attribute (one of the
wordings that the set lists for each) and none of the words that must be gone; where nothing fits
that was said, the service must ask back.

With --squad FILE every question of that file is asked after a random conversation made of the
questions on other paragraphs: it must come back as it is. Questions that lean on their own
paragraph (它的启动口令是什么?) do not stand alone; those of CMRC 2018 trial were picked out by hand,
before the figures were seen, and are counted apart.
"""

import argparse
import hashlib
import json
import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.sets.json_text import json_lines
from eval.sets.squad import SquadQuestion, read_squad
from indexer.errors import QuestionSetError, ShuangchengError
from service.answer import Turn
from service.questions.followup import resolve

SET = Path(__file__).parent / "questions" / "followups.jsonl"
SEED = 8
MOST_TURNS = 3
_FULL_WIDTH = str.maketrans(",?:;!", "，？：；！")

# First eight hex digits of the SHA-256 of questions of CMRC 2018 trial that lean on their paragraph.
LEANING = frozenset(
    ["0689cddd", "1ddefb15", "38c2ea5a", "3d29ce13", "3fc95708", "61b23b25", "64428e42",
     "68f08a84", "71a38eb4", "81ecce11", "8745ff22", "8c08192c", "8e62b0d4", "8f13d816",
     "91523c71", "9a8c645d", "ba19f2d1", "bf0eadd8", "d0bbbd35", "dc809f51", "e5400194",
     "fb4e4e5a",]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question of the set; `topic`, `attribute`: one of each must stand in the result."""

    id: str
    kind: str
    lang: str
    question: str
    history: tuple[Turn, ...]
    dangling: bool
    topic: tuple[str, ...]
    attribute: tuple[str, ...]
    absent: tuple[str, ...]

    def judge(self) -> tuple[bool, str]:
        """Whether it was understood, and how; Chinese with half-width and with full-width stops."""
        right, text = self._judged(self.question)
        if self.lang == "zh" and right:
            return self._judged(self.question.translate(_FULL_WIDTH))
        return right, text

    def _judged(self, question: str) -> tuple[bool, str]:
        found = resolve(question, self.history)
        if self.dangling or found.dangling:
            return self.dangling == found.dangling, f"asks back: {found.dangling}"
        text = found.standalone
        right = (
            any(word in text for word in self.topic)
            and any(word in text for word in self.attribute)
            and not any(word in text for word in self.absent)
        )
        return right, text


def read_set(path: Path) -> list[FollowUp]:
    """The follow-ups in `path`, JSON Lines. Raises QuestionSetError naming the line."""
    found = []
    for number, row in json_lines(path):
        try:
            found.append(_follow_up(row))
        except (ValueError, KeyError, TypeError) as error:
            raise QuestionSetError(f"{path}:{number}: not a follow-up ({error!r})") from error
    return found


def _follow_up(row: dict[str, Any]) -> FollowUp:
    return FollowUp(
        id=row["id"],
        kind=row["kind"],
        lang=row["lang"],
        question=row["question"],
        history=tuple(Turn(turn["question"], turn["answer"]) for turn in row["history"]),
        dangling=bool(row.get("dangling", False)),
        topic=tuple(row.get("topic", ())),
        attribute=tuple(row.get("attribute", ())),
        absent=tuple(row.get("absent", ())),
    )


def leans(question: str) -> bool:
    return hashlib.sha256(question.encode("utf-8")).hexdigest()[:8] in LEANING


def conversations(questions: Sequence[SquadQuestion], seed: int) -> list[tuple[Turn, ...]]:
    """For each question one to three turns from other paragraphs."""
    draw = random.Random(seed)
    made = []
    for question in questions:
        others: list[Turn] = []
        wanted = draw.randint(1, MOST_TURNS)
        while len(others) < wanted:
            other = draw.choice(questions)
            if other.context != question.context:
                others.append(Turn(other.question, other.answers[0] if other.answers else ""))
        made.append(tuple(others))
    return made


def report_set(rows: Sequence[FollowUp], *, show: bool) -> tuple[int, int]:
    """Prints the share understood by kind; how many were understood, and of how many."""
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        right, text = row.judge()
        by_kind[f"{row.lang} {row.kind}"].append(right)
        if show or not right:
            print(f"{'right' if right else 'WRONG'} {row.id} {row.question} -> {text}")
    for kind, judged in sorted(by_kind.items()):
        print(f"{kind:16} {sum(judged):3} of {len(judged):3}")
    every = [right for judged in by_kind.values() for right in judged]
    print(f"understood: {sum(every)} of {len(every)} ({sum(every) / len(every):.1%})")
    return sum(every), len(every)


def report_standing(path: Path, *, seed: int, show: bool) -> float:
    """Prints how many questions that stand alone were touched; gives their share."""
    questions = [row for row in read_squad(path).questions if row.question.strip()]
    touched, counted, leaning, times = 0, 0, 0, []
    resolve(
        "那北京呢?", [Turn("When did Hechuan join?", "北岸联盟")]
    )  # reads the tables of names, once a process
    for row, turns in zip(questions, conversations(questions, seed), strict=True):
        started = time.perf_counter()
        found = resolve(row.question, turns)
        times.append((time.perf_counter() - started) * 1000)
        changed = found.dangling or found.standalone != row.question
        if leans(row.question):
            leaning += changed
            continue
        counted += 1
        touched += changed
        if changed and show:
            print(f"touched: {row.question} -> {found.standalone} (asks back: {found.dangling})")
    share = touched / counted
    print(f"touched: {touched} of {counted} that stand alone ({share:.2%})")
    print(f"touched: {leaning} of {len(questions) - counted} that lean on their paragraph")
    print(f"time: median {statistics.median(times):.2f} ms, most {max(times):.1f} ms")
    return share


def main(arguments: Sequence[str] | None = None) -> int:
    """0; 1 below 85 % understood or above 1 % touched; 2 when a file cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m eval.followups", description=__doc__)
    parser.add_argument("--questions", type=Path, default=SET)
    parser.add_argument("--squad", type=Path, help="questions that stand alone, in SQuAD's format")
    parser.add_argument("--seed", type=int, default=SEED, help="of the random conversations")
    parser.add_argument("--show", action="store_true", help="print every question")
    parser.add_argument("--json", type=Path, help="write how many to this file")
    options = parser.parse_args(arguments)
    try:
        understood, asked = report_set(read_set(options.questions), show=options.show)
        good = understood >= 0.85 * asked
        if options.json is not None:
            body = {"understood": understood, "asked": asked}
            options.json.write_text(json.dumps(body), encoding="utf-8")
        if options.squad is not None:
            good &= report_standing(options.squad, seed=options.seed, show=options.show) <= 0.01
    except (ShuangchengError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
