"""The short forms that documents give the names of their own tables: X（以下简称“Y”）."""

from collections import defaultdict
from collections.abc import Mapping

from indexer.index import Index
from indexer.relations.short_forms import forms_in

Called = Mapping[str, tuple[str, ...]]


def called_in(index: Index) -> Called:
    """Each short form, bare, with the names that it stands for, in the documents that have rows."""
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for row in index.relations:
        names[row.document_id][row.organization] = None
        names[row.document_id][row.member] = None
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for document, of in names.items():
        for short, name in forms_in(index.text(document), of):
            found[short][name] = None
    return {short: tuple(meant) for short, meant in found.items()}
