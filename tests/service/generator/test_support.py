"""What a language model says of passages, true and false: kept and thrown away, word by word."""

import pytest

from service.generator.prompt import Shown
from service.generator.sentences import Claim
from service.generator.support import prove
from tests.service.generator.documents import ENGLISH, REPORT
from tests.service.generator.fakes import TEXT, passage


def _proved(sentence: str, text: str) -> bool:
    """Asked as if the question were the sentence itself, so that only the proof decides."""
    shown = [Shown(passage(text), len(text))]
    return prove(Claim(sentence, (1,)), sentence, shown) is not None


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("目前东湾职教联盟有成员单位23家。", TEXT),
        ("截至目前,东湾职教联盟共有成员单位二十三家,结对学校66所。", TEXT),
        ("东湾职教联盟成立于二〇二一年三月。", TEXT),
        ("东湾职教联盟创立于2021年3月。", TEXT),  # translated like 成立
        ("联盟自主研发的HT-7教具以三千万元价格转化。", TEXT),
        ("HT-7教具由联盟自主研发,转化价格为3000万元。", TEXT),
        ("该联盟由东湾区、西湾区和北湾县共同发起成立。", TEXT),
        ("东湾职教联盟没有设立基金。", TEXT),
        ("去年5月,《东湾职教联盟章程》通过。", TEXT),
        ("云屏区近五年投资约二十四亿元,新建重点项目33个。", REPORT),
        ("云屏区近5年投资约2400000000元。", REPORT),
        ("2023年4月,广安与长寿、内江成立了“青竹”教育共同体。", REPORT),
        ("据悉,“青竹”教育共同体已开展校际活动近百次,其中66所学校结对。", REPORT),
        ("农牧职教集团的成员单位已由四个扩大至十一个。", REPORT),
        ("长寿区是“青竹”教育共同体的理事长单位。", REPORT),
        ("新药PZ-1由文理学院研发,转化价格为四千八百万元。", REPORT),
        ("合川教育联盟于2021年3月成立。", ENGLISH),
        ("合川教育联盟有23所成员学校。", ENGLISH),
        ("预算为五百万元。", ENGLISH),
        ("The Hechuan Education Alliance was founded in March 2021.", ENGLISH),
        ("It has twenty-three member schools.", ENGLISH),
        ("The alliance was founded in March 2021.", TEXT),
        ("The alliance currently has 23 members.", TEXT),
        ("HT-7 was sold for thirty million yuan.", TEXT),
        ("Changshou, Guang'an and Neijiang founded the education community in April 2023.", REPORT),
        ("The district invested about 2.4 billion yuan in the past five years.", REPORT),
        ("PZ-1 was sold for 48 million yuan.", REPORT),
    ],
)
def test_a_sentence_that_the_passage_says_is_kept(sentence: str, text: str) -> None:
    assert _proved(sentence, text)


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        # numbers, units, currencies
        ("东湾职教联盟有成员单位二十四家。", TEXT),
        ("东湾职教联盟有超过23家成员单位。", TEXT),
        ("东湾职教联盟有66家成员单位、23所结对学校。", TEXT),
        ("东湾职教联盟结对学校增长5%,达66所。", TEXT),
        ("东湾职教联盟有成员单位半数。", TEXT),
        ("联盟自主研发的HT-7教具以3000万美元价格转化。", TEXT),
        ("联盟自主研发的HT-7教具以三亿元价格转化。", TEXT),
        ("云屏区近5年投资约五十亿元。", REPORT),
        ("云屏区近5年投资约24亿美元。", REPORT),
        ("160人参加培训。", REPORT),
        ("预算为五百万美元。", ENGLISH),
        ("合川教育联盟有24所成员学校。", ENGLISH),
        # names
        ("东湾职教联盟由张伟、东湾区、西湾区共同发起。", TEXT),
        ("联盟主席刘德华研发的HT-7教具以3000万元价格转化。", TEXT),
        ("东湾职教联盟会长王建国称,联盟于2021年3月成立。", TEXT),
        ("成员单位23家,联系人为赵敏。", TEXT),
        ("东湾职教联盟于2021年3月成立,由腾讯赞助。", TEXT),
        ("阿里巴巴、东湾区和西湾区共同发起东湾职教联盟。", TEXT),
        ("南湾职教联盟于2021年3月成立。", TEXT),
        ("东湾职教联盟由东湾区、西湾区、北湾县和清华大学共同发起。", TEXT),
        ("张伟是“青竹”教育共同体的理事长。", REPORT),
        ("长寿区牵头成立农牧职教集团和永川医院。", REPORT),
        ("张伟领导合川教育联盟。", ENGLISH),
        # dates
        ("东湾职教联盟昨天成立,时间是2021年3月。", TEXT),
        ("东湾职教联盟于今年3月成立。", TEXT),
        ("2021年春,东湾职教联盟成立。", TEXT),
        ("东湾职教联盟于2021年3月上旬星期一成立。", TEXT),
        ("东湾职教联盟于2021年3月30日成立。", TEXT),
        ("东湾职教联盟于2021年3月前成立。", TEXT),
        ("东湾职教联盟于2021年5月成立。", TEXT),  # the month of another sentence
        ("东湾职教联盟于2023年5月成立。", TEXT),  # the date of another sentence
        # what is said
        ("3月,东湾职教联盟被西湾区解散。", TEXT),
        ("东湾职教联盟由北湾县单独发起。", TEXT),
        ("东湾职教联盟设立了基金。", TEXT),
        ("东湾职教联盟于2021年3月以3000万元价格转化。", TEXT),
        ("合川教育联盟于2021年3月解散。", ENGLISH),
        # in English
        ("The district invested about fifty billion yuan in the past five years.", REPORT),
        ("The district invested about 2.4 billion dollars in the past five years.", REPORT),
        ("Changshou and Yongchuan founded the education community in April 2023.", REPORT),
        ("Changshou closed 33 key projects.", REPORT),
        ("The alliance was founded in March 2021 with a budget of five million yuan.", TEXT),
        ("The alliance was founded in March 2021 and later dissolved.", TEXT),
        ("The alliance was founded yesterday, in March 2021.", TEXT),
        ("The alliance was founded in spring 2021.", TEXT),
        ("The alliance has 23 members and thirty schools.", TEXT),
        ("The alliance has more than 23 members.", TEXT),
        ("The alliance, led by zhang wei, has 23 members.", TEXT),
        ("HT-7 of the alliance was sold for thirty million yuan by Mary Smith.", TEXT),
        ("The HT-7 teaching aid was destroyed.", TEXT),
        ("The Hechuan Education Alliance was dissolved in March 2021.", ENGLISH),
        ("The Hechuan Education Alliance was founded in March 2021 by Zhang Wei.", ENGLISH),
        ("Its budget is 5 million dollars.", ENGLISH),
    ],
)
def test_a_sentence_that_the_passage_does_not_say_is_thrown_away(sentence: str, text: str) -> None:
    assert not _proved(sentence, text)
