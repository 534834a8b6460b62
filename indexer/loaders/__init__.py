"""Loaders: seed files of every supported format read into documents."""

from indexer.loaders.load import list_seeds, load

__all__ = ["list_seeds", "load"]
