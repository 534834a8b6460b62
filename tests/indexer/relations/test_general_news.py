"""General news: who is named near the words of a membership and has none, and who has it after all."""

import pytest

from tests.indexer.relations.documents import cells, made

NOBODY = {
    "a kind of body has no seat": "枪手把车停在位于市中心的一家牙科医院。美军位于伊拉克的军事基地遭袭。",
    "a firm is told of by its kind": "总部位于以色列的自动驾驶技术公司公布了营收。",
    "whom somebody wants to set up": "法案鼓励清江芯片公司在欧盟设立工厂。",
    "who sets something up elsewhere": "支持清江理工大学在合肥建立高等研究院更好地融入城市建设。",
    "the head office of a firm, behind another body": "清江创业基金投资了它。总部位于悉尼的品牌由姊妹创立,总部位于悉尼。",
    "who relies on something to do something": "在福建,清江大学依托国家重点实验室,开展实践教学。",
    "the name of a kind of fund": "走势如下图:清江乾煜债券发起式A为债券型-混合债基金,清江乾煜债券占净值一成。",
    "党组成员": "清江市税务局党组成员及各党支部书记参加学习。",
    "合作单位": "清江产业学院共建合作单位长河集团作了汇报。",
    "为主导": "在科学城,金凤实验室正聚焦疾病;在涪陵,以合成材料为主导的1500亿级新材料产业集群正在形成。",
    "when, and not who": "论坛期间还设立了国际红树林保护专项基金,论坛期间开展活动。",
    "fields of trade": "三地共同聚焦信息技术、生物医药、汽车等优势产业,联手打造清江制造业集群。",
    "who tells it": "另据清江世界新闻网消息,林某生前热心公益,2018年推动成立中国留学生中心,还捐赠了用品。",
    "a way of working": "清江县税务局建立“即问即办”服务机制。",
    "who guides something that only aims": "在广东省体育局的指导下,巡礼旨在为企业搭建更好的政企沟通平台。",
    "the time has not come": "他重申,土耳其加入欧盟的时机尚未到来。",
    "祝贺他当选": "主席致电贺某某,祝贺他当选清江理事会新一届主席。",
    "titles of persons": "清江附属医院2002年被医院协会授予“优秀医院院长”称号。",
    "a mark": "清江市连续两年被省政府评为“优秀”等次。",
    "whose title stands behind": "在《歌》乐曲中,赵大河向获得“模范火箭炮兵连”荣誉称号的某旅二连颁授奖旗。赵大河向大家祝贺。",
    "a list that is read out": "市委常委、副市长刘某宣读首批获评清江窗口名单。",
    "someone reads by a place": "截图自清江青年报,2020年11月获批设置的清江医院。",
    "a building in a country": "富江公司计划在印度建设一座新的电子元件工厂,预计创造岗位。",
    "a plant that is pointed at": "位于青岛的这家鲜食玉米育种研发基地,研制出新品种。",
    "how many and not which": "来自日本的富江集团已有16个工厂落户嘉兴平湖。",
    "a town comes to be": "2019年9月,浙江省苍南县龙港镇正式挂牌“龙港市”。",
    "a list nobody wants to be on": "清江锤子集团有限公司被市场监督管理局列入经营异常名录。",
    "该项目 is nobody": "荔江区民政局指导开展服务,该项目在评选中脱颖而出,获评2023年清江计划扶持项目。",
    "what is done, by nobody in particular": "继续做好加入世贸组织过渡期的各项应对工作。",
    "a field behind 在": "清江国际创新中心依托金山区在信息技术、生物医药等相关产业领域的基础,将拓展业务。",
    "only kinds": "清江志愿联合会成立于2013年,是由志愿服务组织、志愿者以及相关单位、组织和个人自愿结成的社会组织。",
    "what is striven for": "接下来,重庆力争在高水平共建西部科学城方面实现突破,重庆力争进步。",
    "a builder by contract of a house": "由清江投资公司发包,长河工程公司承建的万年县人民医院住院部大楼出现故障。",
    "what they do": "清江省废物管理联合会是由清江省境内废物产生单位和从事废物产生、收集、贮存、运输等领域的企业自愿结成的组织。",
    "a plan for a car": "奔驰计划在中国推出的基于某平台的车型正在接受审查。",
    "no name stands for it": "作为生态岛链,该片区先后获评江苏现代服务业集聚示范区。",
    "a title of a person": "2022年因表现突出被部队评为“四有军人”。因表现突出受奖。",
    "a platform that is no body": "要围绕中心任务,统筹国内国际大局,以共建“一带一路”为主要平台。",
    "how many, and not of what": "目前,山东列入国家绿色制造名单的有很多,8项列入了世界文化遗产名录。",
    "it only needs them": "据悉,土耳其加入北约需要所有成员国的批准。",
    "only in general": "对外可依托高校、科研机构,建立联合培养基地。",
}

FOUND = {
    "X是依托A建设的平台": (
        "清江产融合作平台是依托清江大学建设的非营利性公共服务平台。",
        made("清江产融合作平台", "site", "清江大学"),
    ),
    "inside a building": (
        "坐落在中国历史研究院内的清江考古博物馆人流如织。",
        made("清江考古博物馆", "site", "中国历史研究院"),
    ),
    "a year in front of a group": (
        "2025年金砖国家轮值主席国巴西宣布扩员。",
        made("金砖国家", "lead", "巴西"),
    ),
    "印度尼西亚 is not 印度": (
        "应东盟轮值主席国印度尼西亚国防部邀请,代表团出席会议。",
        made("东盟", "lead", "印度尼西亚"),
    ),
    "立即抽调 and 再次 are no part of a name": (
        "清江县、长河县再次组成清江联合救援队。",
        made("清江联合救援队", "member", "清江县", "长河县"),
    ),
    "不久前 begins no name": (
        "前不久清江农业研究所博士服务站在锡林浩特市落户揭牌。",
        made("清江农业研究所博士服务站", "site", "锡林浩特市"),
    ),
    "支持A依托B筹建X": (
        "科技部正式批复,支持长沙依托湖南大学超级计算中心,筹建国家人工智能开放创新平台。",
        made("国家人工智能开放创新平台", "supervisor", "科技部")
        | made("国家人工智能开放创新平台", "planned", "长沙")
        | made("国家人工智能开放创新平台", "site", "湖南大学超级计算中心"),
    ),
    "甲市已有A、B等8家超市达到标准,荣获X": (
        "目前鞍山市已有大河商场、长江超市等8家超市达到标准,荣获“辽宁省放心示范超市”称号。",
        made("辽宁省放心示范超市", "selected", "大河商场", "长江超市", "8家超市"),
    ),
    "N个省份作为第一批X": (
        "水利部确定山东、湖北等7个省份作为第一批省级水网先导区。",
        made("第一批省级水网先导区", "selected", "山东", "湖北", "7个省份"),
    ),
    "“甲站”“乙站” are two": (
        "清江市中级人民法院与长河铁路法院联合设立“生态司法保护工作站”“遗址司法保护工作站”。",
        made("生态司法保护工作站", "co_builder", "清江市中级人民法院", "长河铁路法院")
        | made("遗址司法保护工作站", "co_builder", "清江市中级人民法院", "长河铁路法院"),
    ),
    "a place in a race stands in brackets": (
        "入围全球1000强的高校还有清江大学(401-500)、长河大学(501-600)。",
        made("全球1000强", "selected", "清江大学", "长河大学"),
    ),
    "one of several things done together": (
        "葛店区与长河集团互通产业发展规划,联合设立清江产业引导基金。",
        made("清江产业引导基金", "co_builder", "葛店区", "长河集团"),
    ),
    "A遴选出N个城市作为首批X": (
        "国家卫生健康委、国家发展改革委遴选出33个城市作为第一批全国婴幼儿照护示范城市,探索新路径。",
        made("第一批全国婴幼儿照护示范城市", "selected", "33个城市"),
    ),
    "甲被授予X、乙被授予Y": (
        "长白荡被授予湿地保护地、姚庄镇金星村被授予嘉善生态保护示范小区。",
        made("嘉善生态保护示范小区", "selected", "姚庄镇金星村"),
    ),
    "分别是 begins no name": (
        "该区有村落,分别是古北口镇古北口村、河西村以及今年被列入第六批清江传统村落名录的墙子路村。",
        made("清江传统村落名录", "selected", "古北口镇古北口村", "河西村"),
    ),
    "和平村 begins with no 和": (
        "区委常委林某出席。2018年,和平村成立清江村级河长制工作站。",
        made("清江村级河长制工作站", "co_builder", "和平村"),
    ),
    "在A已建立X": (
        "此前该公司在德国已建立清江欧洲生产基地。",
        made("清江欧洲生产基地", "site", "德国"),
    ),
    "今年 begins no group": (
        "今年二十国集团主席国印度总理主持会议。",
        made("二十国集团", "lead", "印度"),
    ),
    "N家单位新列入X": (
        "陶寺馆、大汶口馆等10家单位新列入国家考古遗址公园名单。",
        made("国家考古遗址公园", "selected", "陶寺馆", "大汶口馆", "10家单位"),
    ),
    "某网讯A成立X": (
        "清江网(清江日报网)讯(记者林某)长河中学成立“清风志愿者联盟”。",
        made("清风志愿者联盟", "co_builder", "长河中学"),
    ),
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY.keys())
def test_nobody_has_a_part(text: str) -> None:
    assert cells(text) == set()


@pytest.mark.parametrize(("text", "found"), FOUND.values(), ids=FOUND.keys())
def test_who_has_a_part(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
