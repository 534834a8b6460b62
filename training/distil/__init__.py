"""A large network learns to read first, then the small one that ships learns from it.

The large one (44 million weights) would be far too slow to ship. It guesses hidden characters in
all the training texts, then answers the lessons of training.reader; what it thinks of every span
of every window tells the small one more than the one span that somebody marked (Hinton, Vinyals
and Dean 2015; hidden states too, as in TinyBERT, Jiao et al. 2020). Worth its time on an
accelerator; `python -m training.reader` alone needs none.
"""
