"""A sentence as words: where they stand, what is known of them, which body is asked about."""

import numpy as np
import pytest

from indexer.relation import Role
from indexer.relations.learned.words import LONGEST_WORD, RARE, Seen, Vocabulary, asked_of
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import mask
from indexer.relations.words.members import Item

TEXT = "南湖区与“清河联盟”的12家单位，共同加入 Alpha 平台。"
VOCABULARY = Vocabulary("南湖区a", ["联盟", "alpha"], ["v"])


def see(text: str) -> Seen:
    return VOCABULARY.see(Sentence(text, mask(text)))


@pytest.mark.parametrize("text", [TEXT, "甲", "A B\u3000C", "《书名》" * 9])
def test_words_stand_side_by_side_and_are_the_text(text: str) -> None:
    seen = see(text)
    assert seen.starts[0] == 0
    assert seen.ends[-1] == len(text)
    assert np.array_equal(seen.starts[1:], seen.ends[:-1])
    assert all(len(rows) == len(seen) for rows in (seen.words, seen.kinds, seen.masks, seen.first))
    assert seen.lengths.max() < LONGEST_WORD


def test_known_words_and_characters_have_rows_of_their_own() -> None:
    seen = see(TEXT)
    words = {
        TEXT[start:end]: at
        for at, (start, end) in enumerate(zip(seen.starts, seen.ends, strict=True))
    }
    assert seen.words[words["联盟"]] == 1
    assert seen.words[words["Alpha"]] == 2  # folded
    assert seen.words[words["共同"]] == 0
    assert seen.first[words["共同"]] == RARE
    assert seen.masks[words["联盟"]] > 0
    assert seen.masks[words["共同"]] == 0


def test_a_place_is_covered_by_the_words_that_touch_it() -> None:
    seen = see(TEXT)
    at = TEXT.index("清河")
    first, last = seen.covering(at, at + 1)
    assert seen.starts[first] <= at < seen.ends[last - 1]
    assert last - first == 1
    assert seen.covering(0, len(TEXT)) == (0, len(seen))


def test_the_body_asked_about_is_marked_and_its_first_word_apart() -> None:
    seen = see(TEXT)
    assert not asked_of(seen, None).any()
    marks = asked_of(seen, (TEXT.index("“"), TEXT.index("”") + 1))
    first, last = seen.covering(TEXT.index("“"), TEXT.index("”") + 1)
    assert marks[first] == 3
    assert set(marks[first + 1 : last]) == {2}
    assert set(np.delete(marks, np.arange(first, last))) == {1}


def test_what_the_grammar_made_of_the_sentence_is_hinted_at() -> None:
    alliance = (TEXT.index("“"), TEXT.index("”") + 1)
    group = Item(TEXT.index("12"), TEXT.index("，"), "counted", "12家单位")
    loose = Item(0, 3, "loose", "南湖区")
    ruled = Finding(alliance, (group, loose), Role.MEMBER, at=0)
    sentence = Sentence(TEXT, mask(TEXT))
    plain, named = VOCABULARY.see(sentence), VOCABULARY.see(sentence, [alliance])
    assert not plain.hints.any()
    first, last = plain.covering(*alliance)
    assert named.hints[first] == 1
    assert set(named.hints[first + 1 : last]) == {2}
    seen = VOCABULARY.see(sentence, [alliance], [ruled])
    assert seen.hints[first] == 3
    assert set(seen.hints[first + 1 : last]) == {4}
    begins, ends = plain.covering(group.start, group.end)
    assert list(seen.hints[begins:ends]) == [5] + [6] * (ends - begins - 1)
    assert not seen.hints[: plain.covering(0, 3)[1]].any()  # who is only perhaps a member
