"""How hard the property tests try: a little in every run, much in `make fuzz`."""

from hypothesis import settings

# How long an example takes says more about the machine's other work than about the code.
settings.register_profile("steady", deadline=None)
# pytest --hypothesis-profile=fuzz; each failure prints what replays it.
settings.register_profile("fuzz", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile("steady")
