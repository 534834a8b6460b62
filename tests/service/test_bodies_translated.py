"""Bodies that an English question calls by words of their Chinese name."""

import pytest

from service.membership.translated import bodies_translated

NAMES = (
    "西部高校数字人文联盟",
    "江海毗邻地区文旅联盟",
    "全国低空物流产业创新联盟",
    "山海教育联盟",
    "云岭教育联盟",
    "开发者联盟",
)

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Which firms joined the developers alliance?", ["开发者联盟"]),
        ("Which universities founded the digital humanities alliance?", ["西部高校数字人文联盟"]),
        ("Which counties joined the culture and tourism alliance?", ["江海毗邻地区文旅联盟"]),
        (
            "Who leads the low-altitude logistics industry innovation alliance?",
            ["全国低空物流产业创新联盟"],
        ),
        ("Who joined the digital economy alliance?", []),  # a word that no name has
        ("Which firms joined the logistics alliance?", []),  # one word is too little
        ("Who joined the education alliance?", []),  # which of the two?
        ("Who joined the alliance?", []),
    ],
)
def test_a_body_is_meant_by_all_its_known_words_or_not_at_all(
    question: str, meant: list[str]
) -> None:
    assert list(bodies_translated(question, NAMES)) == meant
