"""What names a body in masked text, and what only says which kind of body it is."""

import re

from indexer.relations.words.grammar import HEAD, NOT_A_BODY, STATES

# Between a verb and the name: 成立了, 打造首个, 组建以甲为牵头单位的.
LIGHT = re.compile(
    r"^(?:出(?![版口入租行海土])|好(?=Q)|(?:、|和|并)(?:运营|运行|管理|推广|打造|建设)|了|起|起了|的|成立|设立|组建|建立|启用|一个|一家|一所|一条|一[支处座](?=[\u4e00-\u9fffQ]{4})|首个|首家|全国首个|全省首个|我国首个|国内首个|全新的?|(?:国家|省|市)级(?=Q)|(?:总)?规模(?:达|为|约)?[\d.]+[万亿]元?(?:人民币)?的|本市|该市|我市|我国|"
    r"以[^,;。]{2,60}?为[^,;。的]{0,40}?(?:牵头|成员|理事长|盟主|龙头)(?:单位|医院|学校|企业)?的|以[^,;。]{2,60}?(?:命名|为(?:主要内容|主体|核心|中心|龙头|重点|特色))的|第[一二三四五六七八九十]批|入|到|为|以|专门|起来|所谓的?|辖区内?)+"
)
LONGEST = 48  # characters of a name
HEADS = re.compile(HEAD)
# 设立3家, 多所: so many, of which none is named.
COUNT = re.compile(
    r"^(?:\d+|[一二两三四五六七八九十百]+|多|数)(?:余|多)?(?:大|个|家|所|座|批|只|支|类|项|名)"
)
GENERIC = re.compile(
    rf"(?:该|本|此|这个|这一|我们|新)?(?:(?:国家|全国|省级|重点)+(?=实验室)|重要|主要|联合|企业|就业|教育|产业|创新|投资|引导|协同|发展|技术|研究|合作|经济|贸易|文化|职教|国际|党建|示范|服务|工作|建设|"
    rf"综合|科技|公益|改革|培训|实训|实践|管理|产教融合|共享|志愿|普法|试点|区域|协调)*(?:{HEAD}|项目|技术|试点)"
)


def is_body(masked: str) -> bool:
    """Whether the words say which body: not 命运共同体, not 一批平台, and not too long for a name."""
    return not NOT_A_BODY.search(masked) and len(masked) <= LONGEST


def is_generic(masked: str) -> bool:
    """Whether the words say only what kind of body: 该联盟, 中心, 党建联盟."""
    return bool(GENERIC.fullmatch(masked))


def is_specific(masked: str) -> bool:
    """Whether the words can be the full name of one body: quoted, or head and four more."""
    if "Q" in masked or STATES.fullmatch(masked):
        return True
    heads = list(HEADS.finditer(masked))
    if not heads:
        return bool(re.search("[a-z]{3}", masked))
    return not is_generic(masked) and heads[-1].start() >= 2 and len(masked) >= 4
