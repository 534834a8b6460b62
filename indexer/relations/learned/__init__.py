"""What a small network, learned from read sentences, finds where the rules find nothing.

Reading order: words (a sentence as it sees it), tags (what it says of each word), network (how it comes to
say it), adding (what it finds where they find nothing). Weights by training.tagger; the card lies
beside them in indexer/models/tagger.
"""

from indexer.relations.learned.adding import added

__all__ = ["added"]
