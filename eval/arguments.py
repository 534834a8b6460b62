"""Values of the command line that several commands take."""

import argparse


def positive(text: str) -> int:
    """A whole number from 1; argparse shows what is wrong with anything else."""
    if not (text.isascii() and text.isdigit()) or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r}: expected a whole number from 1")
    return int(text)
