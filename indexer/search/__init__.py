"""The two indexes of a generation: by words and by meaning."""
