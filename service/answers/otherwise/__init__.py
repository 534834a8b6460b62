"""A question put once more before it is refused: without courtesies, typed right, in the texts' words."""
