"""Glossaries: English phrases with their Chinese translations, and what is asked of them."""

from service.reader.english_forms import forms_of, looser_forms, respelled

# English phrase to its Chinese translations, best first.
Glossary = dict[str, tuple[str, ...]]
# The Chinese words of the glossaries that were used last; there are few, and each is large.
_chinese_words: tuple[tuple[Glossary, frozenset[str]], ...] = ()
_MOST_GLOSSARIES = 8


def chinese_of(glossary: Glossary) -> frozenset[str]:
    """All Chinese words of a glossary, gathered once for it."""
    global _chinese_words
    for known, words in _chinese_words:
        if known is glossary:
            return words
    words = frozenset(word for translated in glossary.values() for word in translated)
    # A whole new tuple: no other thread sees half of it.
    _chinese_words = (*_chinese_words[1 - _MOST_GLOSSARIES :], (glossary, words))
    return words


def all_translations(phrase: str, glossary: Glossary) -> tuple[str, ...]:
    """The translations of a word or phrase in any of its forms, the best form first."""
    lower = phrase.lower()
    found = [word for form in forms_of(lower) for word in glossary.get(form, ())]
    if not found:
        looser = respelled(lower) if " " in lower else looser_forms(lower)
        found = [word for form in looser for word in glossary.get(form, ())]
    return tuple(dict.fromkeys(found))
