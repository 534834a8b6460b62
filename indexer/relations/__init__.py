"""Who has which part in which organisation: the membership table, each cell with its evidence.

Reading order: words (grammar, masking, bodies, kinds, members, subjects, titles), then the rooms of
rules, founders, joiners, honours and oversight, each sentence in the order of rules; context (what a
sentence takes up from before), naming and pointing (which body and who is meant), learned (a small
network beside the rules), extract (a document). Left out: holdings, events.
"""

from indexer.relations.extract import extract
from indexer.relations.reading import as_ruled

__all__ = ["as_ruled", "extract"]
