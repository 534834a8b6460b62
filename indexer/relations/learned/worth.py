"""Which sentences the network reads at all."""

import re
from collections.abc import Sequence

from indexer.relations.words.findings import Sentence

_SHORTEST, _LONGEST = 12, 300  # characters of the sentences that it learned from
# What somebody does or is said to be, and a body or a title of which it may be said.
_DOES = re.compile(
    "成立|组建|共建|发起|牵头|加入|成员|会员|理事|会长|参与|组成|联合|携手|合作|设立|建立|打造|签约|签署|揭牌|挂牌|结对|结成|"
    "合资|入股|出资|主办|主导|倡议|纳入|列入|覆盖|包括|涵盖|入选|获评|评为|认定|授予|命名|试点|示范|落户|依托|设在|位于|选址|指导|批准|批复|主管|"
    "荣获|荣膺|斩获|摘得|跻身|上榜|成为|牌子|揭幕|搭起|拿下|入围|主席国|列为|坐落|位列|位居|称号|获批|授牌|十佳|百强|0强|总部|小巨人|"
    "专精特新|榜上有名|荣登|颁|冠名|创建|开设|创办|创立|合建|控股|收购|投资|[金银铜]奖|等奖"
)
_WHAT = re.compile(
    "联盟|共同体|联合体|协作|医联体|教联体|集团|协会|商会|学会|促进会|合作组织|机制|专班|小组|基金|联席|委员会|俱乐部|论坛|"
    "理事会|专委会|计划|中心|基地|实验室|平台|研究院|公司|园区|工作室|联络站|志愿|"
    "试点|示范|入选|名单|称号|评为|获评|认定|案例|典型|名录|榜|百强|十佳|奖|依托|指导|批准|批复|主管|落户|设在|会员|成员|理事|会长|"
    "全国|国家级|省级|市级|十大"
)
# A law says who is to do what, and not who did: half of its sentences, and hardly a row.
_ORDERS = re.compile("应当|不得|可以|鼓励|依法")


def worth_reading(sentence: Sentence, named: Sequence[tuple[int, int]]) -> bool:
    """Whether the network is asked about a sentence at all; `named`: the bodies that it names."""
    text = sentence.text
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    if not _DOES.search(text) or _ORDERS.search(text):
        return False
    return bool(named or "QQ" in sentence.masked or _WHAT.search(text))
