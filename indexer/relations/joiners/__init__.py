"""Rules of who belongs to a body: joined it, is of it, has a rank or an office in it."""
