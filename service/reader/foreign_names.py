"""Foreign names by their sound: Sorokin is 索罗金, Amadi is 阿马迪.

Chinese writes the names of the rest of the world with a few hundred characters that sound alike.
An English spelling is compared with every run of such characters in what is read: consonants must
agree, vowels may shift, and Chinese puts vowels of its own between consonants.
"""

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import lru_cache

from indexer.names.pinyin import readings

# The characters that foreign names are written with.
_WRITTEN_WITH = (
    "阿埃艾爱安昂奥澳巴拜班邦鲍保堡贝本比彼毕宾波伯博勃卜布查察昌楚茨慈次达戴丹当道德登邓狄迪蒂丁东杜顿多厄恩尔耳法凡范方菲费芬丰冯弗夫福富盖甘冈高戈哥格葛根贡古瓜圭郭哈海汉"
    "杭豪赫黑亨洪胡华怀惠霍基吉季济加贾佳简江杰捷津金京久卡凯坎康考科柯克肯孔库夸昆拉莱赖兰朗劳勒雷黎里李理利莉丽立连廉良列林琳柳隆卢鲁露伦罗洛吕玛马迈麦曼芒毛梅门蒙孟米密"
    "明缪摩莫默姆木穆拿娜纳乃奈南内尼涅宁牛纽农努诺欧帕派潘庞佩彭皮平珀朴普其奇齐恰钱乔切钦琴青琼丘让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山珊尚绍舍申圣施什石史舒顺朔斯丝思松"
    "苏孙索塔泰坦汤唐陶特滕提汀廷通图屯托脱瓦万旺威韦维魏温文翁沃乌吴武伍西希锡席夏香肖谢辛欣兴雄休许雅亚延扬耶叶伊易因英尤约云泽曾扎詹章珍芝朱卓兹宗祖佐胥妮婷蕾蓓茜薇妲黛嘉娅娃"
)
_PART = "·•・"
_RUN = re.compile(rf"[{_WRITTEN_WITH}]{{2,}}")
_LONGEST = 7  # characters of one word of a name
_SHORTEST = 4  # letters
# Distance for each consonant of the spelling up to which a run is its name.
_ALIKE = 0.22

_SPELLED = (
    ("sch", "S"), ("tch", "C"), ("dzh", "J"), ("zh", "J"), ("sh", "S"), ("ch", "C"), ("ph", "F"),
    ("th", "T"), ("ck", "K"), ("gh", "G"), ("kh", "H"), ("ts", "C"), ("tz", "C"), ("dj", "J"),
    ("qu", "KW"), ("wr", "R"), ("kn", "N"), ("x", "KS"), ("ce", "Se"), ("ci", "Si"), ("cy", "Si"),
    ("ge", "Je"), ("gi", "Ji"), ("c", "K"), ("q", "K"), ("y", "i"), ("w", "W"), ("v", "V"),
)  # fmt: skip
_INITIALS = (
    ("zh", "J"), ("ch", "C"), ("sh", "S"), ("x", "S"), ("q", "C"), ("j", "J"), ("z", "Z"), ("c", "C"),
    ("r", "Q"),
)  # fmt: skip
# Q is the Chinese r of 热 and 若, which sounds as in French je.
_VOWELS = "aeiou"
# What one consonant may stand for another at, and what it costs; either way round.
_NEAR = {
    frozenset(pair): cost
    for cost, pairs in (
        (0.1, "BP DT GK SZ CJ LR JZ CZ CS ZJ VW FV WF KC QJ"),
        (0.35, "SJ CT JT DJ BV HK GJ HF GH KJ CK TZ TS JC DZ FH MN NL QR QS HS"),
    )
    for pair in pairs.split()
}
_DROPPED = {"R": 0.15, "H": 0.15, "W": 0.2, "G": 0.4, "N": 0.6}


def sounding_like(name: str, read: str, words: Container[str] = ()) -> str | None:
    """The run of `read` that sounds most like the foreign `name`; None where none sounds like it.

    Args:
        words: what is no name, however it sounds; only two characters can be mistaken so.
    """
    plain = _letters(name)
    if len(plain) < _SHORTEST:
        return None
    wanted = _spelled(plain)
    consonants = sum(sound.isupper() for sound in wanted)
    if consonants < 2:
        return None
    best, least = None, _ALIKE * consonants
    parts = (part for whole in dict.fromkeys(_RUN.findall(read)) for part in _parts(whole))
    for run in dict.fromkeys(parts):
        if len(run) == 2 and run in words:
            continue
        distance = _distance(wanted, _sounds(run))
        if distance < least:
            best, least = run, distance
    return best


def _letters(text: str) -> str:
    """`text` in letters a to z, accents taken off."""
    return re.sub(r"[^a-z]", "", unicodedata.normalize("NFD", text).lower())


def _parts(run: str) -> Iterator[str]:
    for start in range(len(run) - 1):
        for end in range(start + 2, min(len(run), start + _LONGEST) + 1):
            yield run[start:end]


@lru_cache(maxsize=4096)
def _spelled(name: str) -> str:
    """Consonants in capitals, vowels small; each as often as it is heard."""
    for written, heard in _SPELLED:
        name = name.replace(written, heard)
    heard = re.sub(r"[b-df-hj-np-tvwxz]", lambda match: match.group().upper(), name)
    return re.sub(r"(.)\1+", r"\1", heard)


@lru_cache(maxsize=65_536)
def _sounds(run: str) -> str:
    return "".join(_syllable(char) for char in run)


@lru_cache(maxsize=1024)
def _syllable(char: str) -> str:
    if char in "尔耳":
        return "R"
    spelled = readings().get(char, "").replace("ü", "u")
    for written, heard in _INITIALS:
        if spelled.startswith(written):
            spelled = heard + spelled[len(written) :]
            break
    spelled = re.sub(r"^yu", "u", spelled)
    spelled = re.sub(r"^y(?=i)|^w(?=u)", "", spelled).replace("y", "i")
    spelled = re.sub(r"^[b-df-hj-np-tvwxz]", lambda match: match.group().upper(), spelled)
    return re.sub(r"(?<=[a-z])ng?$", "N", spelled)


def _distance(one: str, two: str) -> float:
    """How far two sequences of sounds are apart: the cheapest way to make one of the other."""
    above = [0.0]
    for sound in two:
        above.append(above[-1] + _left_out(sound, chinese=True))
    for sound in one:
        row = [above[0] + _left_out(sound, chinese=False)]
        for place, other in enumerate(two, 1):
            row.append(
                min(
                    above[place] + _left_out(sound, chinese=False),
                    row[-1] + _left_out(other, chinese=True),
                    above[place - 1] + _instead(sound, other),
                )
            )
        above = row
    return above[-1]


def _left_out(sound: str, *, chinese: bool) -> float:
    if sound in _VOWELS:
        return 0.08 if chinese else 0.25
    return _DROPPED.get(sound, 1.0) * (1.5 if chinese else 1.0)


def _instead(one: str, two: str) -> float:
    if one == two:
        return 0.0
    if one in _VOWELS and two in _VOWELS:
        return 0.1
    if one in _VOWELS or two in _VOWELS:
        return 0.3 if {one, two} in ({"i", "J"}, {"u", "W"}, {"o", "W"}) else 2.0
    return _NEAR.get(frozenset((one, two)), 1.2)
