"""Errors of the project.

ShuangchengError
├── SeedError             a seed document cannot be read or is not allowed
├── SettingError          a setting or an argument has a value that cannot be used
├── EncoderError          an encoder folder is incomplete or does not fit
├── IndexMissing          there is no index, or no current generation
├── IndexDamaged          a file of a generation is missing, altered or inconsistent
├── IndexMismatch         the index was built with something else than the service has
├── BuildLocked           another build of the same index is running
├── GateFailed            a new generation does not pass the questions that it must
├── QuoteMismatch         a citation's text is not the source's text at its offsets
├── QuestionSetError      a question set is malformed (names the line)
└── UnknownDocument       a document id that the index does not hold

Every message names the thing, the value found, what was expected and the next step.
"""


class ShuangchengError(Exception):
    """Base of all errors that callers may want to tell from programming mistakes."""


class SeedError(ShuangchengError):
    """A seed document cannot be read, or must not be."""


class SettingError(ShuangchengError):
    """A setting or an argument has a value that cannot be used."""


class EncoderError(ShuangchengError):
    """An encoder folder is incomplete, or its vectors do not fit the index."""


class IndexMissing(ShuangchengError):
    """There is no index at the given place, or no generation is current."""


class IndexDamaged(ShuangchengError):
    """A file of a generation is missing, altered or contradicts another."""


class IndexMismatch(ShuangchengError):
    """The index was built with another encoder or format than the one in hand."""


class BuildLocked(ShuangchengError):
    """Another build of the same index is running."""


class GateFailed(ShuangchengError):
    """A new generation fell short of its question set; it was not made current."""


class QuoteMismatch(ShuangchengError):
    """A quote is not the source's text at its offsets; it must not go out."""


class QuestionSetError(ShuangchengError):
    """A question set is malformed; the message names the line."""


class UnknownDocument(ShuangchengError):
    """A document id that the index does not hold."""
