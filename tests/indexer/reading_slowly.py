"""Parts for reader processes that tell their ids and then take long."""

import os
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from indexer.building.parts import Parts
from indexer.documents import Document
from indexer.relation import Relation
from indexer.settings import Settings
from tests.fakes import fake_parts


def _slow(document: Document) -> Sequence[Relation]:  # noqa: ARG001
    Path(os.environ["PIDS"], str(os.getpid())).touch()
    time.sleep(60)
    return []


def slow_parts(settings: Settings) -> Parts:
    return replace(fake_parts(settings), relations=_slow)
