"""JSON that goes out: UTF-8, and always JSON, even where a number is none."""

import json
import math
from typing import Any

from starlette.responses import Response


def dump(value: Any) -> bytes:
    """`value` as compact JSON in UTF-8; NaN and infinities, which JSON lacks, become null."""
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except ValueError:
        text = json.dumps(_finite(value), ensure_ascii=False, separators=(",", ":"))
    # A lone surrogate can stand in a file name; it has no UTF-8.
    return text.encode("utf-8", "replace")


class Json(Response):
    media_type = "application/json"

    def render(self, content: Any) -> bytes:
        return dump(content)


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return value
