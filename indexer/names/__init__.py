"""Names of places and organisations, and every form under which a reader may know them.

Left out: persons, places abroad, streets and villages. The tables are made by training/names.py.
"""

from indexer.names.english import chinese_forms, places_in
from indexer.names.forms import bare, forms, in_order, is_short_of, same_name
from indexer.names.gazetteer import Place, places_named
from indexer.names.mentions import PlaceMention, find_places
from indexer.names.pinyin import pinyin

__all__ = [
    "Place",
    "PlaceMention",
    "bare",
    "chinese_forms",
    "find_places",
    "forms",
    "in_order",
    "is_short_of",
    "pinyin",
    "places_in",
    "places_named",
    "same_name",
]
