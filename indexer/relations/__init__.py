"""Who has which part in which organisation: the membership table, each cell with its evidence.

Reading order: grammar (the words), masking (what the grammar sees), bodies, kinds, and members with
splitting and numbers (names), making with saying, verbs, made, acting, shares, founding and
short_names, joining with gathering, ranks with counting, listing, posts and becoming, selecting with
titles and chosen, covering with member_states, siting with seats,
overseeing (the rules of a sentence), context (what a sentence takes up from before), extract (a
document). Left out: persons and their offices, holdings, events.
"""

from indexer.relations.extract import extract

__all__ = ["extract"]
