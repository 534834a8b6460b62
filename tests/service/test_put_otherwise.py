"""A question is put once more before it is refused: without courtesies, typed right, as texts write."""

import pytest

from service.answers.otherwise.again import claimed_otherwise, put_otherwise
from service.answers.otherwise.as_written import AsWritten
from service.answers.otherwise.courtesy import without_courtesy
from service.answers.otherwise.everyday import everyday_in, everyday_words, held
from service.answers.otherwise.mistyped import as_meant
from service.reader.reading import Passage


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("您好,请问码头几点开门?", "码头几点开门?"),
        ("我在写一篇论文,麻烦帮我查一下,古塔有几层?", "古塔有几层?"),
        ("我想了解一下古塔有几层?", "古塔有几层?"),
        ("能帮我看下古塔有几层吗?", "古塔有几层吗?"),
        # What somebody says of himself may be a condition; to help and to ask may be what it is about.
        ("我家有两位老人,补贴是多少?", "我家有两位老人,补贴是多少?"),
        ("帮助渔民转产的基地有几家?", "帮助渔民转产的基地有几家?"),
        ("帮我校修钟的是谁?", "帮我校修钟的是谁?"),
        ("他想知道的是什么?", "他想知道的是什么?"),
        ("请问?", "请问?"),
    ],
)
def test_courtesies_are_no_part_of_a_question(question: str, rest: str) -> None:
    assert without_courtesy(question) == rest


@pytest.mark.parametrize(
    ("typed", "shown", "meant"),
    [
        ("渡轮的飘价是多少?", "渡轮票价两元", "渡轮的票价是多少?"),
        ("湖边公璐有多长?", "公路全长三公里", "湖边公路有多长?"),
        # Names of persons and places, words typed right, and characters of two words.
        ("王健国是谁?", "王建国任站长", "王健国是谁?"),
        ("清山镇有多少人?", "青山镇有三千人", "清山镇有多少人?"),
        ("渡轮的飘价是多少?", "渡轮免费", "渡轮的飘价是多少?"),
        ("工时费是多少?", "修钟很费时", "工时费是多少?"),
        ("权利是什么?", "他有权力", "权利是什么?"),
    ],
)
def test_a_word_typed_as_it_sounds_is_the_one_that_stands_there(
    typed: str, shown: str, meant: str
) -> None:
    assert as_meant(typed, shown) == meant


@pytest.mark.parametrize(
    ("asked", "shown", "written"),
    [
        ("养狗要登记吗", "犬只应当登记", ["养犬只要登记吗"]),
        ("大桥哪年动工?", "大桥于2019年开工", ["大桥哪年开工?"]),
        ("渡口一共几条船?", "渡口船只共计六条", ["渡口共计几条船?"]),
        ("乱倒废油罚多少?", "处以罚款500元", ["乱倒废油罚款多少?"]),
        ("老树由谁照管?", "古树由村民养护", ["古树由谁养护?"]),
        ("钟楼谁来整修?", "钟楼已修缮", ["钟楼谁来修缮?"]),
        ("学编竹器要花钱吗?", "学员无需缴费", []),  # told as not so
        ("学编竹器不用花钱吧?", "学员无需缴费", ["学编竹器无需缴费吧?"]),
        ("学编竹器要花钱吗?", "学员应先缴费", ["学编竹器要缴费吗?"]),
        ("要大人陪吗?", "须由监护人陪同", ["要监护人陪吗?"]),
        ("哪位大人物来了?", "监护人到场", []),
        # What follows makes another word of it.
        ("渡口投入使用了吗?", "渡口投资三千万元", []),
        ("一起触礁事故伤了几人?", "共同处置事故", []),
        ("一道鱼菜多少钱?", "共同的菜价", []),
        # The text has the word itself, has neither, or the word is part of another.
        ("大桥哪年动工?", "2019年动工,次年开工", []),
        ("大桥哪年动工?", "大桥很长", []),
        ("买卖合同有几份?", "收购合同三份", []),
    ],
)
def test_everyday_words_become_those_of_the_text(
    asked: str, shown: str, written: list[str]
) -> None:
    assert list(AsWritten(asked, [Passage(shown, "")]).wordings()) == written


def test_of_the_words_for_it_that_of_the_sentence_with_the_rest_of_the_question_is_taken() -> None:
    passage = Passage("渔港有医师两名。盐场的医生每周来三天,免费看诊。船厂有执业医师。", "")
    first = next(AsWritten("盐场的大夫每周来几天?", [passage]).wordings())
    assert first == "盐场的医生每周来几天?"


def test_a_word_stays_where_the_best_sentence_has_it_as_it_was_asked() -> None:
    passage = Passage("灯塔于1950年动工。灯塔管理所1951年开工。", "")
    assert "灯塔哪年动工?" not in list(AsWritten("灯塔哪年动工?", [passage]).wordings())


@pytest.mark.parametrize(
    ("asked", "shown", "words"),
    [
        ("船工挣多少钱?", "收入三千元", ["挣"]),  # the question word stays
        ("“盖房子”剧社有几人?", "建房三间", []),  # what is quoted is a name
        ("马路乡有多少人?", "道路两侧", []),  # of a name
        ("搬到县城的有几户?", "迁至县城八户", ["搬到"]),
        ("码头不干了吗?", "码头停工", ["不干了"]),
        ("码头能不能用?", "码头不得使用", []),  # half of 能不能 is no word
        ("码头不干了吗?", "码头很长", []),  # nothing else stands there for it
        # The longest for which something stands there.
        ("养狗要登记吗?", "犬只应当登记", ["狗"]),
        ("养狗要登记吗?", "饲养犬只应当登记", ["养狗"]),
    ],
)
def test_words_that_may_be_said_otherwise(asked: str, shown: str, words: list[str]) -> None:
    found = everyday_in(asked, shown)
    assert [asked[word.start : word.end] for word in found] == words


def test_one_character_is_held_only_where_it_is_a_word() -> None:
    assert held("犬", "养犬须登记")
    assert not held("元", "住宅单元共六层")


def test_no_everyday_word_says_itself() -> None:
    assert all(said and word not in said for word, said in everyday_words().items())


def test_what_can_be_said_no_otherwise_is_not_asked_again() -> None:
    passages = [Passage("大桥于2019年开工。", "大桥")]
    assert put_otherwise("大桥哪年开工?", passages) == []
    assert put_otherwise("请问大橋哪年動工?", passages) == ["大桥哪年开工?"]


def test_what_is_claimed_is_put_in_the_words_of_the_text_and_not_typed_right() -> None:
    shown = [Passage("公寓内不得饲养犬只。票价两元。", "公寓")]
    assert claimed_otherwise("公寓里能养狗吗?", shown) in (
        "公寓里能养犬只吗?",
        "公寓里能饲养犬只吗?",
    )
    assert claimed_otherwise("渡轮的飘价涨了吗?", shown) == "渡轮的飘价涨了吗?"
