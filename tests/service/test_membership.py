import pytest

from indexer.relation import Relation, Role
from service.membership.request import MemberClass, Wanted, request_of
from service.membership.table import Selection, Table


def row(organization: str, member: str, role: Role, quote: str = "") -> Relation:
    evidence = quote or f"{organization}{member}"
    start = sum(evidence.encode())  # another evidence, another place
    return Relation(organization, member, role, "d", ("t",), start, start + len(evidence), evidence)


TABLE = Table(
    [
        row("“北岸”教育联盟", "合川区", Role.INITIATOR),
        row("“北岸”教育联盟", "长寿区", Role.MEMBER),
        row("“北岸”教育联盟", "52所学校", Role.MEMBER),
        row("南山教育联盟", "荣昌区", Role.LEAD),
        row("南山教育联盟", "某某大学", Role.MEMBER),
        row("“明理”教育联盟", "长寿区", Role.INITIATOR),
        row("东桥职教集团", "荣昌区", Role.LEAD),
        row("西湖教育联盟", "荣昌区", Role.PLANNED),
    ]
)


def select(question: str) -> Selection | None:
    request = request_of(question)
    assert request is not None
    return TABLE.select(question, request)


def cells(selection: Selection | None) -> set[tuple[str, str]]:
    assert selection is not None
    return {(item.organization, item.member) for item in selection.named}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("“北岸”教育联盟有哪些成员?", {("“北岸”教育联盟", "合川区"), ("“北岸”教育联盟", "长寿区")}),
        ("北岸联盟是由哪些区县发起的?", {("“北岸”教育联盟", "合川区")}),
        ("南山教育联盟有哪些高校参加?", {("南山教育联盟", "某某大学")}),
        ("荣昌牵头了哪些集团?", {("东桥职教集团", "荣昌区")}),
        ("Which districts founded the Mingli education alliance?", {("“明理”教育联盟", "长寿区")}),
        ("哪些高校是联盟成员?", {("南山教育联盟", "某某大学")}),
        ("Which universities joined an alliance?", {("南山教育联盟", "某某大学")}),
        ("哪些高校加入了教育联盟?", {("南山教育联盟", "某某大学")}),
        ("哪些高校结成了教育共同体?", {("南山教育联盟", "某某大学")}),
        ("Which universities joined the education alliances?", {("南山教育联盟", "某某大学")}),
        (
            "Which universities formed an education alliance?",
            {("南山教育联盟", "某某大学")},
        ),
        ("谁牵头成立了职教集团?", {("东桥职教集团", "荣昌区")}),
        (
            "哪些区县加入了哪些联盟?",
            {
                ("“北岸”教育联盟", "合川区"),
                ("“北岸”教育联盟", "长寿区"),
                ("南山教育联盟", "荣昌区"),
                ("“明理”教育联盟", "长寿区"),
            },
        ),
    ],
)
def test_the_rows_that_answer_are_all_there_and_no_others(
    question: str, expected: set[tuple[str, str]]
) -> None:
    assert cells(select(question)) == expected


ALLIED_TABLE = Table(
    [
        row("川江教育共同体", "合川区", Role.INITIATOR),
        row("东桥职教集团", "荣昌区", Role.LEAD),
        row("北山研究中心", "荣昌区", Role.MEMBER),
    ]
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("荣昌区加入了哪些联盟?", {("东桥职教集团", "荣昌区")}),
        ("Which alliance did Rongchang join?", {("东桥职教集团", "荣昌区")}),
        ("哪些区县加入了哪些联盟?", {("川江教育共同体", "合川区"), ("东桥职教集团", "荣昌区")}),
        ("哪些区县加入了哪些共同体?", {("川江教育共同体", "合川区")}),
        ("荣昌区加入了什么?", {("东桥职教集团", "荣昌区"), ("北山研究中心", "荣昌区")}),
        ("What did Hechuan join?", {("川江教育共同体", "合川区")}),
    ],
)
def test_alliance_is_said_of_whatever_joins_many_where_nothing_else_is_called_so(
    question: str, expected: set[tuple[str, str]]
) -> None:
    request = request_of(question)
    assert request is not None
    assert cells(ALLIED_TABLE.select(question, request)) == expected


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("“星火”教育共同体有哪些成员?", False),
        ("星火教育共同体有哪些成员?", False),
        ("清溪教育共同体有哪些成员?", False),
        ("教育共同体有哪些成员?", False),
        ("“北溪”教育共同体有哪些成员?", True),
        ("北溪教育共同体有哪些成员?", True),
        ("北溪共同体有哪些成员?", True),
    ],
)
def test_a_body_of_another_name_is_not_meant_by_its_short_form(question: str, known: bool) -> None:
    table = Table([row("“北溪”教育共同体", "合川区", Role.INITIATOR)])
    assert bool(table.organizations_in(question)) is known


def test_a_qualified_kind_is_meant_as_it_is_said() -> None:
    question = "合川区加入了哪个职教集团?"
    request = request_of(question)
    assert request is not None
    assert cells(ALLIED_TABLE.select(question, request)) == set()


def test_a_counted_group_is_kept_apart_from_named_members() -> None:
    selection = select("“北岸”教育联盟有哪些成员?")
    assert selection is not None
    assert [item.member for item in selection.counted] == ["52所学校"]


@pytest.mark.parametrize(
    "question",
    [
        "“星火”教育联盟有哪些成员?",  # unknown organisation
        "“北岸”职教集团有哪些成员?",  # known name, other body
        "哪些高校加入了星火联盟?",
    ],
)
def test_a_body_that_the_table_does_not_know_selects_nothing(question: str) -> None:
    assert select(question) is None


@pytest.mark.parametrize(
    ("question", "wanted", "member_class"),
    [
        ("哪些区县加入了哪些联盟?", Wanted.BOTH, MemberClass.PLACE),
        ("联盟有哪些成员单位?", Wanted.MEMBERS, MemberClass.ANY),
        ("哪些机构加入了东岸联盟?", Wanted.MEMBERS, MemberClass.ANY),
        ("云山小院依托哪家公司?", Wanted.MEMBERS, MemberClass.ENTERPRISE),
        ("华山参与了哪些机构?", Wanted.ORGANIZATIONS, MemberClass.ANY),
        ("哪些央企组建了发展基金?", Wanted.MEMBERS, MemberClass.ENTERPRISE),
        ("石门村入选了哪些名单?", Wanted.ORGANIZATIONS, MemberClass.ANY),
        ("石门村获评什么称号?", Wanted.ORGANIZATIONS, MemberClass.ANY),
        ("哪些高校是联盟成员?", Wanted.MEMBERS, MemberClass.SCHOOL),
        ("Which universities joined an alliance?", Wanted.MEMBERS, MemberClass.SCHOOL),
        ("荣昌加入了哪些联盟?", Wanted.ORGANIZATIONS, MemberClass.ANY),
        ("Which universities joined the alliance?", Wanted.MEMBERS, MemberClass.SCHOOL),
    ],
)
def test_a_request_tells_which_column_is_asked_for(
    question: str, wanted: Wanted, member_class: MemberClass
) -> None:
    request = request_of(question)
    assert request is not None
    assert (request.wanted, request.member_class) == (wanted, member_class)


@pytest.mark.parametrize("question", ["联盟有多少个成员?", "荣昌加入了联盟吗?", "论坛何时召开?"])
def test_counts_yes_or_no_and_other_questions_are_not_for_the_table(question: str) -> None:
    assert request_of(question) is None


@pytest.mark.parametrize(
    ("quote", "founders"),
    [
        ("合川“牵手”长寿、广安,正式成立“北岸”教育联盟", {"合川", "长寿", "广安"}),
        ("合川发起,长寿、广安参与的“北岸”教育联盟成立", {"合川"}),
    ],
)
def test_who_founds_together_in_one_breath_is_a_founder_and_who_takes_part_is_not(
    quote: str, founders: set[str]
) -> None:
    table = Table(
        [
            row("“北岸”教育联盟", "合川", Role.INITIATOR, quote),
            row("“北岸”教育联盟", "长寿", Role.MEMBER, quote),
            row("“北岸”教育联盟", "广安", Role.MEMBER, quote),
        ]
    )
    question = "“北岸”教育联盟是由哪些区县发起的?"
    request = request_of(question)
    assert request is not None
    selection = table.select(question, request)
    assert {member for _, member in cells(selection)} == founders


@pytest.mark.parametrize(
    "question", ["清江教育联盟都有谁?", "清江教育联盟里有哪些学校?", "清江教育联盟包括哪些学校?"]
)
def test_who_is_in_it_asks_for_members(question: str) -> None:
    request = request_of(question)
    assert request is not None
    assert request.wanted is Wanted.MEMBERS
    assert request.roles is not None
    assert Role.MEMBER in request.roles


@pytest.mark.parametrize("question", ["清江教育联盟包括哪些内容?", "清江教育联盟有哪些成果?"])
def test_what_is_in_it_does_not(question: str) -> None:
    assert request_of(question) is None


def test_units_that_a_count_leaves_open_may_be_of_any_class() -> None:
    table = Table(
        [
            row("川江教育共同体", "合川区", Role.INITIATOR),
            row("川江教育共同体", "11个成员单位", Role.MEMBER),
            row("川江教育共同体", "52所学校", Role.MEMBER),
        ]
    )
    request = request_of("哪些区县加入了川江教育共同体?")
    assert request is not None
    selection = table.select("哪些区县加入了川江教育共同体?", request)
    assert selection is not None
    assert [item.member for item in selection.counted] == ["11个成员单位"]


def test_a_firm_is_known_without_what_kind_of_firm_it_is() -> None:
    table = Table(
        [
            row("川江教育联盟", "松涛科技公司", Role.MEMBER),
            row("川江教育联盟", "合川公司", Role.MEMBER),
        ]
    )
    assert table.members_in("松涛科技加入了什么?") == {"松涛科技公司"}
    assert table.members_in("合川加入了什么?") == frozenset()


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("哪些企业组建了川江发展基金?", {"松涛", "长岭集团", "北岸文旅", "柳江科技"}),
        ("川江发展基金的副会长单位有哪些?", {"北岸文旅"}),
        ("川江发展基金的会长单位是谁?", {"柳江科技"}),
    ],
)
def test_firms_go_by_short_names_and_offices_of_units_are_roles(
    question: str, members: set[str]
) -> None:
    table = Table(
        [
            row("川江发展基金", "松涛", Role.CO_BUILDER),
            row("川江发展基金", "长岭集团", Role.CO_BUILDER),
            row("川江发展基金", "合川区", Role.CO_BUILDER),
            row("川江发展基金", "北岸大学", Role.CO_BUILDER),
            row("川江发展基金", "市发改委", Role.CO_BUILDER),
            row("川江发展基金", "北岸文旅", Role.MEMBER),
            row("川江发展基金", "柳江科技", Role.LEAD),
        ]
    )
    request = request_of(question)
    assert request is not None
    selection = table.select(question, request)
    assert selection is not None
    assert {item.member for item in selection.named} == members


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("Which companies joined the Rongjun alliance?", {"清江集团"}),
        ("Who joined the Xingyao alliance?", {"长河大学"}),
        ("Who joined the Yunding alliance?", None),
    ],
)
def test_a_body_is_known_in_english_by_its_own_name_behind_a_place_or_in_quotation_marks(
    question: str, members: set[str] | None
) -> None:
    table = Table(
        [
            row("河口区“荣军联盟”", "清江集团", Role.MEMBER),
            row("合川区星耀教育联盟", "长河大学", Role.MEMBER),
            row("数字云顶联盟", "北岸大学", Role.MEMBER),
        ]
    )
    request = request_of(question)
    assert request is not None
    selection = table.select(question, request)
    assert (selection and {item.member for item in selection.named}) == members


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("Which companies joined the developers alliance?", {"清江集团"}),
        ("Who joined the Tourism Industry Alliance?", {"长河大学"}),
        ("Who joined the writers alliance?", None),
        ("Who joined the volunteers alliance?", None),
    ],
)
def test_a_body_is_known_in_english_by_its_translated_name(
    question: str, members: set[str] | None
) -> None:
    table = Table(
        [
            row("开发者联盟", "清江集团", Role.MEMBER),
            row("合川旅游产业联盟", "长河大学", Role.MEMBER),
            row("青年作家成长联盟", "北岸大学", Role.MEMBER),
            row("合川志愿者联盟", "松涛公司", Role.MEMBER),
            row("荣昌志愿者联盟", "松涛公司", Role.MEMBER),
        ]
    )
    request = request_of(question)
    assert request is not None
    selection = table.select(question, request)
    assert (selection and {item.member for item in selection.named}) == members


@pytest.mark.parametrize(
    "question", ["谁跟茶业联盟成员单位一起编了教材?", "谁和联盟会员共同制定了标准?"]
)
def test_whoever_did_something_with_the_members_is_not_in_the_table(question: str) -> None:
    assert request_of(question) is None
