"""Who has which part in which organisation: the membership table, each cell with its evidence.

Reading order: grammar (the words), masking (what the grammar sees), bodies, kinds, and members with
splitting (names), making with saying, verbs, made, acting and shares, joining with gathering, ranks
with counting, listing, posts and becoming, selecting with titles, covering, siting with seats,
overseeing (the rules of a sentence), context (what a sentence takes up from before), extract (a
document). Left out: persons and their offices, holdings, events.
"""

from indexer.relations.extract import extract

__all__ = ["extract"]
