"""Sets of questions: read, checked against their sources, and made into collections."""
