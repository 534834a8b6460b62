"""The words of an English question, and the forms that a word may stand in a glossary in."""

import re

LONGEST_PHRASE = 7
WORD = re.compile(
    r"[A-Z]+\d+(?:\.\d+)?\b|\d+[A-Z]{1,3}\b|"  # T3, PM2.5, 5G
    r"(?:Pre-)?\b[A-Z][\u3400-\u9fff]{1,2}\b|"  # A轮
    r"[A-Za-z]+(?:[.'’&-][A-Za-z]+)*|(?:\d[\d.,]*[%\u3400-\u9fff]*)+|[\u3400-\u9fff][\u3400-\u9fff\d]*"
)
_EMPTY_WORDS = (
    "the a an of is was are were be been being do does did in on at to for by with from that this "
    "these those it its as has have had will would can could should may might there their his her "
    "they he she i we you our your and or how what which who whom whose when where why many much "
    "s into about than also not please tell me name list according per one up after under up out "
    "that there made make get got given such any all each some used being during among between while "
    "over they them his her while whether so if then when where only more most other"
)
# Verbs that open a yes/no question, and that stand behind what is asked for.
AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may(?! Day\b)|might|shall)"
EMPTY = frozenset(_EMPTY_WORDS.split())
# What says something as a whole only: where no text has it so, take is no 参加 and place no 名额.
_IDIOMS = (
    "take place,take part,take part in,take over,take up,take charge,take effect,take office,make up,make sure,"
    "set up,set out,set aside,carry out,stand for,call for,call on,look after,look into,look for,find out,point out,"
    "turn out,bring about,come into force,come into effect,come from,kick off,account for,deal with,put forward,"
    "put into use,hold talks,give birth,pass away,break out,break down,be in charge,in charge,in charge of,in order to,"
    "in terms of,on behalf of,as well as,at least,at most,so far,lead to,result in,end up,run out,give up,sign up,"
    "a number of,a lot of,a series of,go up,go down,work out,rule out,phase out,"
    "straight away,right away,as a whole,by hand,free of charge"
)
IDIOMS = frozenset(_IDIOMS.split(","))
_ENDINGS = (
    ("ies", "y"),
    ("es", "e"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
    ("'s", ""),
    ("’s", ""),
)
# Forms of verbs that no ending tells, and the verb.
IRREGULAR = {
    form: verb
    for verb, forms in (
        line.split(":")
        for line in (
            "arise:arose arisen", "bear:bore borne", "become:became", "begin:began begun", "bind:bound",
            "break:broke broken", "breed:bred", "bring:brought",
            "build:built", "buy:bought", "catch:caught", "choose:chose chosen", "come:came",
            "dig:dug", "drink:drank drunk", "eat:ate eaten", "feed:fed", "forget:forgot forgotten", "freeze:froze frozen",
            "hang:hung", "hide:hid hidden", "light:lit", "overcome:overcame", "ride:rode ridden", "shine:shone",
            "shrink:shrank shrunk", "sink:sank sunk", "sleep:slept", "slide:slid", "spring:sprang sprung",
            "steal:stole stolen", "stick:stuck", "sweep:swept", "swim:swam swum", "swing:swung", "tear:tore torn",
            "throw:threw thrown", "undergo:underwent undergone", "understand:understood", "uphold:upheld",
            "weave:wove woven",
            "deal:dealt", "do:did done", "draw:drew drawn", "drive:drove driven", "fall:fell fallen",
            "feel:felt", "fight:fought", "find:found", "fly:flew flown", "get:got gotten",
            "give:gave given", "go:went gone", "grow:grew grown", "hear:heard", "hold:held",
            "keep:kept", "know:knew known", "lay:laid", "lead:led", "learn:learnt", "leave:left",
            "lend:lent", "lose:lost", "make:made", "mean:meant", "meet:met", "oversee:oversaw overseen",
            "pay:paid", "rise:rose risen", "run:ran", "say:said", "see:saw seen", "seek:sought",
            "sell:sold", "send:sent", "shake:shook shaken", "show:shown", "sing:sang sung",
            "speak:spoke spoken", "spend:spent", "stand:stood", "strike:struck", "take:took taken",
            "teach:taught", "tell:told", "think:thought", "undertake:undertook undertaken",
            "wear:wore worn", "win:won", "withdraw:withdrew withdrawn", "write:wrote written",
        )
    )
    for form in forms.split()
}  # fmt: skip


_CONTRACTED = re.compile(r"\b(what|who|where|when|why|how|that|there|it)['’]s\b", re.IGNORECASE)
# How long does it last? has nothing to do with last year; When did they meet last? asks of no length.
_LASTS = re.compile(
    r"\b(?P<before>how (?:long|many|much) [^?,;]{1,80}?(?= last\b(?:[?.,;]|$| (?:at|from|between)\b))|"
    r"(?:do|does|did|will|would|to|should|shall|can|could|must|may) [^?,;]{1,80}?"
    r"(?= last (?:for|until|till|more|less|about|longer|\d)\b)) last\b",
    re.IGNORECASE,
)


def spelled_out(question: str) -> str:
    """`question` with what's written what is, and the verb last another that means the same; what
    belongs to somebody (China's) stays."""
    return _LASTS.sub(r"\g<before> endure", _CONTRACTED.sub(r"\1 is", question))


def forms_of(phrase: str) -> list[str]:
    """The phrase as it stands, then with the plain form of its last word, of its first, of both:
    schools of law -> school of law, took part -> take part, setting up -> set up."""
    first, blank, rest = phrase.partition(" ")
    forms = [phrase, *_plain(phrase)]
    if blank:
        forms += [f"{form} {tail}" for form in _plain(first) for tail in (rest, *_plain(rest))]
    return forms


_SPELLED_OTHERWISE = (
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized"), ("yse", "yze"),
    ("our", "or"), ("tre", "ter"), ("bre", "ber"), ("ogue", "og"), ("elled", "eled"),
    ("elling", "eling"), ("ence", "ense"), ("ould", "old"), ("oulds", "olds"), ("ough", "ow"), ("que", "ck"),
    ("yre", "ire"), ("erb", "urb"), ("ramme", "ram"), ("nium", "num"), ("torey", "tory"), ("ageing", "aging"),
    ("ellery", "elry"), ("ulphur", "ulfur"), ("rtefact", "rtifact"), ("fil", "fill"), ("rol", "roll"),
    ("dgement", "dgment"), ("grey", "gray"),
)  # fmt: skip


def respelled(phrase: str) -> list[str]:
    """The phrase with one of its words spelled as elsewhere in the world: ministry of defence."""
    words = phrase.split(" ")
    return [
        " ".join([*words[:place], word.removesuffix(old) + new, *words[place + 1 :]])
        for place, word in enumerate(words)
        for pair in _SPELLED_OTHERWISE
        for old, new in (pair, pair[::-1])
        if word.endswith(old)
    ]


_DERIVED = (("ically", "ic"), ("ily", "y"), ("ly", ""), ("ly", "le"))
_AGAIN = re.compile(r"^re-?(?=[a-z]{4})")


def looser_forms(phrase: str) -> list[str]:
    """What to look up where no form of the phrase is known: spelled as elsewhere in the world, the
    adjective of an adverb, the act that is done again."""
    forms = [
        form.removesuffix(old) + new
        for form in [phrase, *_plain(phrase)]
        for pair in _SPELLED_OTHERWISE
        for old, new in (pair, pair[::-1])
        if form.endswith(old)
    ]
    forms += [
        phrase.removesuffix(old) + new
        for old, new in _DERIVED
        if phrase.endswith(old) and len(phrase) - len(old) >= 4
    ]
    forms += [phrase.replace("ae", "e", 1)] if "ae" in phrase else []
    again = _AGAIN.sub("", phrase)
    return [*forms, *(forms_of(again) if again != phrase else ())]


def _plain(phrase: str) -> list[str]:
    """The phrase with the usual endings off its last word, the likeliest first."""
    before, blank, last = phrase.rpartition(" ")
    if last in IRREGULAR:
        return [before + blank + IRREGULAR[last]]
    forms = []
    for ending, instead in _ENDINGS:
        if last.endswith(ending) and len(last) - len(ending) >= 3:
            stem = phrase[: -len(ending)]
            forms.append(stem + instead)
            if not instead and len(stem) > 3 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return forms
