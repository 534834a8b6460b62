"""Sentences become lessons, the loss is what it should be, and numpy says what torch says."""

import gzip
import itertools
import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from eval.sets import heldout
from indexer.errors import EncoderError, QuestionSetError, SettingError
from indexer.relation import Role
from indexer.relations.learned.network import SETTINGS, Network
from indexer.relations.learned.tags import FOR_MEMBERS, TAGS, follows
from indexer.relations.learned.words import Vocabulary
from indexer.relations.rules import found_by_rules
from indexer.relations.words.findings import Finding
from indexer.relations.words.members import Item
from training.tagger.batches import LEAST, alike, share_at
from training.tagger.export import export
from training.tagger.judge import counted
from training.tagger.learn import Course, learn, stacked
from training.tagger.lessons import Lesson, lessons, spans_of
from training.tagger.network import Size, Tagger
from training.tagger.sentences import ReadSentence, Row, read_sentences
from training.tagger.shipped import shipped
from training.tagger.vocabulary import WIDTH, Known

TEXT = "南湖区、北岭区携手成立“清河联盟”，东江区牵头成立了山城职教集团。"
ROWS = (
    Row("“清河联盟”", "南湖区", Role.CO_BUILDER),
    Row("“清河联盟”", "北岭区", Role.CO_BUILDER, optional=True),
    Row("山城职教集团", "东江区", Role.LEAD),
)
KNOWN = Known(
    "南湖区北岭东江",
    ("成立", "联盟"),
    ("v", "ns"),
    np.random.default_rng(3).normal(size=(2, WIDTH)).astype(np.float32),
)


def read(text: str, *rows: Row) -> ReadSentence:
    return ReadSentence("news", 1, text, rows)


def made(*sentences: ReadSentence) -> list[Lesson]:
    return lessons(sentences, Vocabulary(KNOWN.characters, KNOWN.words, KNOWN.kinds))


def right(lesson: Lesson) -> dict[str, str]:
    """The words that have one right tag which is not nothing, joined, by tag."""
    found: dict[str, str] = {}
    for at, row in enumerate(lesson.allowed):
        tags = [TAGS[tag] for tag in np.flatnonzero(row)]
        if tags != ["O"] and len(tags) == 1:
            word = TEXT[lesson.seen.starts[at] : lesson.seen.ends[at]]
            found[tags[0][2:]] = found.get(tags[0][2:], "") + word
    return found


def test_a_sentence_is_read_once_and_once_more_for_each_body() -> None:
    whole, alliance, group = made(read(TEXT, *ROWS))
    assert right(whole) == {"body": "“清河联盟”山城职教集团"}
    assert right(alliance) == {"co_builder": "南湖区"}
    assert right(group) == {"lead": "东江区"}
    assert (whole.body, alliance.body) == (None, spans_of("“清河联盟”", TEXT)[0])


def test_where_a_reader_was_in_doubt_every_tag_is_right() -> None:
    _, alliance, _ = made(read(TEXT, *ROWS))
    first, last = alliance.seen.covering(*spans_of("北岭区", TEXT)[0])
    assert alliance.allowed[first:last].all()


def test_a_sentence_whose_rows_name_no_body_in_it_teaches_nothing() -> None:
    (whole,) = made(read(TEXT, Row("远山联合会", "南湖区", Role.MEMBER)))
    assert whole.allowed.all()
    assert not whole.states
    (silent,) = made(read(TEXT))
    assert silent.allowed[:, 0].all()
    assert not silent.allowed[:, FOR_MEMBERS[1:]].any()


def test_a_body_without_members_is_named_where_that_was_noted_and_may_be_anywhere_else() -> None:
    named = TAGS.index("B-named")
    noted = replace(read(TEXT), named=(spans_of("“清河联盟”", TEXT)[0],))
    (whole,) = made(noted)
    first, last = whole.seen.covering(*spans_of("“清河联盟”", TEXT)[0])
    assert [TAGS[at] for at in np.flatnonzero(whole.allowed[first])] == ["B-named"]
    assert not whole.allowed[:first, named].any()
    assert not whole.allowed[last:, named].any()
    (whole,) = made(read(TEXT))
    assert whole.allowed[:, named].all()
    asked = made(replace(read(TEXT, ROWS[0]), named=noted.named))[1]
    assert not asked.allowed[:, named].any()


def test_roles_that_are_as_right_may_be_told_too() -> None:
    row = Row("“清河联盟”", "南湖区", Role.CO_BUILDER, also=(Role.INITIATOR,))
    _, asked = made(read(TEXT, row))
    first, last = asked.seen.covering(*spans_of("南湖区", TEXT)[0])
    assert [TAGS[tag] for tag in np.flatnonzero(asked.allowed[first])] == [
        "B-initiator",
        "B-co_builder",
    ]
    assert all(
        TAGS[tag][0] == "I"
        for at in range(first + 1, last)
        for tag in np.flatnonzero(asked.allowed[at])
    )
    initiators = [
        Finding(
            spans_of("“清河联盟”", TEXT)[0], (Item(0, 3, "place", "南湖区"),), Role.INITIATOR, 0
        )
    ]
    assert counted([read(TEXT, row)], lambda _: initiators).right == 1


def test_words_that_stand_for_a_name_are_taught_in_its_place() -> None:
    text = "该联盟由我校牵头。"
    row = Row("清河联盟", "青木大学", Role.LEAD, organization_as="该联盟", member_as="我校")
    whole, asked = made(read(text, row))
    assert asked.body == (0, 3)
    assert whole.allowed[0, TAGS.index("B-body")]
    first, _ = asked.seen.covering(*spans_of("我校", text)[0])
    assert asked.allowed[first, TAGS.index("B-lead")]


def test_the_loss_is_the_log_of_the_share_of_right_sequences() -> None:
    torch.manual_seed(1)
    network = Tagger(KNOWN, Size(width=8, characters=4)).eval()
    with torch.no_grad():
        network.transitions.normal_()
    (lesson,) = made(read("甲和乙"))
    lesson.allowed[1] = True
    inputs, allowed = stacked([lesson])
    with torch.no_grad():
        scores, steps = network(inputs)[0].numpy(), network.transitions.numpy()
        loss = float(network.loss(inputs, allowed))
    every = [
        one
        for one in itertools.product(range(len(TAGS)), repeat=len(lesson.seen))
        if not TAGS[one[0]].startswith("I-")
        and all(follows(TAGS[a], TAGS[b]) for a, b in itertools.pairwise(one))
    ]
    weights = np.array(
        [
            sum(scores[at, tag] for at, tag in enumerate(one))
            + sum(steps[a, b] for a, b in itertools.pairwise(one))
            for one in every
        ]
    )
    good = np.array([all(lesson.allowed[at, tag] for at, tag in enumerate(one)) for one in every])
    share = np.exp(weights[good]).sum() / np.exp(weights).sum()
    assert loss == pytest.approx(-np.log(share), rel=1e-4)


def test_what_is_written_says_at_run_time_what_was_learned(tmp_path: Path) -> None:
    torch.manual_seed(2)
    network = Tagger(KNOWN).eval()
    with torch.no_grad():
        for weight in network.parameters():
            weight.add_(torch.randn_like(weight) * 0.05)
        network.characters.weight[0] = 0
    export(network, KNOWN, tmp_path)
    stored = Network(tmp_path)
    long, short = made(read(TEXT, *ROWS)), made(read("东江区牵头成立山城职教集团。", ROWS[2]))
    for group in (long, short):
        said = stored.scores(group[0].seen, [one.body for one in group])
        with torch.no_grad():
            learned = network(stacked(group)[0]).numpy()
        assert np.abs(np.stack(said) - learned).max() < 0.05
        assert np.abs(learned).max() > 0.5


def test_what_ships_is_learned_on_from(tmp_path: Path) -> None:
    torch.manual_seed(3)
    network = Tagger(KNOWN)
    with torch.no_grad():
        for one in network.parameters():
            one.add_(torch.randn_like(one) * 0.1)
    export(network, KNOWN, tmp_path)
    again = shipped(KNOWN, tmp_path)
    for (name, value), (other, told) in zip(
        network.state_dict().items(), again.state_dict().items(), strict=True
    ):
        assert name == other
        assert torch.allclose(value.float(), told.float(), atol=0.02), name
    with pytest.raises(SettingError, match="learn without --again"):
        shipped(replace(KNOWN, words=("成立", "加入")), tmp_path)


def test_a_folder_without_its_files_or_for_other_tags_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=r"tagger\.safetensors"):
        Network(tmp_path)
    export(Tagger(KNOWN), KNOWN, tmp_path)
    settings = json.loads((tmp_path / SETTINGS).read_text(encoding="utf-8"))
    settings["tags"] = settings["tags"][1:]
    (tmp_path / SETTINGS).write_text(json.dumps(settings), encoding="utf-8")
    with pytest.raises(EncoderError, match=r"python -m training\.tagger"):
        Network(tmp_path)


def test_what_is_taught_is_learned() -> None:
    torch.manual_seed(4)
    taught = made(read(TEXT, *ROWS), read("江州市举行“清河联盟”的会议。"))
    network = Tagger(KNOWN, Size(width=64, dropout=0.0, hidden=0.0))
    before = float(network.loss(*stacked(taught)).detach())
    learn(network, [Course(taught)], 60, seed=1)
    after = float(network.eval().loss(*stacked(taught)).detach())
    assert after < before / 10


def test_what_is_read_together_is_of_like_length_and_all_of_it_is_read() -> None:
    lengths = [random.Random(5).randrange(1, 90) for _ in range(300)]
    batches = alike(lengths, 200, random.Random(1))
    assert sorted(at for batch in batches for at in batch) == list(range(300))
    for batch in batches:
        most = max(lengths[at] for at in batch)
        assert len(batch) * most <= 200
        assert most - min(lengths[at] for at in batch) < 24
    assert alike([500], 200, random.Random(1)) == [[0]]


def test_the_rate_goes_up_and_down_in_a_line() -> None:
    shares = [share_at(step, 100, 10) for step in (0, 4, 9, 50, 99)]
    assert shares == pytest.approx([0.1, 0.5 * 0.96, 0.91, 0.5, LEAST])


def test_rows_are_counted_and_those_in_doubt_left_aside() -> None:
    sentence = read(TEXT, *ROWS, Row("远山联合会", "东江区", Role.MEMBER))
    count = counted([sentence], found_by_rules)
    assert (count.stated, count.found) == (2, 2)
    assert count.right == count.told
    nothing = counted([sentence], lambda _: ())
    assert (nothing.told, nothing.found, nothing.stated) == (0, 0, 2)


def test_sentences_are_read_again_from_where_they_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heldout, "DATA", tmp_path)
    (tmp_path / "text").mkdir()
    with gzip.open(tmp_path / "text" / "news.jsonl.gz", "wt", encoding="utf-8") as file:
        for text in ("别的。", "前文。南湖区加入\n清河联盟。后文。"):
            file.write(json.dumps({"text": text}) + "\n")
    sheet = tmp_path / "sentences.jsonl"
    row = {"organization": "清河联盟", "member": "南湖区", "role": "member", "optional": True}
    entry = {"source": "news", "row": 1, "start": 3, "end": 14, "rows": [row]}
    sheet.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    (one,) = read_sentences(sheet)
    assert one.text == "南湖区加入清河联盟。"
    assert one.rows == (Row("清河联盟", "南湖区", Role.MEMBER, optional=True),)
    sheet.write_text(json.dumps(entry | {"source": "elsewhere"}) + "\n", encoding="utf-8")
    with pytest.raises(QuestionSetError, match=r"elsewhere\.jsonl\.gz"):
        read_sentences(sheet)
