"""The README's figures: every command that measures one, what was measured, and the tables."""
