"""What a person corrects in the table of relations."""
