"""What the service counts, for Prometheus.

With several worker processes each counts for itself in a shared folder and any of them tells the
sum (PROMETHEUS_MULTIPROC_DIR, set by service/serve.py before this is imported).
"""

import logging
import os
import time

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

from service.answer import Answer
from service.live_state import LiveState

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

# Each counter's birthday as a series of its own is of no use here.
disable_created_metrics()  # type: ignore[no-untyped-call]

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


# Where service/answers/quotations.py says that it dropped a quote.
DROPPED_QUOTES = "shuangcheng.quotes"


class _Counting(logging.Handler):
    def __init__(self, counter: Counter) -> None:
        super().__init__(logging.WARNING)
        self._counter = counter

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - that it came is enough
        self._counter.inc()


class Metrics:
    """Counters of one process; each has its own registry, so that tests do not share any."""

    def __init__(self) -> None:
        self._several = bool(os.environ.get("PROMETHEUS_MULTIPROC_DIR"))
        registry = CollectorRegistry()
        self._registry = registry
        self._requests = Counter(
            "shuangcheng_requests",
            "Requests by route, method and status.",
            ("route", "method", "status"),
            registry=registry,
        )
        self._request_seconds = Histogram(
            "shuangcheng_request_seconds",
            "Time from the first byte of a request to the last of its response.",
            ("route",),
            buckets=_SECONDS,
            registry=registry,
        )
        self._stage_seconds = Histogram(
            "shuangcheng_stage_seconds",
            "Time of the stages of answering.",
            ("stage",),
            buckets=_SECONDS,
            registry=registry,
        )
        self._answers = Counter(
            "shuangcheng_answers",
            "Answers given, by mode and whether the service abstained.",
            ("mode", "abstained"),
            registry=registry,
        )
        self._removed_sentences = Counter(
            "shuangcheng_removed_sentences",
            "Sentences of the language model that the cited passages did not prove.",
            registry=registry,
        )
        self._worded = Counter(
            "shuangcheng_worded",
            "Answers that the language model was asked to word, by why nothing of it was used.",
            ("failure",),
            registry=registry,
        )
        self._dropped_quotes = Counter(
            "shuangcheng_dropped_quotes",
            "Quotes that did not re-read from the source and were not sent out.",
            registry=registry,
        )
        self._turned_away = Counter(
            "shuangcheng_turned_away",
            "Requests refused, by reason.",
            ("reason",),
            registry=registry,
        )
        self._in_work = Gauge(
            "shuangcheng_requests_in_work",
            "Requests running or waiting for a thread.",
            registry=registry,
            multiprocess_mode="livesum",
        )
        self._swaps = Gauge(
            "shuangcheng_index_swaps",
            "Generations that took over while serving.",
            registry=registry,
            multiprocess_mode="livemax",
        )
        self._refused = Gauge(
            "shuangcheng_index_refused",
            "Generations that could not be opened.",
            registry=registry,
            multiprocess_mode="livemax",
        )
        self._age = Gauge(
            "shuangcheng_index_age_seconds",
            "Time since the served generation was built.",
            registry=registry,
            multiprocess_mode="livemax",
        )

    def request(self, *, route: str, method: str, status: int, seconds: float) -> None:
        self._requests.labels(route, method, str(status)).inc()
        self._request_seconds.labels(route).observe(seconds)

    def answer(self, answer: Answer) -> None:
        self._answers.labels(answer.mode, str(answer.abstained).lower()).inc()
        if answer.wording is not None:
            self._removed_sentences.inc(answer.wording.removed)
            self._worded.labels(answer.wording.failure or "none").inc()
        for stage, value_ms in answer.timings_ms.items():
            self._stage_seconds.labels(stage).observe(value_ms / 1000)

    def turned_away(self, reason: str) -> None:
        self._turned_away.labels(reason).inc()

    def count_dropped_quotes(self) -> logging.Handler:
        """A handler that counts each quote that the log says was dropped; the caller adds it to
        the logger DROPPED_QUOTES, and takes it off again."""
        return _Counting(self._dropped_quotes)

    def render(self, *, live: LiveState, in_work: int) -> bytes:
        """The exposition text; the generation served stands in an info metric of its own."""
        self._in_work.set(in_work)
        self._swaps.set(live.swaps)
        self._refused.set(live.refused)
        self._age.set(time.time() - live.built if live.generation else 0.0)
        registry = self._registry
        if self._several:
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        name = "shuangcheng_index_info"
        info = f"# HELP {name} The generation that this process serves.\n# TYPE {name} gauge\n"
        if live.generation:
            info += f'{name}{{generation="{live.generation}"}} 1\n'
        return generate_latest(registry) + info.encode("utf-8")
