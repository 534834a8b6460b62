"""One of two: A还是B, which is more, who of the two; and the figures that decide."""
