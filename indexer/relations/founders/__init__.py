"""Rules of who made a body: founded, built, signed or unveiled it, alone or together."""
