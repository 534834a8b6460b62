"""Who has which part in which organisation: the membership table, each cell with its evidence.

Reading order: grammar (the words), masking (what the grammar sees), bodies, kinds, and members with
splitting and numbers (names), making with saying, verbs, made, acting, shares, founding and
many_subjects and short_names, joining with gathering, taking_part, parts, ranks with counting,
listing, bracketed, posts and becoming, selecting with titles, chosen, winners, granting, among,
announcing, prizes, honoured, examples, plates and unveiling, covering with member_states, siting with seats,
overseeing with in_charge, registers, offices, led_groups, backing,
initiatives and chairs (the rules of a sentence, in the order of rules), context (what a sentence
takes up from before), extract (a document). Left out: holdings, events.
"""

from indexer.relations.extract import extract

__all__ = ["extract"]
