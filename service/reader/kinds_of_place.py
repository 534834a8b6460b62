"""The word that stands behind a name: Longwei Lane is 龙尾巷 where a text has it so, Tiexi estate 铁西小区."""

from collections.abc import Sequence

# English words for kinds of places and bodies, and what Chinese names of that kind end in.
_KINDS = {
    english: tuple(chinese.split())
    for words, chinese in (
        ("province", "省"), ("prefecture", "州 地区 盟"), ("city municipality", "市"), ("district", "区"),
        ("county", "县"), ("banner", "旗"), ("town", "镇"), ("township", "乡 镇"), ("subdistrict", "街道"),
        ("village hamlet", "村 寨 庄 屯"), ("community neighbourhood neighborhood", "社区 小区"),
        ("estate compound", "小区 社区 家园 花园 新村 庄园"), ("road", "路 公路 大道"),
        ("avenue boulevard", "大道 大街 路"), ("street", "街 大街 街道 路"), ("lane alley", "巷 弄 胡同 里"),
        ("highway expressway motorway", "高速 高速公路 公路"), ("railway line", "铁路 线 号线"), ("bridge", "桥 大桥"),
        ("tunnel", "隧道"), ("station", "站 车站"), ("airport", "机场"), ("port harbour harbor", "港 港区 码头"),
        ("wharf pier quay", "码头"), ("ferry", "轮渡 渡口 渡"), ("reservoir", "水库"), ("dam", "坝 大坝"),
        ("canal", "运河 渠"), ("river", "河 江 水 溪"), ("stream creek brook", "溪 河 沟"), ("lake", "湖 池"),
        ("pond pool", "塘 池 潭"), ("spring", "泉"), ("bay gulf", "湾"), ("beach", "滩 海滩 沙滩"), ("island", "岛 屿 洲"),
        ("mountain mount hill", "山 岭 峰"), ("valley", "谷 川 沟"), ("gorge canyon", "峡 峡谷"), ("cave", "洞"),
        ("forest", "林场 林区 森林"), ("wetland", "湿地"), ("temple monastery", "寺 庙 宫 观 祠 庵"),
        ("pagoda tower", "塔 楼 阁"), ("pavilion", "亭 阁 馆"), ("gate", "门"), ("square plaza", "广场"),
        ("park", "公园 园 园区"), ("garden gardens", "园 花园"), ("hall", "堂 馆 厅 大厅"), ("house", "楼 居 院 宅"),
        ("building", "楼 大厦 大楼"), ("courtyard", "院 大院"), ("mansion", "府 公馆 宅"), ("market", "市场 集市"),
        ("school", "小学 中学 学校 学堂"), ("college", "学院 大学 书院"), ("academy", "书院 学院 研究院"),
        ("hospital", "医院"), ("clinic", "诊所 医院"), ("factory plant works mill", "厂"), ("mine", "矿 煤矿"),
        ("workshop", "坊 工坊 工作室 车间"), ("studio", "工作室"), ("farm", "农场 农庄"), ("shop store", "店 商店 铺"),
        ("hotel inn", "酒店 饭店 宾馆 客栈"), ("restaurant", "饭店 酒楼 餐厅"), ("teahouse", "茶馆 茶楼"),
        ("teapot pot", "壶"), ("cup", "杯"), ("prize award", "奖"), ("troupe", "剧团 团"), ("opera", "剧 戏"),
    )
    for english in words.split()
}  # fmt: skip


def kind_behind(name: str, word: str, translated: Sequence[str], read: str) -> str | None:
    """What `read` has right behind `name` where English has `word`: 巷 behind 龙尾 for lane; None where it
    has none of the word's translations there, or `word` is no kind of place or body. The
    one that stands there most often is taken, of those as common the longest."""
    lower = word.lower()
    own = _KINDS.get(lower, _KINDS.get(lower.removesuffix("s"), ()))
    if not own:
        return None
    kinds = (*own, *translated)
    found = [(read.count(name + kind), len(kind), kind) for kind in dict.fromkeys(kinds)]
    times, _, kind = max(found, default=(0, 0, ""))
    return kind if times else None
