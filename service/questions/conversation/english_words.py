"""Words and forms of English follow-ups."""

import re

CORRECTION = re.compile(
    r"^(?:(?:no|sorry|not that|wrong|actually|wait)[,.!;: ]+)*(?:i (?:was asking|asked|am asking|meant|mean)"
    r"(?: about| for)?|make that|rather)[,: ]+(?P<meant>.+?)(?:,? not (?P<old>.+?))?[.?!]*$",
    re.IGNORECASE,
)
NOT_BUT = re.compile(
    r"^(?:no[,.] )?not (?P<old>.+?)(?:,| but) (?P<meant>.+?)[.?!]*$", re.IGNORECASE
)
NOT_THIS = re.compile(r"^(?i:no|wrong|sorry)[,.] (?P<meant>(?:[Tt]he )?[A-Z][\w' -]{1,60})[.!]*$")
CHANGE = re.compile(
    r"^(?:(?:and|but|or|so|ok|okay),? )?(?:what about|how about|(?:the )?same|and|but|or)(?: in| for| of| with)? "
    r"(?P<name>.{1,80}?)\?*$",
    re.IGNORECASE,
)
_WH = r"(?:what|which|who|whom|whose|when|where|why|how)"
STARTS_ASKING = re.compile(
    rf"^(?:{_WH}|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b",
    re.IGNORECASE,
)
LEAD = re.compile(
    rf"^(?:and|but|so|then|ok|okay)[, ]+(?={_WH}\b|is |are |was |were |do|did |ha)", re.IGNORECASE
)
ITEM = re.compile(
    r"\bthe (?P<word>first|second|third|fourth|fifth|sixth|last|former|latter)(?: (?:one|of (?:them|these|those)))?"
    r"(?= (?:(?<=latter )[a-z]+|(?<=former )[a-z]+|is|are|was|were|do|does|did|has|have|had|join|cost|called|known|"
    r"based|located|founded|held|in)\b|[?.]|$)",
    re.IGNORECASE,
)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "last": -1,
             "former": 1, "latter": -1}  # fmt: skip
_NOUNS = (
    "alliance|community|league|union|group|company|firm|organi[sz]ation|institution|university|college|school|"
    "center|centre|institute|association|base|platform|forum|conference|project|plan|programme|program|district|"
    "city|county|place|region|province|town|book|novel|film|movie|law|regulation|author|person|man|woman|professor|"
    "director|technology|product|event|body|zone|hospital|museum"
)
PRONOUN = re.compile(
    rf"\b(?P<noun_phrase>(?:this|that|the|the same|said) (?P<noun>{_NOUNS}))\b"
    r"(?! (?:of|in|for|from|that|which|with|between)\b)(?!['’]s \w+ of\b)|"
    r"\b(?P<pointing>(?:this|that|the same) (?P<any>(?!(?:is|was|are|were|has|have|had|will|can|the|a|an|year|month|week|"
    r"day|time|way|case|kind|sort|one|of|in|on|and|or|much|many)\b)[a-z]{3,20}))"
    r"(?=\?|$| (?:is|was|has|had|did|have|made|make|took)\b)|"
    r"\b(?P<thing>it|its|itself)\b|\b(?P<person>he|him|his|she|her|hers)\b|"
    r"\b(?P<many>they|them|their|these|those)\b|\b(?:in|from|to|of|is|was|about) (?P<deictic>this|that|there)(?=\?|$)|"
    r"^(?:when|where|why|how) (?:is|was) (?P<subject>this|that)\b",
    re.IGNORECASE,
)
# It that stands for nothing: how long does it take to, is it true that, was it Dover that joined.
EMPTY_IT = re.compile(
    r"\bit (?:takes?|true|possible|necessary|important|legal|allowed|required|mandatory|mean to|cost to|rain|snow|"
    r"the first|cost .*to \w+|get in)\b|"
    r"\b(?:is|was) it (?:\w+ )?(?:that|to)\b|"
    r"\b(?:is|was) it (?=\w).{2,80}? (?:that|who|whom|whose|which)\b(?! is it)|\btime is it\b|\bit (?:is|was) (?:\w+ )?that\b",
    re.IGNORECASE,
)
BARE_WH = re.compile(
    r"^(?P<wh>when|where|why|how|since when|how so|how often|how long|how far|how soon|"
    r"(?:by|with|for|from|to|in|at|on|under) (?:whom|what|which)(?: (?:year|month|place|district|city|school|company|unit)s?)?)"
    r"(?: (?:was|is|did) (?:that|this)(?: happen)?)?\?*$",
    re.IGNORECASE,
)
POLAR = re.compile(r"^(?:is|are|was|were|do|does|did|has|have|had|will|can) \w", re.IGNORECASE)
# How many schools were paired? says of nothing where.
PASSIVE = re.compile(
    r"^(?P<asked>how many [a-z]+ (?:were|was|are|have been|has been) [a-z]+(?:ed|en|t))[?. ]*$",
    re.IGNORECASE,
)
# How many are there in total? after Which towns signed?
COUNT = re.compile(
    r"^how many(?: (?:are there|were there|in total|in all|altogether|overall|of (?:them|those|these)))*\?*$",
    re.IGNORECASE,
)
COUNTED = re.compile(r"^how many (?P<rest>.+)$", re.IGNORECASE)
WHICH_ONES = re.compile(
    r"^(?:which|what|who)(?: ones?)?(?: (?:are|were|is) (?:they|those|these|it)| exactly)?\?*$",
    re.IGNORECASE,
)
# Which three towns signed? In which cities does it run? List the schools in Hechuan.
LISTED = re.compile(
    r"^(?:(?P<lead>in|at|on|from|for|to|by|with) )?(?:which|what|(?:please )?(?:list|name|give)(?: me)?(?: all)?(?: of)? the) "
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) )?(?P<rest>(?:\w+ ){0,2}\w+s\b .+)$",
    re.IGNORECASE,
)
WH_ADVERB = re.compile(
    r"^(?:when|where|why|how(?: \w+)?) (?P<rest>(?:did|do|does|is|was|are|were|has|have|will) .+)$",
    re.IGNORECASE,
)
# And in winter? And at night?
_SEASON = (
    r"(?:in|on|at|during) (?:the )?(?:spring|summer|autumn|fall|winter|morning|afternoon|evening|night|weekends?|"
    r"weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)"
)
SEASON = re.compile(
    rf"^(?:(?:and|but|so|ok|okay),? )?(?:what about |how about )?(?P<when>{_SEASON})\?*$",
    re.IGNORECASE,
)
SEASON_IN = re.compile(rf" {_SEASON}$", re.IGNORECASE)
WH_SLOT = re.compile(
    r"^(?P<wh>(?:which|what)(?: \w+){0,3}?|who|whom) (?P<aux>did|does|do|is|was|are|were|has|have|will) (?P<rest>.+?)\?*$",
    re.IGNORECASE,
)
WH_SUBJECT = re.compile(
    r"^(?:who|(?:which|what)(?: \w+){1,2}?) (?P<rest>(?!of\b)\w+(?:ed|s|d|t|k|n|m|w|e)\b.*?)\?*$",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"^(?:the |its |their |his |her )?(?P<noun>[a-z][a-z -]{2,40})$")
# Words that carry no topic: a question made of them alone leans on what was said before.
_GENERIC = (
    "what which who whom whose when where why how is are was were be been do does did has have "
    "had can could will would should many much long big large far old often the a an of in on "
    "at to for from by with and or there also else other more now currently first last exactly "
    "then still all any some total together member members unit units school schools university "
    "universities college colleges company companies city cities district districts county "
    "counties place places people person country countries participant participants partner "
    "partners name names founder founders leader leaders chair chairman chairperson president "
    "director head headquarters secretariat goal goals aim aims purpose purposes budget cost "
    "costs price prices size area population result results reason reasons date year month time "
    "location address number staff students teachers employees product products project "
    "projects activity activities task tasks role roles title author authors publisher founded "
    "established created formed set up started began begin launched initiated initiate found "
    "leads lead led joined join joins belong belongs took take part held hold opened open "
    "closed close located based signed sign published released built made make makes sold sell "
    "sells paid pay born die died work works manage manages managed run runs own owns owned "
    "invested invest won win approved approve named selected called "
)
_GENERIC_WORDS = frozenset(_GENERIC.split())
_MOST_WORDS = 10


def is_generic(text: str) -> bool:
    """Whether no word of `text` tells what it is about; False for a long text."""
    words = re.findall(r"[A-Za-z]+|[^\x00-\x7f]+", text)
    return 0 < len(words) <= _MOST_WORDS and all(word.lower() in _GENERIC_WORDS for word in words)
