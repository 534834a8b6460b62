"""A claim that says of one what the text says of another: 分管领导是第一责任人, beside a text by which
主要领导 is that and 分管领导 the 直接责任人."""

import re

_CLAIM = re.compile(r"(?P<who>[^,;:。是]{2,20}?)[就便也才]?是(?P<what>[^,;:。是]{3,30})")
_CLAUSE = re.compile(r"[,;:。\n]")
_KIND = 2  # last characters that tell what kind of thing somebody is


def said_of_another(claim: str, sentence: str) -> bool:
    """Whether `sentence` has another be what `claim` has its subject be, and the subject something
    else of the same kind. Both folded."""
    asked = _CLAIM.fullmatch(claim.strip())
    if asked is None:
        return False
    who, what = asked["who"], asked["what"]
    told = [clause.partition("是") for clause in _CLAUSE.split(sentence)]
    own = [said for name, copula, said in told if copula and name.endswith(who)]
    others = [said for name, copula, said in told if copula and who not in name]
    unlike = own and all(said != what and said[-_KIND:] == what[-_KIND:] for said in own)
    return bool(unlike) and what in others
