"""python -m eval.reader: how well the reader reads when it is given the right paragraph.

One table: exact match and F1, whether the sentence with the answer comes first, whether it knows
that there is no answer, whether its probabilities hold, and how long it takes. The way through
retrieval and the service is measured by `python -m eval`.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from eval.figures.bootstrap import mean_figure
from eval.figures.reading import read_all
from eval.reports.reading_lines import Line, answer_lines, refusal_lines, risk_lines
from eval.reports.record import figure_as_dict
from eval.sets.data import DATA
from eval.sets.near_misses import near_misses
from eval.sets.squad import SquadSet, read_squad
from indexer.errors import ShuangchengError
from service.reader.network import NetworkReader
from service.reader.overlap import OverlapReader
from service.reader.reading import Passage, Reader

_SPEED_PASSAGES, _SPEED_CHARACTERS = 8, 200


def speed_ms(reader: Reader, data: SquadSet) -> tuple[float, float]:
    """Median and 95th percentile over questions on eight chunks of 200 characters, one core."""
    passages = [
        Passage(text[:_SPEED_CHARACTERS], "")
        for text in data.contexts
        if len(text) >= _SPEED_CHARACTERS
    ][:_SPEED_PASSAGES]
    times = []
    for question in data.questions[:60]:
        began = time.perf_counter()
        reader.read(question.question, passages)
        times.append((time.perf_counter() - began) * 1000)
    middle, late = np.percentile(times[10:], [50, 95])
    return float(middle), float(late)


def _table(
    reader: Reader, cmrc: SquadSet, drcd: SquadSet, limit: int | None
) -> tuple[list[Line], list[str]]:
    """The lines of both sets, with the overlap reader's and near misses, and the risk by coverage."""
    answered = read_all(reader, cmrc, limit)
    drcd_read = read_all(reader, drcd, limit)
    overlap = read_all(OverlapReader(), cmrc, limit)
    refused = [
        reader.read(question.question, [Passage(text, "")])
        for question, text in list(near_misses(cmrc))[:limit]
    ]
    lines = [
        *answer_lines("cmrc", "CMRC 2018 dev", answered, ("50 / 65", "72 / 84", "80 / 90")),
        *answer_lines("drcd", "DRCD test", drcd_read, ("", "", "")),
        Line(
            "overlap_sentence",
            "CMRC 2018 dev, sentence by overlap first",
            mean_figure([read.sentence_right for read in overlap]),
            "",
        ),
        *refusal_lines(answered, refused),
    ]
    return lines, risk_lines(answered, refused)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table; exit status 2 when a set or the weights cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m eval.reader", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=DATA / "reading", help="folder of the reading sets"
    )
    parser.add_argument("--weights", type=Path, default=None, help="folder of another reader")
    parser.add_argument("--limit", type=int, default=None, help="only the first questions")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    given = parser.parse_args(arguments)
    try:
        reader = NetworkReader.open(given.weights)
        cmrc = read_squad(given.data / "cmrc2018_dev.json.gz")
        drcd = read_squad(given.data / "drcd_test.json.gz")
    except ShuangchengError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{'reader ' + reader.sha256[:12]:<66}{'figure (95 %)':<24}must / reach for")
    lines, risks = _table(reader, cmrc, drcd, given.limit)
    median, late = speed_ms(reader, cmrc)
    print("\n".join(line.text() for line in lines))
    print("", *risks, "", sep="\n")
    speed = "eight chunks of 200 characters, ms (median, p95)"
    print(f"{speed:<66}{f'{median:.1f}, {late:.1f}':<24}30 / 10")
    if given.json is not None:
        body: dict[str, object] = {
            line.key: figure_as_dict(line.figure) for line in lines if line.figure is not None
        }
        body |= {"eight_chunks_p50_ms": round(median, 2), "eight_chunks_p95_ms": round(late, 2)}
        given.json.write_text(json.dumps(body, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
