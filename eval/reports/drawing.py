"""Two pictures as SVG text: the risk-coverage curve and the reliability diagram.

Both axes run from 0 to 1. Nothing is loaded from elsewhere; colours hold on light and dark.
"""

from collections.abc import Sequence

from eval.figures.refusal import Array, Bin

SIDE = 320
MARGIN = 46
INK = "#6b7280"
LINE = "#2563eb"


def _x(value: float) -> float:
    return round(MARGIN + value * SIDE, 1)


def _y(value: float) -> float:
    return round(12 + (1 - value) * SIDE, 1)


def risk_coverage_picture(curve: Array) -> str:
    """The curve of eval.figures.refusal.risk_coverage: coverage to the right, risk upwards."""
    points = " ".join(f"{_x(coverage)},{_y(risk)}" for coverage, risk in curve)
    line = f'<polyline points="{points}" fill="none" stroke="{LINE}" stroke-width="2"/>'
    return _framed(line, "coverage (part of the questions answered)", "risk (part of them wrong)")


def reliability_picture(bins: Sequence[Bin]) -> str:
    """A dot for each bin, its area by its answers; on the diagonal confidence is deserved."""
    most = max((part.count for part in bins), default=1)
    diagonal = (
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="{INK}" '
        'stroke-dasharray="4 4"/>'
    )
    dots = "".join(
        f'<circle cx="{_x(part.confidence)}" cy="{_y(part.right)}" '
        f'r="{3 + 6 * (part.count / most) ** 0.5:.1f}" fill="{LINE}" fill-opacity="0.7">'
        f"<title>confidence {part.confidence:.2f}, right {part.right:.2f}, "
        f"{part.count} answers</title></circle>"
        for part in bins
    )
    return _framed(diagonal + dots, "confidence", "part right")


def _framed(inside: str, across: str, up: str) -> str:
    ticks = "".join(
        f'<line x1="{_x(at)}" y1="{_y(0)}" x2="{_x(at)}" y2="{_y(0) + 4}" stroke="{INK}"/>'
        f'<text x="{_x(at)}" y="{_y(0) + 16}" text-anchor="middle">{at:g}</text>'
        f'<line x1="{_x(0) - 4}" y1="{_y(at)}" x2="{_x(0)}" y2="{_y(at)}" stroke="{INK}"/>'
        f'<text x="{_x(0) - 7}" y="{_y(at) + 4}" text-anchor="end">{at:g}</text>'
        for at in (0, 0.25, 0.5, 0.75, 1)
    )
    middle = _y(0.5)
    return (
        f'<svg viewBox="0 0 {SIDE + MARGIN + 16} {SIDE + 52}" role="img" '
        f'aria-label="{up} by {across}" font-size="11" fill="{INK}" '
        'font-family="sans-serif" width="100%">'
        f'<rect x="{_x(0)}" y="{_y(1)}" width="{SIDE}" height="{SIDE}" fill="none" '
        f'stroke="{INK}"/>{ticks}{inside}'
        f'<text x="{_x(0.5)}" y="{SIDE + 44}" text-anchor="middle">{across}</text>'
        f'<text x="12" y="{middle}" text-anchor="middle" '
        f'transform="rotate(-90 12 {middle})">{up}</text></svg>'
    )
