from eval.ablation import markdown, measure, summary
from eval.sets.questions import AskedQuestion, Place
from eval.systems.reply import Span

ASKED = [
    AskedQuestion(f"q{at}", f"{at}", ("答",), (), ((Place("d", 0, 10),),), lang=lang)
    for at, lang in enumerate(["zh"] * 15 + ["en"] * 5)
]
GOOD, OTHER = Span("d", 0, 10, ""), Span("d", 50, 60, "")


def test_each_question_is_searched_for_in_its_own_words() -> None:
    searched: list[str] = []
    measure("x", lambda query, k: searched.append(f"{query} {k}") or [GOOD], ASKED)
    assert searched == [f"{at} 10" for at in range(20)]


def test_the_table_says_what_is_within_chance_of_its_first_row() -> None:
    first = measure("first", lambda _query, _k: [GOOD], ASKED)
    lucky = measure("lucky", lambda query, _k: [OTHER, GOOD] if query == "3" else [GOOD], ASKED)
    worse = measure("worse", lambda query, _k: [OTHER] if int(query) > 9 else [GOOD], ASKED)
    languages = {q.id: q.lang for q in ASKED}
    table = markdown(summary([first, lucky, worse], languages)).splitlines()
    assert table[0].count("|") == table[1].count("|") == table[2].count("|")
    assert table[2].startswith("| first | 100.0 |")
    assert table[3].startswith("| lucky ≈ | 95.0 |")
    # half of all; ten of fifteen Chinese questions, no English one
    assert table[4].startswith("| worse | 50.0 | 50.0 | 50.0 | 50.0 | 50.0 | 66.7 | 0.0 |")
