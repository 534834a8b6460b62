"""What a small network, learned from read sentences, finds beside the rules.

Reading order: words (a sentence as it sees it), tags (what it says of each word), network (how it comes to
say it), adding (what of it the rules have not said). Weights by training.tagger; the card lies
beside them in indexer/models/tagger.
"""

from indexer.relations.learned.adding import added

__all__ = ["added"]
