"""Learning who has a part in what from sentences that people have read: python -m training.tagger.

Reading order: sentences (what was read), lessons (as words and tags), vocabulary, network, learn, graph and
export (the files that run), judge.
"""
