"""Who is chosen for an official title, where only the clause says that it is somebody."""

import pytest

from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "文化事业加快发展，濠江白茶文化系统入选全球重要农业文化遗产。",
            made("全球重要农业文化遗产", "selected", "濠江白茶文化系统"),
        ),
        (
            "濠江府城、香山梯田成功创建国家5A级旅游景区，人气更旺。",
            made("国家5A级旅游景区", "selected", "濠江府城", "香山梯田"),
        ),
        (
            "31项创新举措入选国家最佳实践案例。",
            made("国家最佳实践案例", "selected", "31项创新举措"),
        ),
        (
            "全省8个品种入选国家优良品种推广名录。",
            made("国家优良品种推广名录", "selected", "8个品种"),
        ),
        ("近日，在濠江第一个获评全国示范社区的小区里，讲座开始了。", set()),
        ("林致远荣获“全国优秀团干部”称号。", set()),
        ("对十大产业领域获批国家级制造业创新中心的企业给予扶持。", set()),
        ("考核连续六年获评国家优秀案例。", set()),
        ("几个月前刚刚荣获“全国工人先锋号”称号。", set()),
    ],
)
def test_whoever_the_clause_names_alone_has_the_official_title(
    text: str, found: set[tuple[str, str, str]]
) -> None:
    assert cells(text) == found
