"""The README's tables, made of what was measured and of nothing else."""

from collections.abc import Mapping, Sequence
from typing import Any

from eval.reports.finding import markdown

ANSWERED = {
    "seed": "the seed",
    "reports": "54 reports, news and laws (`reports`)",
    "second": "31 harder ones (`second`)",
    "third": "32 more (`third`)",
    "everyday": "306 in everyday words (`everyday`)",
}
FINDING = ("recall@1", "recall@5", "mrr", "ndcg@10", "recall@5 zh", "recall@5 en")
Figures = Mapping[str, Any]


def answers_table(measured: Mapping[str, Figures]) -> str:
    """The question sets, a row each."""
    heads = ("questions on", "n", "right", "right zh", "right en", "short answer F1")
    more = ("lists complete", "citation precision", "evidence in five hits", "abstention F1")
    rows = [
        (
            name,
            _plain(found, "questions"),
            _with_interval(found, "right"),
            # A set may ask in one language only.
            *(_two(found, key) if key in found else "" for key in ("right zh", "right en")),
            _with_interval(found, "f1"),
            *(_two(found, key) for key in ("list_complete", "citation_precision", "recall@5")),
            *(_two(found, key) for key in ("abstention_f1", "calibration_error")),
            _two(found, "quote_fidelity"),
        )
        for name, found in ((name, measured[key]) for key, name in ANSWERED.items())
    ]
    return table((*heads, *more, "calibration error", "quotes re-read"), rows)


def reader_table(measured: Mapping[str, Figures]) -> str:
    """The reader with the gold paragraph given."""
    found = measured["reader"]
    first, area, error = (
        _value(found, key)
        for key in ("cmrc_sentence", "answerable_auroc", "answerable_calibration_error")
    )
    heads = (
        "CMRC 2018 dev EM / F1",
        "DRCD test EM / F1",
        "answer's sentence first",
        "answerable or not, ROC area",
        "calibration error of `answerable`",
        "8 × 200 characters",
    )
    pairs = [
        " / ".join(_percent(_value(found, f"{of}_{what}")) for what in ("em", "f1"))
        for of in ("cmrc", "drcd")
    ]
    speed = f"{found['eight_chunks_p50_ms']:.0f} ms"
    return table(heads, [(*pairs, f"{_percent(first)} %", f"{area:.3f}", f"{error:.3f}", speed)])


def open_table(measured: Mapping[str, Figures]) -> str:
    """The reader with all paragraphs to find the right one among."""
    found = measured["open"]
    cells = [_percent(_value(found, key)) for key in ("em", "f1")]
    return table(
        ("questions", "EM", "F1", "refused"),
        [(f"{found['questions']:,}", *cells, f"{100 * found['refused']:.0f} %")],
    )


def encoder_table(measured: Mapping[str, Any]) -> str:
    """The encoder beside its peers, as its command names the rows."""

    def cell(value: float | None) -> str:
        return "" if value is None else f"{value:.3f}" if value < 1 else f"{value:.1f}"

    return table(
        ("on", "wanted", "bundled", "BM25", "all-MiniLM-L6-v2"),
        [
            (row["name"].strip(), row["must"], *(cell(row[k]) for k in ("ours", "bm25", "minilm")))
            for row in measured["encoder"]
        ],
    )


def relations_table(measured: Mapping[str, Figures]) -> str:
    """Every gold table, a row each."""
    return table(
        ("gold table", "documents", "rows", "precision", "recall", "lists complete"),
        [
            (
                f"`{name}`",
                *(_plain(row, key) for key in ("documents", "rows")),
                *(_two(row, key) for key in ("precision", "recall")),
                f"{row['complete']} of {row['lists']}",
            )
            for name, row in measured["relations"].items()
        ],
    )


def ablation_table(measured: Mapping[str, Any]) -> str:
    """Every way of finding, a row each."""
    return markdown(measured["ablation"], FINDING)


def bench_table(measured: Mapping[str, Figures]) -> str:
    """Every row that the benchmark prints, the collections side by side."""
    split = [name.partition(": ") for name in measured["bench"]]
    collections = list(dict.fromkeys(collection for collection, _, _ in split))
    return table(
        ("", *collections),
        [
            (what, *(str(measured["bench"].get(f"{where}: {what}", "")) for where in collections))
            for what in dict.fromkeys(what for _, _, what in split)
        ],
    )


def load_table(measured: Mapping[str, Figures]) -> str:
    """Every route and number of clients, a row each."""
    heads = ("", "clients", "requests a second", "p50", "p99", "p99 during rebuilds", "ratio")
    rows = [
        (
            row["route"],
            str(row["clients"]),
            f"{row['quiet']['per_second']:.0f}",
            *(_time(row["quiet"][key]) for key in ("p50_ms", "p99_ms")),
            _time(row["during"]["p99_ms"]),
            f"{row['p99_ratio']:.1f}",
        )
        for row in measured["load"]["rows"]
    ]
    memory = measured["load"]["memory"]
    kept = ", ".join(f"{memory[f'{part}_mb']:.1f}" for part in ("start", "middle", "end"))
    requests = sum(part["answered"] for part in measured["load"]["steady"])
    rebuilds = sum(row["swaps"] for row in measured["load"]["rows"])
    missed = "; ".join(measured["load"]["missed"]) or "none"
    return (
        f"{table(heads, rows)}\n\n{rebuilds} rebuilds in all. Memory at the start, the middle and the "
        f"end of {requests:,} requests more: {kept} MiB. "
        f"Targets missed: {missed}."
    )


def followups_table(measured: Mapping[str, Figures]) -> str:
    """How many follow-ups were understood."""
    found = measured["followups"]
    return table(("follow-ups", "understood"), [(str(found["asked"]), str(found["understood"]))])


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _value(found: Figures, key: str) -> float:
    figure = found[key]
    return float(figure["value"] if isinstance(figure, Mapping) else figure)


def _plain(found: Figures, key: str) -> str:
    return str(found[key])


def _two(found: Figures, key: str) -> str:
    return f"{_value(found, key):.2f}"


def _with_interval(found: Figures, key: str) -> str:
    figure = found[key]
    return f"{figure['value']:.2f} [{figure['low']:.2f}, {figure['high']:.2f}]"


def _percent(value: float) -> str:
    return f"{100 * value:.1f}"


def _time(milliseconds: float) -> str:
    """With two digits or a unit that a person takes in at once."""
    if milliseconds >= 1000:
        return f"{milliseconds / 1000:.1f} s"
    return f"{milliseconds:.1f} ms" if milliseconds < 10 else f"{milliseconds:.0f} ms"
