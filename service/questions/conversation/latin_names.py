"""Names in Latin letters: what English writes with a capital, and the small words behind it."""

import re
from collections.abc import Iterator

# University of Arts and Sciences is one name, Dover and Deal are two.
_FIELD = r"(?:Arts?|Sciences?|Technology|Industry|Commerce|Education|Culture|Finance|Economics|Trade|Law|Housing|Health)"
_LATIN = re.compile(
    rf"(?:[A-Z][a-z]+ )+(?:of|for) {_FIELD} and [A-Z][a-z]+(?: [A-Z][a-z]+)*|"
    r"[A-Z][A-Za-z0-9.+&'’-]*(?:(?: (?:of|for|of the|for the))? [A-Z0-9][A-Za-z0-9.+&'’-]*)*"
)
# What may follow a name in small letters and belong to it: the Northgate flood relief scheme.
_LATIN_TAIL = re.compile(
    r"(?: (?!(?:of|in|for|to|at|on|by|with|and|or|is|are|was|were|has|have|had)\b)[a-z]+){0,2}? "
    r"(?:scheme|plan|project|programme|program|initiative|campaign|network|line|route|bridge|road|tunnel|dam|"
    r"plant|port|airport|station|bill|act|law|treaty|pact|deal|agreement|contract|charter|fund|bank|trust|"
    r"ferry|service|train|ship|tower|canal|reservoir|mine|farm|factory|mill|theatre|market|fair|"
    r"report|survey|study|inquiry|trial|merger|budget|school|college|university|hospital|museum|library|"
    r"company|firm|group|team|club|alliance|league|union|community|association|consortium|federation|society|"
    r"cooperative|partnership|foundation|institute|academy|cent(?:er|re)|base|platform|council|committee|commission|office|department|"
    r"regulations?|rules|ordinance|guidelines?|notice|"
    r"award|prize|festival|conference|forum|summit|exhibition|park|zone|estate|district|county)\b"
)
# Behind these a name goes on without an article too: Northgate education community.
_COLLECTIVE = re.compile(
    r"(?:alliance|league|union|community|association|consortium|federation|cooperative|partnership)$"
)
# Words that English writes with a capital without naming anything.
_NO_NAME = re.compile(
    r"(?:(?:The|A|An|And|But|Or|So|No|Not|Yes|Sorry|Actually|What|Which|Who|Whose|Whom|When|Where|"
    r"Why|How|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should|May|In|On|At|"
    r"Of|For|To|From|By|With|About|If|Please|Tell|Give|List|Name|Show|Since|After|Before|During|"
    r"I|It|Its|He|She|They|Them|Their|His|Her|This|That|These|Those|There|As|Then|Also|OK)"
    r"(?:'s)?(?: |$))+"
)


def latin_names(text: str) -> Iterator[tuple[str, int]]:
    """(name, start) of each, without the words that open a sentence and without 's."""
    for match in _LATIN.finditer(text):
        name, start = match.group(), match.start()
        lead = _NO_NAME.match(name)
        if lead:
            start += lead.end()
            name = name[lead.end() :]
        name = re.sub(r"['’]s$|[.&'’-]+$", "", name)
        if len(name) < 2:
            continue
        tail = _LATIN_TAIL.match(text, start + len(name))
        if tail and (re.search(r"\b[Tt]he $", text[:start]) or _COLLECTIVE.search(tail.group())):
            name += tail.group()
        yield name, start
