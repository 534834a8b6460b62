"""Rules of who was chosen: titles, prizes, registers, and who was backed for one."""
