"""The last English question asked again: of another name, time, attribute or item of the answer."""

import re
from collections.abc import Sequence

from service.questions.conversation import changes, exchanged, ordinals
from service.questions.conversation.english_words import (
    ATTRIBUTE,
    CHANGE,
    ITEM,
    LEAD,
    ORDINALS,
    SEASON,
    SEASON_IN,
    STARTS_ASKING,
    is_generic,
)
from service.questions.conversation.mentions import mentions
from service.questions.conversation.nouns import is_known_noun, pick
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.scene import Said

Scene = Sequence[Said]

_ABOUT = re.compile(r"^(?:and |but |or |so )?(?:what|how) about\b ?", re.IGNORECASE)


def change(question: str, scene: Scene) -> Resolution | None:
    """And Rongchang? What about 2023? And the members?"""
    season = SEASON.match(question.strip())
    if season and scene:
        last = scene[0].question.rstrip("?")
        when = season["when"]
        old = SEASON_IN.search(last)
        return resolved(f"{last[: old.start()] if old else last} {when}?")
    match = CHANGE.match(question.strip())
    if match is None or STARTS_ASKING.match(match["name"]) or ITEM.search(match["name"]):
        return None
    return ask_about(match["name"].strip(), scene, question)


def ask_about(name: str, scene: Scene, question: str) -> Resolution:
    """The last question asked about `name`, which may also be an attribute."""
    if not scene:
        return dangling(question)
    name = _spelled_out(name, scene[0])
    other = exchanged.of_english_noun(scene[0], name)
    if other is not None:
        return resolved(other)
    attribute = ATTRIBUTE.match(name)
    if attribute and not mentions(name):
        noun = attribute["noun"]
        if is_known_noun(noun) and (found := pick(scene, noun, question)):
            return resolved(changes.about(scene[0], found))
        topic = pick(scene, "", noun)
        if topic and topic.startswith("the ") and not is_generic(noun):
            return dangling(question)  # for the formal application?: no attribute of the deadline
        counted = noun.split(" of ")[0]  # the number of members is one
        plural = counted.endswith("s") and not counted.endswith(("ss", "us"))
        return (
            resolved(f"What {'are' if plural else 'is'} the {noun} of {topic}?")
            if topic
            else dangling(question)
        )
    if (
        name.lower().startswith("the ")
        and scene[0].names
        and not scene[0].question.lower().count(" the ")
    ):
        named = mentions(name)
        name = named[0].text if named and named[0].end == len(name) else name
    elif any("the " + n.text in scene[0].question for n in scene[0].names):
        name = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
    return resolved(changes.about(scene[0], name))


def _spelled_out(name: str, said: Said) -> str:
    """the Avon one, after the Marlow flood scheme: the Avon flood scheme."""
    bare = re.fullmatch(r"(?P<name>(?:the )?[A-Z].*) one", name)
    if bare is None:
        return name
    tail = next((t for own in said.names if (t := re.search(r"(?: [a-z]+)+$", own.text))), None)
    return bare["name"] + (tail.group() if tail else "")


def item(question: str, scene: Scene) -> Resolution | None:
    """When did the second one join? The latter?"""
    match = ITEM.search(question)
    if match is None:
        return None
    word = match["word"].lower()
    total = 2 if word in ("former", "latter") else None
    rest = question[: match.start()] + question[match.end() :]
    alone = not STARTS_ASKING.match(_asking_of(rest))
    counted = ordinals.exchanged(scene[0].question, word) if alone and scene else None
    if counted is not None:
        return resolved(counted)
    found = changes.ordinal_item(scene, ORDINALS[word], total=total)
    explicit = (
        "one" in match.group().lower().split() or "of" in match.group().lower().split() or total
    )
    if found is None:
        ends = is_generic(rest)
        # The former mayor of Dover is no item of a list that nobody gave.
        if not scene and total and re.match(r" \w", question[match.end() :]) and not ends:
            return None
        return dangling(question) if explicit or (ends and scene) else None
    if alone:
        return resolved(_sibling(scene, found) or f"What is {found}?")
    return resolved(LEAD.sub("", f"{question[: match.start()]}{found}{question[match.end() :]}"))


def _asking_of(rest: str) -> str:
    """What is asked beside the item; nothing for What about the second?"""
    return LEAD.sub("", _ABOUT.sub("", rest.strip()))


def _sibling(scene: Scene, found: str) -> str | None:
    """The last question asked of `found`; None where it is the one whose answer lists it."""
    listing = next(said for said in scene[:3] if found in said.items)
    last = scene[0]
    if listing is last:
        return None
    others = [item for item in listing.items if item != found and item in last.question]
    if others:  # Dover and Deal as much as Dover alone
        start = min(last.question.index(item) for item in others)
        end = max(
            last.question.index(item) + len(item) for item in listing.items if item in last.question
        )
        return f"{last.question[:start]}{found}{last.question[end:]}"
    return changes.about(last, found)
