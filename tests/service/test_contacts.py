"""A number to dial is answered by a number to dial."""

import pytest

from service.answers.near_misses.contacts import no_contact, whole_contact


@pytest.mark.parametrize(
    ("question", "span"),
    [
        ("云岭县供水热线的号码是多少?", "24小时"),
        ("渡口值班室的电话是多少?", "3名"),
        ("要投诉茶厂该打什么电话?", "市场监管部门"),
        ("粮站的传真号码是什么?", "2021年"),
        ("what is the phone number of the clinic?", "48张"),
        ("which number should villagers call to report a leak?", "水务站"),
        ("报名邮箱是什么?", "6月30日前"),
        ("博物馆的网址是什么?", "每周一"),
        ("合作社的邮编是多少?", "120户"),
        ("北港公司的电话是多少?", "23家"),
        ("医院的邮编是多少?", "3个"),
        ("收款的账号是多少?", "2021年"),
        ("北港公司的股票代码是多少?", "23家"),
        ("what is the club's phone number?", "馆长"),
    ],
)
def test_what_cannot_be_dialled_or_written_to_is_no_contact(question: str, span: str) -> None:
    assert no_contact(question, span)


@pytest.mark.parametrize(
    ("question", "span"),
    [
        ("云岭县供水热线的号码是多少?", "96116"),
        ("渡口值班室的电话是多少?", "0571-8800 1234"),
        ("要投诉茶厂该打什么电话?", "12315"),
        ("which number should villagers call to report a leak?", "8800-1234"),
        ("报名邮箱是什么?", "tea@example.cn"),
        ("博物馆的网址是什么?", "www.museum.example.cn"),
        ("热线去年接到多少个电话?", "300多个"),
        ("热线的接通率是多少?", "98%"),
        ("电话亭什么时候拆的?", "2019年"),
        ("茶厂一年卖多少手机壳?", "3万个"),
        ("he made a number of phone calls to whom?", "站长"),
        ("how many people called the hotline?", "300人"),
        ("手机多少钱?", "1999元"),
        ("北港公司的电话是多少?", "023-6862"),
        ("北港公司的股票代码是多少?", "600519.sh"),
        ("收款的账号是多少?", "6222 0210 3345"),
        ("账号有多少粉丝?", "3万"),
        ("医院的邮编是多少?", "400010"),
        ("村里推广的手机是什么?", "折叠屏手机"),
        ("开通的专线有哪些?", "东站线"),
        ("热线叫什么?", "青年热线"),
        ("他们在场上打什么?", "篮球"),
        ("whose phone number was published?", "李强"),
        ("when was the hotline number opened?", "2019年"),
        ("who has the e-mail address of the club?", "馆长"),
        ("这条专线有多少公里?", "24公里"),
    ],
)
def test_a_contact_and_what_is_asked_about_calls_are_left(question: str, span: str) -> None:
    assert not no_contact(question, span)


@pytest.mark.parametrize(
    ("question", "marked", "whole"),
    [
        ("渡口的电话是多少?", "8800", "0571-8800 1234"),
        ("渡口的电话是多少?", "0571-8800 1234", "0571-8800 1234"),
        ("渡口的电话是多少?", "24小时", None),
        ("渡口有多少人?", "8800", None),
    ],
)
def test_a_row_of_digits_is_given_whole(question: str, marked: str, whole: str | None) -> None:
    text = "渡口24小时有人,电话:0571-8800 1234"
    at = text.index(marked)
    found = whole_contact(question, text, at, at + len(marked))
    assert (text[slice(*found)] if found else None) == whole
