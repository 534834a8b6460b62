"""What a small network, learned from read sentences, finds beside the rules.

Reading order: words (a sentence as it sees it), tags (what it says of each word), network (how it comes to
say it), worth (which sentences it reads), edges (words that it took along), parts (who has a part in a body), lists
(one member of a list stands for the others), agreeing (what the rules say of the same body), adding (all of it).
Weights by training.tagger; the card lies beside them in indexer/models/tagger.
"""

from indexer.relations.learned.adding import added

__all__ = ["added"]
