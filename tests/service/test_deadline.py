"""A question whose deadline has passed goes no further than the stage that it is in."""

from pathlib import Path

import pytest

from service.deadline import DeadlinePassed, until
from service.engine import Engine
from tests.service.real_service import built

TEXT = "# 港区\n\n港区教育联盟于2019年5月成立，由北岸区教育局牵头。\n"


@pytest.mark.weights
@pytest.mark.parametrize(
    ("looks", "stage"), [(1, "understood"), (2, "looked up"), (3, "read")]
)  # fmt: skip
def test_a_question_ends_at_the_stage_after_its_deadline(
    tmp_path: Path, looks: int, stage: str
) -> None:
    engine = Engine.open(built(tmp_path, {"a.md": TEXT}))
    seen = 0

    def clock() -> float:
        nonlocal seen
        seen += 1
        return float(seen >= looks)

    with until(0.5, clock), pytest.raises(DeadlinePassed, match=f"the question was {stage}"):
        engine.ask("港区教育联盟由谁牵头?")
    assert seen == looks, "nothing is begun after it"
    assert not engine.ask("港区教育联盟由谁牵头?").abstained, "without a deadline it goes on"
    engine.close()
