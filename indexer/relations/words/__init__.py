"""What stands in a sentence: its words, masked; bodies, members, titles, and whom it is about."""
