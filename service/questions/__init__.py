"""Questions: their language, what kind of answer they want, and what they refer back to."""
