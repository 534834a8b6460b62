"""Answers: from the reader's spans to short answers, quotations and the words around them."""
