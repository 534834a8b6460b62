"""Which state has or had a chair or a seat."""

import pytest

from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("去年中国担任金砖国家轮值主席国,克服困难。", made("金砖国家", "lead", "中国")),
        (
            "古巴作为今年“清江集团和朋友”主席国,作出贡献。",
            made("清江集团和朋友", "lead", "古巴"),
        ),
        ("匈牙利下半年将担任欧盟轮值主席国。", set()),
        ("津巴布韦担任清江发展共同体轮值主席国。", made("清江发展共同体", "lead", "津巴布韦")),
        (
            "中国成功连任清江电信联盟理事国。",
            made("清江电信联盟", "member", "中国"),
        ),
        (
            "这是中国第六次担任联合国人权理事会成员。",
            made("联合国人权理事会", "member", "中国"),
        ),
        ("中方将接任清江合作组织轮值主席国。", set()),
    ],
)
def test_which_state_has_a_chair(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
