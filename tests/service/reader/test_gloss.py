"""Promises of service/reader/gloss.py, with a small glossary."""

from pathlib import Path

import pytest

from service.reader.english_forms import LONGEST_PHRASE, spelled_out
from service.reader.gloss import REPORT_WORDS, both_glossed, glossed, load_glossary, translations
from service.reader.glossaries import Glossary

TABLE = {
    "school": ("学校", "学院"),
    "member": ("成员", "会员"),
    "high school": ("高中",),
    "establish": ("成立", "建立"),
    "city": ("城市",),
    "work": ("工", "工作"),
    "report": ("报告",),
    "work report": ("政府工作报告",),
}


def test_of_the_translations_those_in_the_passages_are_taken() -> None:
    assert glossed("Where are the members?", ["会员二十名"], TABLE) == "会员在哪里？"


def test_what_the_passages_do_not_hold_is_left_out() -> None:
    assert glossed("When was the school established?", ["成立于六月"], TABLE) == "成立什么时候？"


def test_what_is_asked_for_stands_behind_the_question_word_even_if_not_held() -> None:
    assert glossed("Which school was established?", ["成立"], TABLE) == "成立哪个学校？"
    assert glossed("How many members were there?", ["会员二十名"], TABLE) == "多少会员？"


def test_the_longest_phrase_counts() -> None:
    assert glossed("Where is the high school?", ["高中学校"], TABLE) == "高中在哪里？"


def test_a_phrase_that_is_not_held_is_taken_word_by_word() -> None:
    assert glossed("Where is the work report?", ["工作的报告"], TABLE) == "工作报告在哪里？"


def test_a_single_character_does_not_count_beside_a_whole_word() -> None:
    assert glossed("Where do they work?", ["工作"], TABLE) == "工作在哪里？"
    assert glossed("Where do they work?", ["工厂"], TABLE) == "工在哪里？"


def test_endings_are_taken_off() -> None:
    asked = glossed("When were the schools established?", ["学校成立"], TABLE)
    assert asked == "学校成立什么时候？"


def test_a_name_in_pinyin_is_found_in_the_passages() -> None:
    assert glossed("Who is Zhang Wei?", ["校长张伟说"], TABLE) == "张伟担任什么职务？"
    assert glossed("Who is Guimei Zhang?", ["校长张桂梅说"], TABLE) == "张桂梅担任什么职务？"
    assert glossed("Who is Zhang Wei's member?", ["成员张伟说"], TABLE) == "张伟成员谁？"


def test_of_names_that_are_read_alike_the_commonest_of_the_passages_is_meant() -> None:
    read = ["还可得一份", "科德教育公布年报,科德的收入增长"]
    assert glossed("Who runs Kede?", read, TABLE) == "谁科德？"


def test_numbers_and_chinese_words_stay() -> None:
    assert glossed("When did 重庆 sign 20 papers?", ["重庆"], TABLE) == "重庆20什么时候？"


def test_dates_and_numbers_take_the_form_of_the_passages() -> None:
    asked = "Where were 20,000 members on 8 May 2023?"
    assert glossed(asked, ["两万名成员"], TABLE) == "两万成员2023年5月8日在哪里？"
    assert glossed(asked, ["成员20000名"], TABLE) == "20000成员2023年5月8日在哪里？"


def test_for_a_search_every_usual_translation_is_given_once() -> None:
    asked = "Which schools did the city establish near the high school?"
    assert translations(asked, TABLE) == ["学校", "学院", "城市", "成立", "建立", "高中"]
    assert translations(asked, TABLE, most=1) == ["学校", "城市", "成立", "高中"]
    assert translations("When was it?", TABLE) == []


def test_a_glossary_is_read_as_it_was_written_and_the_first_file_goes_first(tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text("school\t学校 学院\nhigh school\t高中\n", encoding="utf-8")
    two.write_text("school\t校 学校\n", encoding="utf-8")
    assert load_glossary(one) == {"school": ("学校", "学院"), "high school": ("高中",)}
    assert load_glossary(two, one)["school"] == ("校", "学校", "学院")


def test_the_words_of_reports_are_well_formed() -> None:
    lines = REPORT_WORDS.read_text(encoding="utf-8").splitlines()
    keys = [line.split("\t")[0] for line in lines]
    assert len(keys) > 1000
    assert len(set(keys)) == len(keys)
    for line in lines:
        key, words = line.split("\t")
        assert key == key.strip().lower(), line
        assert len(key.split()) <= LONGEST_PHRASE, line
        assert all(words.split(" ")), line


def test_of_several_translations_that_beside_the_rest_of_the_question_is_meant() -> None:
    table: Glossary = {"hold": ("举行", "担任"), "post": ("职务", "岗位"), "forum": ("论坛",)}
    read = ["论坛周一举行。李青担任的职务不变。"]
    assert glossed("When was the forum held?", read, table) == "论坛举行什么时候？"
    assert glossed("Why does Li Qing hold the post?", read, table) == "李青担任职务为什么？"


def test_irregular_verbs_and_the_first_word_of_a_phrase_are_known() -> None:
    table: Glossary = {"take part": ("参加",), "lead": ("牵头",), "set up": ("设立",)}
    read = ["参加、牵头、设立"]
    assert glossed("Who took part?", read, table) == "谁参加？"
    assert glossed("Who led it?", read, table) == "谁牵头？"
    assert glossed("Why is it setting up?", read, table) == "设立为什么？"


@pytest.mark.parametrize("text", ["", "？", "What?", "How many?", "which which which", "1,2,3,,"])
def test_any_text_has_a_gloss(text: str) -> None:
    assert glossed(text, ["学校"], TABLE).endswith("？")


def test_a_foreign_name_is_found_by_its_sound() -> None:
    assert glossed("Where did Sorokin speak?", ["索罗金发言"], TABLE) == "索罗金在哪里？"
    assert glossed("Where is Sorokin's school?", ["索罗金的学校"], TABLE) == "索罗金学校在哪里？"


def test_a_name_of_two_short_words_is_found_as_one() -> None:
    assert glossed("Where did Lo Benko speak?", ["洛本科发言"], TABLE) == "洛本科在哪里？"


def test_a_surname_alone_is_whoever_the_passages_leave_otherwise_unnamed() -> None:
    assert glossed("Where is Zhu's school?", ["朱某的学校"], TABLE) == "朱某学校在哪里？"
    assert glossed("Where is Mr Zhu?", ["朱先生"], TABLE) == "朱先生在哪里？"


def test_a_surname_alone_is_a_full_name_that_stands_there_more_than_once() -> None:
    text = "朱亚楠到校。朱亚楠讲话。"
    assert glossed("Where is Zhu?", [text], TABLE) == "朱亚楠在哪里？"
    assert glossed("Where is Zhu?", [text[:6]], TABLE) == "在哪里？"
    assert glossed("Where is Zhu?", [text], TABLE | {"red": ("朱亚",)}) == "在哪里？"


def test_letters_and_figures_that_belong_together_stay_together() -> None:
    table = TABLE | {"g": ("克",), "t": ("吨",)}
    assert glossed("Where is the T3 school?", ["T3学校"], table) == "T3学校在哪里？"
    assert glossed("Where is the 5G school?", ["5G学校"], table) == "5G学校在哪里？"


def test_a_contraction_is_taken_apart_like_the_whole_words() -> None:
    whole = glossed("What is the members' school?", ["成员的学校"], TABLE)
    assert glossed("What's the members' school?", ["成员的学校"], TABLE) == whole


def test_a_word_may_be_a_surname_too() -> None:
    table = TABLE | {"shi": ("诗",)}
    assert glossed("Where is Shi?", ["石某"], table) == "石某在哪里？"
    assert glossed("Where is Shi?", ["诗和石某"], table) == "诗在哪里？"


def test_a_name_that_the_dictionary_has_is_no_other_that_is_read_alike() -> None:
    table = TABLE | {"haiwei": ("海威",)}
    assert glossed("Where is Haiwei?", ["还未"], TABLE) == "还未在哪里？"
    assert glossed("Where is Haiwei?", ["还未"], table) == "在哪里？"
    assert glossed("Where is Haiwei's school?", ["海威"], table) == "海威在哪里？"


def test_a_compound_that_no_dictionary_has_is_taken_apart() -> None:
    assert glossed("Where are the city-school members?", ["城市学校成员"], TABLE) == (
        "城市学校成员在哪里？"
    )
    assert glossed("Where is the Xqz-city school?", ["城市学校"], TABLE) == "城市学校在哪里？"
    assert translations("work-report city", TABLE) == ["政府工作报告", "城市"]
    assert translations("city-work", {**TABLE, "city-work": ("市政",)}) == ["市政"]


def test_a_compound_of_small_words_ends() -> None:
    assert glossed("Where is the up-to-it school?", ["学校"], TABLE) == "学校在哪里？"


def test_a_word_is_known_in_the_spelling_of_other_countries_and_in_near_forms() -> None:
    table = TABLE | {
        "organize": ("组织",),
        "center": ("中心",),
        "formal": ("正式",),
        "app": ("应用",),
    }
    table |= {"open": ("开放",), "apply": ("申请",)}
    assert translations("organised centres", table) == ["组织", "中心"]
    assert translations("formally reopened", table) == ["正式", "开放"]
    assert glossed("Where is it organised?", ["组织"], table) == "组织在哪里？"
    assert glossed("Where does it formally apply?", ["正式应用申请"], table) == "正式申请在哪里？"


def test_behind_a_name_stands_the_kind_of_thing_that_bears_it() -> None:
    table: Glossary = {"lane": ("车道", "胡同"), "estate": ("房地产", "产业"), "street": ("街道",)}
    read = ["南岭巷有七口井,东柳小区在房地产公司旁,车道很窄"]
    assert glossed("Where is Nanling Lane?", read, table) == "南岭巷在哪里？"
    assert glossed("Where is the Dongliu estate?", read, table) == "东柳小区在哪里？"
    assert glossed("Where is the estate of Dongliu?", read, table) == "房地产东柳在哪里？"
    assert glossed("Where is the Dongliu street lane?", read, table) == "东柳车道在哪里？"


def test_a_longer_phrase_is_not_cut_by_the_kind_of_thing() -> None:
    table: Glossary = {"county": ("县",), "county library": ("县图书馆",), "library": ("书库",)}
    assert (
        glossed("Where is Nanling county library?", ["南岭县图书馆"], table)
        == "南岭县图书馆在哪里？"
    )


def test_a_place_is_not_taken_for_a_word_that_sounds_like_it() -> None:
    table: Glossary = {"annex": ("附件",), "sell": ("销售",)}
    assert glossed("Where does Fujian sell?", ["见附件,附件二,销售"], table) == "销售在哪里？"
    assert (
        glossed("Where does Fujian sell?", ["福建销售,见附件,附件二"], table) == "福建销售在哪里？"
    )


def test_two_words_may_be_one_that_no_dictionary_has() -> None:
    table: Glossary = {
        "pine": ("松树", "松"),
        "wood": ("木头", "木"),
        "people": ("人",),
        "work": ("工",),
        "labour": ("人工",),
    }
    assert glossed("Where is the pine wood?", ["松木贵了,木头与松木"], table) == "松木在哪里？"
    assert glossed("Where is the pine wood?", ["松木贵了"], table) == "在哪里？"
    assert glossed("Where do people work?", ["人工费,人工"], table) == "人工在哪里？"
    table |= {"poor": ("困难",), "home": ("家庭", "家"), "poor home": ("困难家庭",)}
    assert glossed("Where is the poor home?", ["困难家庭"], table) == "困难家庭在哪里？"
    del table["poor home"]
    assert glossed("Where is the poor home?", ["困难家中,困难家中"], table) == "困难在哪里？"
    table |= {"two": ("两",), "wood": ("木",)}
    assert glossed("Where are two wood boards?", ["两木,两木"], table) == "木在哪里？"


def test_letters_and_numbers_behind_a_noun_tell_apart() -> None:
    read = ["a组冠军,第六条,3号线"]
    assert glossed("Where is Group A?", read, {}) == "A组在哪里？"
    assert glossed("Where is Article 6?", read, {}) == "第六条在哪里？"
    assert glossed("Where is Line 3?", read, {}) == "3号线在哪里？"
    assert glossed("Where is Group B?", read, {}) == "在哪里？"


@pytest.mark.parametrize(
    ("question", "read", "asked"),
    [
        # What no text has as a whole is not taken apart.
        ("When does the fair take place?", "博览会的名额由人参加", "博览会什么时候？"),
        ("When does the fair take place?", "博览会举行", "博览会举行什么时候？"),
        # What is no idiom is.
        ("Who took the place?", "博览会的名额由人参加", "谁参加名额？"),
        # A small word in front takes nothing along.
        ("Who won the first fair?", "首批博览会", "谁首批博览会？"),
        ("Who counts R&D workers?", "研发工人", "谁研发工人？"),
    ],
)
def test_idioms_are_kept_whole_and_small_words_take_nothing_along(
    question: str, read: str, asked: str
) -> None:
    table: Glossary = {
        "take": ("参加",), "place": ("名额",), "take place": ("举行",), "fair": ("博览会",),
        "the first": ("第一",), "first": ("首批",), "r&d": ("研发",), "worker": ("工人",),
    }  # fmt: skip
    assert glossed(question, [read], table) == asked


def test_a_figure_is_no_part_of_a_name() -> None:
    read = ["铜川推行“135”工程,“3”指三条街"]
    table: Glossary = {"project": ("工程",)}
    asked = glossed("What does the '3' in Tongchuan's '135' project stand for?", read, table)
    assert asked == "铜川135工程3什么？"
    assert glossed("What does Tongchuan's project mean?", read, table) == "铜川工程什么？"


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How long does the fair last?", "博览会为期多长时间？"),
        ("Will the fair last until June?", "博览会为期什么？"),
        ("Who ran the fair last year?", "谁博览会去年？"),
        ("What share of loans went to the fair?", "多少占贷款博览会？"),
        ("What loans of the fair grew?", "哪些贷款博览会？"),
    ],
)
def test_last_and_share_of_are_what_they_say(question: str, asked: str) -> None:
    read = "去年博览会为期三天,占贷款四成,参股"
    table: Glossary = {
        "last": ("去年",), "last year": ("去年",), "endure": ("为期",), "fair": ("博览会",),
        "share": ("参股",), "share of": ("占",), "loan": ("贷款",),
    }  # fmt: skip
    assert glossed(question, [read], table) == asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Which law firm represents the port?", "哪个律师事务所港口？"),
        ("Which law protects the port?", "哪个法律港口？"),
        ("Which firm protects the law?", "哪个公司法律？"),
    ],
)
def test_what_is_asked_for_is_a_whole_phrase(question: str, asked: str) -> None:
    table: Glossary = {
        "law": ("法律",), "firm": ("公司",), "law firm": ("律师事务所",), "port": ("港口",),
    }  # fmt: skip
    assert glossed(question, ["港口的律师事务所和法律,公司"], table) == asked


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who made the announcement?", "宣布"),
        ("Which body made the decision?", "决定"),
        ("Who made the donation?", "捐赠"),
        ("Who made the buses?", "制造"),
    ],
)
def test_what_is_made_of_words_is_not_manufactured(question: str, said: str) -> None:
    words = load_glossary(REPORT_WORDS)
    gloss = glossed(question, ["客车制造商宣布的决定,由企业捐赠"], words)
    assert said in gloss
    assert gloss.count("制造") == (said == "制造")


def test_whoever_met_last_lasts_no_time() -> None:
    for kept in ("When did the two sides meet last?", "Who will speak last?"):
        assert spelled_out(kept) == kept
    for lasts in ("How long will the fair last?", "Did the fair last for three days?"):
        assert " last" not in spelled_out(lasts)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which school runs the nursery?", "哪个学校经营？"),
        ("Which school runs need two buses?", "哪个接送？"),
        ("Which river flows through the town?", "哪个河流经？"),
    ],
)
def test_a_verb_in_front_of_its_object_is_no_part_of_the_noun(question: str, said: str) -> None:
    table = {
        "school": ("学校",),
        "run": ("经营",),
        "school run": ("接送",),
        "river": ("河",),
        "flow": ("流经",),
        "river flow": ("江流",),
    }
    assert glossed(question, ["学校经营,接送,江流,河流经"], table) == said


def test_a_question_is_glossed_with_and_without_what_the_passages_lack() -> None:
    read, table = ["会员二十名"], {"member": ("会员",), "city": ("城市",)}
    held, whole = both_glossed("Where are the city members?", read, table)
    assert (held, whole) == ("会员在哪里？", "城市会员在哪里？")
    assert held == glossed("Where are the city members?", read, table)
    assert whole == glossed("Where are the city members?", read, table, unheld=True)
