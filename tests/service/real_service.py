"""The real engine over documents of a test's own, in this process."""

from collections.abc import Mapping
from pathlib import Path

from fastapi import FastAPI

from indexer.building.build import build
from indexer.settings import Settings
from service.api.app import app_from_environment

ROOT = Path(__file__).parent.parent.parent


def built(room: Path, texts: Mapping[str, str]) -> Path:
    """Writes the texts below room/seeds as they are; the index folder, built from them."""
    seeds, index = room / "seeds", room / "index"
    seeds.mkdir(exist_ok=True)
    for name, text in texts.items():
        (seeds / name).write_text(text, encoding="utf-8", newline="")
    build(seeds, index, Settings())
    return index


def real_app(index: Path) -> FastAPI:
    """The service over an index, for a client in this process."""
    names = {"INDEX": str(index), "SEEDS": str(index.parent / "seeds"), "THREADS": "2"}
    # The name by which schemathesis calls an app in its own process.
    names["ALLOWED_HOSTS"] = "testserver"
    return app_from_environment({f"SHUANGCHENG_{name}": value for name, value in names.items()})
