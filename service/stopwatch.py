"""How long the stages of an answer took."""

import time


class Stopwatch:
    """Milliseconds by stage, in the form of the contract's `timings_ms`."""

    def __init__(self) -> None:
        self._started = self._last = time.perf_counter()
        self.stages_ms = {"retrieve": 0.0, "read": 0.0}

    def stage(self, name: str) -> None:
        """Ends the stage `name`, which began where the last one ended."""
        now = time.perf_counter()
        self.stages_ms[name] = (now - self._last) * 1000
        self._last = now

    def stop(self) -> dict[str, float]:
        return {**self.stages_ms, "total": (time.perf_counter() - self._started) * 1000}
