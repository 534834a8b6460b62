"""Names that only begin like one of the table: 合川区人民医院 is a hospital, and not the district."""

import re

from indexer.names import forms, places_named

# What a house, an office, a body or somebody in one is called by its last word.
_KIND = (
    r"医院|卫生院|保健院|疾控中心|诊所|血站|大学城?|学院|学校|[党分技职]校|[中小]学|附[中小]|幼儿园|研究[院所]|设计院|银行|[支分]行|信用社|"
    r"公司|集团|企业|工厂|电厂|水厂|酒店|商场|图书馆|博物馆|文化馆|美术馆|档案馆|体育馆|纪念馆|剧院|剧团|出版社|"
    r"[日晚]报社?|电视台|广播台|法院|检察院|法庭|监狱|海关|警方|[教党政纪工团]委|[教卫]体委|卫健委|发改委|经信委|住建委|国资委|管委会|委员会|执委会|"
    r"[局厅]|办公室|办事处|支队|大队|总队|妇联|残联|侨联|文联|科协|工商联|工会|协会|学会|商会|联合会|促进会|基金会|中心|"
    r"联盟|共同体|联合体|协作体|合作社|实验室|基地|平台|园区|产业园|科技园|开发区|高新区|街道|社区|[\u4e00-\u9fff][镇乡村]|机场|车站|火车站|港区|"
    r"[市区县州省校院局厅]长|书记|教授|董事长|总经理|学生|教师|老师|校友"
)
# Words that stand behind a whole name and are hardly in one.
_STOP = (
    r"[的和与及跟了过着也都还曾已是有在由被为把将从向哪谁几吗呢吧个该此这那拟]|什么|加入|加盟|参[加与建]|牵头|发起|倡[议导]|创[立办建]|成立|组[成建]|"
    r"设[立在]|入选|获[评批得]|荣获|评为|跻身|上榜|共[建同]|合[作建办]|联[合手](?!会)|携手|牵手|结成|属于|当选|担任|作为|建[设立成]|推动|计划|依托|落户|挂牌|"
    r"指导|批[准复]|主[管导办]|领[头衔]|退出|如何|怎么|多少|成员|会员|理事|主席|会长|单位|首批|轮值"
)
_ON = rf"(?:(?!{_STOP})[\u4e00-\u9fff\d]){{0,12}}?"
_GOES_ON = re.compile(rf"{_ON}(?:{_KIND})(?!们)")
# 合川区的医院; the alliance of the district may be the one that is meant.
_OF_IT = re.compile(
    rf"的{_ON}(?:医院|卫生院|大学|学院|学校|[中小]学|幼儿园|公司|企业|[局厅]|法院|[市区县州校院局]长)"
)
# 松涛公司 is 松涛, where that is no place.
_SAME_FIRM = re.compile(
    r"(?:(?:科技|实业|控股|集团|股份)?(?:股份)?有限(?:责任)?公司|集团公司|公司|集团)(?:$|[^\u4e00-\u9fff]|"
    rf"{_STOP})"
)
_PLACE = re.compile(r"[省市区县州旗镇乡村]$")
_GOVERNMENT = re.compile(r"(?:人民)?政府")


def longer_name(plain: str, start: int, end: int) -> tuple[str, ...]:
    """The longer name that plain[start:end], a name of the table, only begins: to the kind of house,
    office or body that it is called by, and in every form of the place in front.

    () where the name stands for itself. The government of a place stands for the place, and what
    is no place is the same with 公司 behind it.
    """
    own = plain[start:end]
    place = bool(places_named(own) or _PLACE.search(own))
    if _GOVERNMENT.match(plain, end) or (not place and _SAME_FIRM.match(plain, end)):
        return ()
    more = _GOES_ON.match(plain, end) or _OF_IT.match(plain, end)
    if more is None:
        return ()
    return tuple(form + plain[end : more.end()] for form in forms(own) if not form.isascii())
