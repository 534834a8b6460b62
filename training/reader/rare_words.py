"""English words that neither the words of reports nor the glossary has, from the same dictionary, as a text file.

    python -m training.reader.rare_words

The glossary leaves out what hardly stands in the texts that the reader learned from; a document about a
kiln or a chisel has it all the same. Single words only, so that the file stays small.
"""

import gzip
import json
from collections import defaultdict

from service.reader.gloss import RARE_WORDS, dictionary_of
from service.reader.glossaries import all_translations
from service.reader.session import FOLDER
from training.reader.glossary import save, senses
from training.reader.sources import DATA

MOST_TRANSLATIONS = 4
_LONGEST = 4  # characters of a translation
_LEAST = 3  # letters of a word


def rare_words() -> dict[str, list[str]]:
    """Translations of every word that has none yet, as the dictionary ranks them, of those as good whole
    words first."""
    known = dictionary_of(FOLDER)
    ranks: dict[str, dict[str, tuple[int, bool]]] = defaultdict(dict)
    with gzip.open(DATA / "parallel" / "cedict.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            entry = json.loads(line)
            word = entry["zh"]
            named = all(
                "(name)" in sense for sense in entry["en"]
            )  # of persons: foreign_names.py reads these
            if not 1 <= len(word) <= _LONGEST or named:
                continue
            for rank, key in senses(entry["en"]):
                if key.isalpha() and len(key) >= _LEAST and not all_translations(key, known):
                    place = (rank, len(word) == 1)
                    ranks[key][word] = min(ranks[key].get(word, place), place)
    return {
        key: sorted(words, key=lambda word: (words[word], word))[:MOST_TRANSLATIONS]
        for key, words in sorted(ranks.items())
    }


def main() -> None:
    save(rare_words(), RARE_WORDS)


if __name__ == "__main__":
    main()
