"""Text as the index sees it: spelling, sentences, terms and tokens."""
