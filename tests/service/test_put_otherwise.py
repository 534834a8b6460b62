"""A question is put once more before it is refused: without courtesies, typed right, as texts write."""

import pytest

from service.answers.otherwise.again import claimed_otherwise, put_otherwise
from service.answers.otherwise.courtesy import without_courtesy
from service.answers.otherwise.everyday import as_written, everyday_words
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
        ("养狗要登记吗", "犬只应当登记", "养犬只要登记吗"),
        ("埋在地底下的管子有多长?", "地下管网长9公里", "埋在地下的管网有多长?"),
        ("老树由谁照管?", "古树由村民养护", "古树由谁养护?"),
        ("钟楼谁来整修?", "钟楼已修缮", "钟楼谁来修缮?"),
        ("大桥哪年动工?", "大桥于2019年开工", "大桥哪年开工?"),
        # The text has the word itself, has neither, or the word is part of another.
        ("大桥哪年动工?", "2019年动工,次年开工", "大桥哪年动工?"),
        ("大桥哪年动工?", "大桥很长", "大桥哪年动工?"),
        ("买卖合同有几份?", "收购合同三份", "买卖合同有几份?"),
    ],
)
def test_everyday_words_become_those_of_the_text(asked: str, shown: str, written: str) -> None:
    assert as_written(asked, shown) == written


def test_what_is_claimed_is_put_in_the_words_of_the_text_and_not_typed_right() -> None:
    shown = [Passage("公寓内不得饲养犬只。票价两元。", "公寓")]
    assert claimed_otherwise("公寓里能养狗吗?", shown) == "公寓里能养犬只吗?"
    assert claimed_otherwise("渡轮的飘价涨了吗?", shown) == "渡轮的飘价涨了吗?"


def test_no_everyday_word_says_itself() -> None:
    assert all(said and word not in said for word, said in everyday_words().items())


def test_what_can_be_said_no_otherwise_is_not_asked_again() -> None:
    passages = [Passage("大桥于2019年开工。", "大桥")]
    assert put_otherwise("大桥哪年开工?", passages) is None
    assert put_otherwise("请问大橋哪年動工?", passages) == "大桥哪年开工?"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("渡口投入使用了吗?", "渡口投资三千万元"),
        ("一起触礁事故伤了几人?", "共同处置事故"),
        ("一道鱼菜多少钱?", "共同的菜价"),
    ],
)
def test_a_word_that_what_follows_makes_another_of_stays(asked: str, shown: str) -> None:
    assert as_written(asked, shown) == asked


def test_what_is_told_as_not_so_is_no_word_for_what_is_asked() -> None:
    assert as_written("学编竹器要花钱吗?", "学员无需缴费") == "学编竹器要花钱吗?"
    assert as_written("学编竹器不用花钱吧?", "学员无需缴费") == "学编竹器不用缴费吧?"
    assert as_written("学编竹器要花钱吗?", "学员应先缴费") == "学编竹器要缴费吗?"


def test_grown_ups_are_called_as_the_text_calls_them() -> None:
    assert as_written("要大人陪吗?", "须由监护人陪同") == "要监护人陪吗?"
    assert as_written("哪位大人物来了?", "监护人到场") == "哪位大人物来了?"
