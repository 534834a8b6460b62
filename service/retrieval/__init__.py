"""Passages for a question: found by words and by vectors, put in order, shown as the source has them."""
