"""What an answer of ours told: nothing where it refuses, and the column asked for of a table."""

from service.answers import wording
from service.membership.request import Wanted, request_of


def told(answer: str) -> str:
    """The answer without what only says that there is none: no name in it was ever said."""
    return wording.naming_lines(answer)


def column_of(question: str, spoken: str) -> tuple[str, ...]:
    """What `question` asked for in the lines of a membership answer; () for any other answer.

    X:牵头:Y answers both 谁牵头X and Y牵头什么: the question says whether X or Y was wanted.
    """
    lines = [wording.membership_parts(line) for line in spoken.splitlines()]
    rows = [row for row in lines if row is not None]
    if not rows:
        return ()
    organizations = tuple(dict.fromkeys(organization for organization, _ in rows))
    members = tuple(dict.fromkeys(cell for _, cells in rows for cell in cells))
    request = request_of(question)
    if request is None:
        return organizations if all(member in question for member in members) else members
    return members if request.wanted is Wanted.MEMBERS else organizations
