"""Whether an index was built with what the settings name and the service has."""

from pathlib import Path

from indexer.encoder import Encoder
from indexer.errors import IndexMismatch
from indexer.storage.manifest import Manifest
from service.settings import PREFIX, ServiceSettings


def refuse_other_settings(manifest: Manifest, settings: ServiceSettings) -> None:
    """Raises IndexMismatch when encoder or prompt are set, and not to what the index was built with.

    What is not set is taken from the manifest, so that a service needs no settings to fit an index.
    """
    recipe = manifest.recipe
    for name, wanted, built in (
        ("ENCODER", settings.encoder, recipe.encoder),
        ("QUERY_PROMPT", settings.query_prompt, recipe.query_prompt),
        ("PASSAGE_PROMPT", settings.passage_prompt, recipe.passage_prompt),
    ):
        if wanted is None or wanted == built:
            continue
        if name == "ENCODER" and _same_folder(wanted, str(built)):
            continue
        found = "the model's own" if built is None else repr(built)
        raise IndexMismatch(
            f"{PREFIX}{name} is {wanted!r}, generation {manifest.generation} was built with {found}; "
            f"run python -m indexer build with this setting, or unset it"
        )


def refuse_other_encoder(manifest: Manifest, encoder: Encoder) -> None:
    """Raises IndexMismatch when the encoder is no longer what it was under the same name."""
    recipe = manifest.recipe
    if encoder.sha256 != recipe.encoder_sha256:
        raise IndexMismatch(
            f"generation {manifest.generation} was built with encoder {recipe.encoder!r} "
            f"{recipe.encoder_sha256[:12]}, the service has {encoder.sha256[:12]}; "
            "run python -m indexer build"
        )


def _same_folder(one: str, other: str) -> bool:
    return Path(one).is_dir() and Path(one).resolve() == Path(other).resolve()
