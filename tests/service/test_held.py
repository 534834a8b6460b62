"""How much of a question its passages hold."""

from service.answers.held import missing_run, pairs_of, share_held


def test_what_a_question_is_asked_with_makes_no_pairs() -> None:
    assert pairs_of("什么时候开放码头?") == {"开放", "放码", "码头"}
    assert pairs_of("为什么?") == set()


def test_the_share_of_what_is_held_and_nothing_of_nothing() -> None:
    assert share_held({"开放", "码头", "夜航"}, "码头五月开放") == 2 / 3
    assert share_held(set(), "码头") == 0.0


def test_the_longest_run_that_no_pair_covers() -> None:
    assert missing_run("码头灯塔开放", "码头开放") == 2
    assert missing_run("码头开放", "码头开放") == 0
