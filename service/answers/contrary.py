"""Pairs of opposites that reports use, 增长 and 下降: what a model of claims knew before opposed_words.txt.

The weights of polar.json, chinese_claims.txt and english_claims.txt are fitted on just these pairs: a
change here asks for all three anew.
"""

import re

_UNDENIED = r"(?<!不)(?<!不用)(?<!不需)(?<!不必)(?<!无需)(?<!无须)"
_OPPOSITES = tuple(
    tuple(re.compile(side) for side in pair)
    for pair in (
        (r"增[长加多幅]|上升|上涨|提高|扩大|增至", r"减少|下降|下跌|降低|下滑|缩[小减]|回落|降至"),
        (r"高于|超过|多于|大于|以上|突破|不低于", r"低于|不足|少于|小于|以下|未达|不超过|不到"),
        (r"流入|买入|盈利|顺差|进口", r"流出|卖出|亏损|逆差|出口"),
        (r"开始|启动|开工|成立|新建|开业", r"结束|完成|竣工|撤销|关闭|停业"),
        (r"以前|之前|早于|提前", r"以后|之后|晚于|推迟|延[期后]"),
        (r"国内|境内", r"国外|境外|海外"),
        (r"公开|免费|无偿|自愿", r"保密|收费|有偿|强制"),
        (r"开门|开放|营业|上班|开诊", r"休息|闭馆|歇业|停业|关门|停诊|放假"),
        (r"免费|免票|免收|无偿", rf"收费|{_UNDENIED}(?:花钱|掏钱|付费|付钱|要钱|交钱|买票|购票)"),
        (r"同意|支持|赞成|允许|可以", r"反对|拒绝|不得|禁止|不能"),
        (r"应当|必须", r"可以|不必|无需|自愿"),
        (r"上半年|上旬|上午|年初", r"下半年|下旬|下午|年底"),
        (r"首[次个批]|第一", r"第[二三四五六七八九十\d]"),
        (r"增加值|同比", r"环比"),
        (r"线上|网上", r"线下|现场"),
        (r"中央|国家级|全国", r"省级|市级|地方|全省|全市"),
        (r"主办", r"承办|协办"),
        (r"主导", r"引导|配合|辅助"),
        (r"激进", r"稳健|保守"),
        (r"共用|合用|合并", r"分开|分设|分别设"),
        (r"亲自|到场|现场", r"书面|致电|贺信|发来|视频"),
        (r"增持", r"减持|减少"),
        (r"固定", r"轮流|轮换"),
        (r"室内", r"室外|户外"),
        (r"长期", r"短期|临时"),
        (r"直接", r"间接"),
        (r"一次性", r"分期|分批"),
        (r"多数|大部分", r"少数|小部分"),
        (r"城镇|城市", r"农村|乡村"),
        (r"加快|加速", r"放缓|减速|减慢"),
        (r"最高", r"最低|次高"),
        (r"在职|现任", r"离任|退休|原任|前任"),
        (r"赢|战胜|获胜", r"输|不敌|负于|败"),
        (r"必然|一定", r"可能|不一定"),
        (r"独立|单独", r"共同|联合|合作"),
    )
)


def contrary(claim: str, sentence: str) -> bool:
    """Whether the claim has a word whose opposite is in the sentence, and the word itself is not. Both folded."""
    for one, two in _OPPOSITES:
        for said, opposite in ((one, two), (two, one)):
            if said.search(claim) and not said.search(sentence) and opposite.search(sentence):
                return True
    return False
