"""Which rules read a sentence, in which order, and what a sentence must hold for any of them."""

import re

from indexer.relations.founders.apposing import apposing
from indexer.relations.founders.composing import composing
from indexer.relations.founders.defining import defining
from indexer.relations.founders.initiatives import initiatives
from indexer.relations.founders.making import making
from indexer.relations.founders.signing import signing
from indexer.relations.founders.unveiling import unveiling
from indexer.relations.honours.backing import backing
from indexer.relations.honours.honoured import honoured
from indexer.relations.honours.plates import plates
from indexer.relations.honours.prizes import prizes
from indexer.relations.honours.registers import registers
from indexer.relations.honours.selecting import selecting
from indexer.relations.joiners.bracketed import bracketed
from indexer.relations.joiners.chairs import chairs
from indexer.relations.joiners.covering import covering
from indexer.relations.joiners.examples import examples
from indexer.relations.joiners.heading import heading
from indexer.relations.joiners.joining import joining
from indexer.relations.joiners.led_groups import led_groups
from indexer.relations.joiners.offices import offices
from indexer.relations.joiners.parts import parts
from indexer.relations.joiners.ranks import ranks
from indexer.relations.joiners.taking_part import taking_part
from indexer.relations.joiners.tallies import tallies
from indexer.relations.oversight.overseeing import overseeing
from indexer.relations.oversight.siting import siting
from indexer.relations.words.findings import Finding, Sentence

# A sentence without any of these words is not read. Each begins with a character, so that most places of a
# text are passed over at once.
TRIGGER = re.compile(
    r"合资|发起|倡议|结对|结成|缔结|成立|组建|共建|牵头|主导|组成|构成|参与|参加了|参加(?=[^,，。]{0,30}(?:联盟|共同体|基金))|出资[方人]|基金[^。]{0,6}由|盟(?:现|已|共)*覆盖|体(?:现|已|共)*覆盖|团(?:现|已|共)*覆盖|参建|合建|加入|加盟|入股|参股|入[网会盟社圈伙列](?=[,，;；。])|在榜|单位|成员|个联盟|大联盟|联盟[”」]?[（(](?=[^）)]{2,60}[、和])|秘书长单位|入选|喜提|摘得|列[入为]|纳入|转入|载入|晋[级升]|登上?|进入了?(?=[“「]|国家|全国|世界|全球|中国|首批|联合国)|在列|上榜|入榜|公布为|仅有的|作为[^,，。；]{0,30}(?:示范|试点|首批|第.批|级|遗产|名城)|开展[^,，。；]{2,40}试点|启动[^,，。；]{2,40}试点|实施[^,，。；]{2,40}试点|榜上有名|迎来|新增|龙头|获评|获批|获聘|列其中|荣获|荣膺|入围|"
    r"被\S{0,16}(?:为|入|予|纳)|确认为|评定为|获授|跻身|包括|涵盖|囊括|确定|评选|遴选|认定|命名|位于|落户|挂靠|盟主|设[在于]|办公室放在|坐落|签署|签订|签约|揭牌|挂牌|选址|依托|指导|主管|"
    r"批准|批复|同意|授牌|授予|颁|主席国|创成|推动|推进|助推|谋划|筹|创建|创立|设立|汇聚|聚集|集聚|理事|一员|联盟中的|共同体中的|联合体中的|协会中的|商会中的|吸纳|凝聚|集结|建设|打造|搭建|建立|建成|援建|承建|投建|接受|会员|称号|创办|入驻|开设|为代表的|当选|成为[^,;。]{0,6}批|担任|出任|获[^,;。]{4,40}奖|获得?授牌|成为(?:国家|全国|首批|省级|第)|任[^,;。]{0,12}[长席任员]|长由|席由|任由|员由|等[\d两三四五六七八九十]+[个家所座处项][^,，;；。]{0,6}(?:级|国家|全国)|覆盖[^,，。]{2,24}平方|奖\d+[项个]|合作开发|落地(?=[,，。;；])"
)
RULES = (
    making, defining, signing, joining, ranks, tallies, selecting, covering, siting, overseeing,
    registers, offices, led_groups, backing, initiatives, chairs,
    apposing, composing, heading, prizes, honoured, bracketed,
    examples, plates, unveiling, taking_part, parts,
)  # fmt: skip


def found_by_rules(sentence: Sentence) -> list[Finding]:
    """What the rules find in a sentence, in their order."""
    if not TRIGGER.search(sentence.text):
        return []
    return [finding for rule in RULES for finding in rule(sentence)]
