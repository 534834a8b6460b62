"""Spans made to fit what is asked for: their edges, their forms, what tells an aim or a reason."""
