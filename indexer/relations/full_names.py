"""The full name of a body that a document calls by a short form or by its kind: 该联盟, 中心."""

import re

from indexer.names import bare, is_short_of
from indexer.names.gazetteer import gazetteer
from indexer.relations.words.grammar import COLLECTIVE, HEAD


def full_body(name: str, before: list[str], after: list[str]) -> str:
    """The full name in the document that `name` stands for, nearest before it; else `name`."""
    tail = bare(name)
    for known in (*reversed(before), *after):
        # The first test is a part of the second and takes a third of its time; documents name thousands.
        if (
            bare(known).endswith(tail)
            and is_short_of(name, known)
            and _extends(known[: len(known) - len(name)])
        ):
            return known
    return name


def _extends(prefix: str) -> bool:
    """Whether what a longer name has in front can belong to it: a place, a quoted name, 国家 …

    Not a verb: 湖北大学建设X is no name, 长三角一体化发展X is.
    """
    if re.search(r"(?:建设|打造|推进|推动|开展|(?<![化同量色])发展|筹建|建成)$", prefix):
        return False
    starts = gazetteer().starts.get(prefix[:2], ())
    place = any(prefix.startswith(name) for name in starts)
    return place or bool(
        re.match(
            r"[“「]|国家|中国|全国|中华|中共|国际|亚洲|世界|长三角|京津冀|成渝|粤港澳|川渝|[a-zA-Z]",
            prefix,
        )
    )


def body_of_kind(word: str, before: list[str], after: list[str]) -> str | None:
    """The body meant by 该联盟, 中心, 党建联盟: nearest before, then behind, that ends so."""
    plain = re.sub(r"^(?:本次|此次|这次|本批|该批|该|本|此|这个|这一|我们|新)", "", bare(word))
    pointed = plain != bare(word)
    for known in (*reversed(before), *after):
        if bare(known).endswith(plain):
            return known
    head = re.search(rf"{HEAD}$", plain)
    if not pointed and len(plain) > 5:
        return None
    if head and re.fullmatch(COLLECTIVE, head.group()):
        for known in reversed(before):
            if bare(known).endswith(head.group()):
                return known
    return None
