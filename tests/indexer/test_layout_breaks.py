"""How many breaks in pages are mended, and how few whole paragraphs are joined by mistake.

Pages are put together from sentences written for this test: paragraphs are cut at random places,
captions come in between, headings stand above. The figures asserted are floors below what was measured.
"""

import random
from collections import Counter

from indexer.documents import Kind
from indexer.layout.sections import lay_out

SENTENCES = (
    "县图书馆从本月起延长开放时间，工作日晚上九点闭馆，周末全天开放，读者可以凭身份证免费办理借书证。",
    "新建的污水处理厂采用生物处理工艺，每天可以处理污水五万吨，处理后的中水用于道路清扫和绿化灌溉。",
    "在职业技术学院的实训车间里，学生们跟着企业师傅学习数控机床的操作，毕业后多数留在本地就业。",
    "去年入冬以来，高山蔬菜种植户通过电商平台把萝卜和白菜卖到了沿海城市，平均每户增收八千多元。",
    "为了方便老年人就餐，社区食堂推出了送餐上门服务，由志愿者每天中午把饭菜送到行动不便的老人家中。",
    "气象部门预计，未来三天北部山区将有大到暴雨，请有关单位做好地质灾害隐患点的巡查和人员转移工作。",
    "全长四十二公里的环湖绿道分三期建设，一期工程已经完工，二期工程计划在明年国庆节之前全部建成开放。",
    "县人民医院和省城三家大医院建立了远程会诊系统，疑难病例可以在当天得到专家的诊断意见。",
    "农业技术人员建议，麦田要及时清沟排水，防止渍害发生，并根据苗情适量追施返青肥。",
    "博物馆新展出的一百二十件文物中，有三十件是首次与观众见面，其中包括一件保存完好的青铜酒器。",
    "老旧小区改造征求了每一户居民的意见，增设电梯、更换管网和扩建停车位被列为最先解决的问题。",
    "渔政部门在汛期前放流鱼苗六十万尾，品种以鲢鱼和鳙鱼为主，目的是改善水库的水质。",
    "公共交通公司新购置的五十辆电动客车将于下周投入运营，届时城区的公交车将全部实现电动化。",
    "中学的天文社团自己动手组装了一台望远镜，每逢晴朗的周五夜晚都会邀请附近的居民一起观星。",
    "合作社采用订单种植的办法，先同加工企业签订收购合同，再把种子和肥料发放给农户。",
    "消防救援大队对全县的商场和宾馆开展了拉网式检查，当场整改火灾隐患二百多处。",
)
HEADINGS = (
    "延长开放时间 书香飘进千家万户", "清水长流 治污工程见实效", "校企联手 培养能工巧匠",
    "菜农上网 山货走俏沿海", "暖心食堂 送餐到家", "绿道环湖 移步换景",
)  # fmt: skip
NAMES = ("青石县", "云台镇", "县第一中学", "白水区", "市农业局", "南山乡")
CAPTIONS = (
    "青石县志愿者在社区食堂为老人打饭", "学生在实训车间学习操作数控机床", "工作人员在水库放流鱼苗",
    "白水区举办中学生天文观测活动", "云台镇村民在大棚里采摘萝卜", "医生正在为村民进行远程会诊",
)  # fmt: skip


def cut(paragraph: str, rng: random.Random) -> list[str]:
    """The paragraph in one to three parts, cut anywhere but at stops."""
    places = [
        at
        for at in range(12, len(paragraph) - 4)
        if not (paragraph[at - 1] in "。，、" or paragraph[at] in "。，、")
    ]
    most = 1 if len(paragraph) < 100 else 2
    at = sorted(rng.sample(places, min(most, rng.choice((0, 0, 1, 1, 2)))))
    return [paragraph[i:j] for i, j in zip([0, *at], [*at, len(paragraph)], strict=True)]


def count(pages: int, seed: int) -> Counter[str]:
    rng = random.Random(seed)
    seen: Counter[str] = Counter()
    for _ in range(pages):
        lines = ["山乡新貌 满目春光"]
        cuts: list[tuple[str, bool]] = []
        whole, headings, captions = [], [], []
        left = rng.sample(SENTENCES, len(SENTENCES))
        for heading in rng.sample(HEADINGS, 3):
            if rng.random() < 0.5:
                lines.append(rng.choice(NAMES))
            lines.append(heading)
            headings.append(heading)
            for _ in range(3):
                paragraph = "".join(left.pop() for _ in range(rng.choice((1, 2, 3))) if left)
                if not paragraph:
                    break
                parts = cut(paragraph, rng)
                whole += [paragraph] if len(parts) == 1 else []
                for place, part in enumerate(parts):
                    between = place > 0 and rng.random() < 0.2
                    if between:
                        captions.append(rng.choice(CAPTIONS))
                        lines.append(captions[-1])
                    if place:
                        cuts.append((parts[place - 1][-5:] + part[:5], between))
                    lines.append(part)
        _, sections = lay_out("\n\n".join(lines), "stem")
        texts = [flow.text for section in sections for flow in section.paragraphs]
        found = {heading for section in sections for heading in section.headings}
        shown = {f.text for s in sections if s.kind is Kind.CAPTION for f in s.paragraphs}
        for around, between in cuts:
            name = "across" if between else "adjoining"
            seen[name] += 1
            seen[f"{name} mended"] += any(around in text for text in texts)
        seen["whole"] += len(whole)
        seen["whole kept"] += sum(paragraph in texts for paragraph in whole)
        seen["headings"] += len(headings)
        seen["headings found"] += sum(heading in found for heading in headings)
        seen["captions"] += len(captions)
        seen["captions found"] += sum(caption in shown for caption in captions)
    return seen


def test_breaks_are_mended_and_whole_paragraphs_left_alone() -> None:
    seen = count(pages=100, seed=12)
    assert seen["adjoining"] > 300
    assert seen["across"] > 60
    assert seen["adjoining mended"] >= ADJOINING * seen["adjoining"]
    assert seen["across mended"] >= ACROSS * seen["across"]
    assert seen["whole kept"] >= WHOLE * seen["whole"]
    assert seen["headings found"] >= HEADED * seen["headings"]
    assert seen["captions found"] >= SHOWN * seen["captions"]


# Measured over 300 pages (run this file): 0.90, 0.79, 1.00, 0.94 and 0.86.
ADJOINING, ACROSS, WHOLE, HEADED, SHOWN = 0.86, 0.7, 0.99, 0.9, 0.8


if __name__ == "__main__":
    for what, number in sorted(count(pages=300, seed=12).items()):
        print(f"{what}: {number}")
