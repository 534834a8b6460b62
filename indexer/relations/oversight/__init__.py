"""Rules of who is above a body and where it sits."""
