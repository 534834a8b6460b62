"""What /readyz and /metrics tell of the generation being served."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LiveState:
    """The generation that is served, and how it came to be.

    Attributes:
        generation: being served; None when there is none.
        reason: why the newest generation is not served; None when it is.
        history: what is wrong with the index's `history`, which costs the way back and nothing
            that is served; None when nothing is.
        since: when this generation began to serve, seconds since the epoch; 0.0 for never.
        built: when it was built, in the same form.
        swaps, refused: how often a generation took over, and how often one was refused.
    """

    generation: str | None = None
    reason: str | None = None
    history: str | None = None
    since: float = 0.0
    built: float = 0.0
    swaps: int = 0
    refused: int = 0

    @property
    def warning(self) -> str | None:
        """What whoever runs the service should mend; None when all is well."""
        return "; ".join(filter(None, (self.reason, self.history))) or None
