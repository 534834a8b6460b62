"""Conversations: what was said before, what a question refers back to, and how it reads alone."""
