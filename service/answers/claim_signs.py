"""Plain signs in a sentence for or against a claim: it denies, counts otherwise, has yet to happen.

What each is worth is learned with the words of the claim (training/chinese_claims.py).
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from indexer.text.fold import fold
from service.answers.claim_figures import (
    another_day,
    another_rank,
    bound_otherwise,
    figures_beside,
)
from service.answers.claims import places_in, plain, quoted_in
from service.answers.denied_words import DENIAL, denied_words
from service.answers.near_misses.ranks import TITLE
from service.answers.opposed_words import opposed_words
from service.questions.whether import asks_whether

# Words that say that something is not so, beside those that deny what stands behind them.
_DENIES = re.compile(rf"{DENIAL}|谣言|虚假|失实")
_ONLY = re.compile(r"只(?!要)|仅|唯一|单单|限于|光(?=是|靠)|独家|专门")
_ALL = re.compile(
    r"都(?![市江匀安])|全部|所有|一律|任何|每(?!年)|完全|均|全(?![国省市县球面民程文])|凡|各(?!种)|一直|从来|"
    r"始终|必须|一定|必然|直接"
)
_MOST = re.compile(r"最|首[个家次批位届创]|第一|榜首|头一|居首|冠军|首位|龙头")
_MUST = re.compile(r"必须|应当|强制|务必|一定|须|应(?![用对急])|不得不|必要")
_MAY = re.compile(
    r"可以|可(?![能持靠])|鼓励|自愿|自主|建议|倡导|支持|允许|选择|视情况|根据(?:需要|情况)|原则上"
)
_DONE = re.compile(r"已经?|(?<!为)了(?!解)|曾|过(?=[吗么]|$)|完成|建成|全部|当天")
_STATED_DONE = re.compile(r"已|了|过|完成")
_TO_COME = re.compile(
    r"将(?!近)|拟(?!定)|计划|预计|争取|推进|正在|筹备|即将|有望|力争|目标|规划|待(?!遇)|准备|有序|考虑|打算|目前|尚|"
    r"下一步|启动|加快|早日|申请|研究"
)
_ASKS_WHETHER = re.compile(r"是不是|是否|有没有|能不能")
_ASKS_ASSENT = re.compile(r"对吗|对吧|是吗|是吧|这样")
_SLIGHT = frozenset(
    "的了是在吗呢吧么和与及也都就而被把将对于由为以从向到这那其之所个有会能要还又并且或者用让给着过地得上下里中它他她们该此自己时候"
)
_TITLES = re.compile(rf"(?:副|总)?(?:{TITLE}|外长|防长|财长|议长|教授|记者|代表|大使|发言人|委员)")
_LONG = 200  # characters of a sentence beyond which it is just long
_MOST_OF_A_SIGN = 2
_MOST_WORDS = 3

SIGNS: Final = (
    "only untold",  # the claim says only, the sentence does not
    "all untold",
    "must untold",
    "says all",
    "says most",
    "must and may",  # the claim says must where the clause says may
    "opposed",  # the sentence has the opposite of a word of the claim
    "one denies",  # of the claim and the clause nearest to it one denies and the other does not
    "clause denies",  # it does, the claim does not
    "sentence denies",  # neither does, but the sentence does elsewhere
    "same numbers",
    "all numbers",  # every number of the claim is in the sentence
    "other number near",  # in that clause another stands in the unit of the claim's
    "other number",  # in the sentence
    "comparison holds",  # 超过, 不足 of a number that is so
    "comparison fails",
    "number of another",  # the claim has 地上二层, the sentence 地上五层
    "denied there",  # words of both that are denied right in front in the sentence only: 不予支持
    "denied far",  # the denial stands further in front
    "denied here",  # in the claim only
    "opposite",  # pairs of words that exclude each other, one of each in claim and clause
    "opposite elsewhere",  # in the sentence
    "same side",  # such words of which both have the same one, or deny the other
    "same side elsewhere",
    "title of another",  # whom the claim gives an office has another: 总理甲和外长乙
    "another date",
    "another rank",
    "yet to come",  # the claim says done, the clause plans
    "also",
    "can",
    "asks whether",
    "only states",  # and asks by its mark alone; who asks so doubts it more often
    "asks assent",
    "untold here",  # share of the claim's characters that the sentence has not
    "untold",  # share of them that its passage has not
    "quoted elsewhere",  # a quoted term is not in the sentence nor above it
    "place elsewhere",
    "length",
)  # fmt: skip


def signs(question: str, claim: str, told: Mapping[str, str], opposed: bool) -> tuple[float, ...]:
    """One number for each of SIGNS.

    Args:
        claim: `question` without its question words, folded.
        told: the folded "sentence" and its "clause" nearest to the claim, the "context" above, and
            the whole "passage".
        opposed: whether the sentence has the opposite of a word of the claim.
    """
    sentence, clause = told["sentence"], told["clause"]
    above = f"{sentence}\n{told['context']}"
    figures = figures_beside(claim, sentence, clause)
    counted = figures.same + figures.other_near + figures.other + figures.holds + figures.fails
    denied = denied_words(claim, sentence)
    denies = bool(_DENIES.search(claim))
    clause_denies = bool(_DENIES.search(clause))
    found: Sequence[float] = (
        _untold(_ONLY, claim, sentence),
        _untold(_ALL, claim, sentence),
        _untold(_MUST, claim, sentence),
        bool(_ALL.search(claim)),
        bool(_MOST.search(claim)),
        bool(_MUST.search(claim) and _MAY.search(clause) and not _MUST.search(clause)),
        opposed,
        len(_DENIES.findall(claim)) % 2 != len(_DENIES.findall(clause)) % 2,
        clause_denies and not denies,
        not denies and not clause_denies and bool(_DENIES.search(sentence)),
        min(figures.same, _MOST_OF_A_SIGN),
        0 < figures.same == counted,
        min(figures.other_near, _MOST_OF_A_SIGN),
        min(figures.other, _MOST_OF_A_SIGN),
        figures.holds > 0,
        figures.fails > 0,
        bound_otherwise(claim, sentence),
        min(denied.there, _MOST_WORDS),
        min(denied.far, _MOST_WORDS),
        min(denied.here, _MOST_WORDS),
        *_opposites(claim, clause, sentence),
        _title_of_another(claim, sentence),
        another_day(claim, sentence),
        another_rank(claim, sentence),
        bool(_DONE.search(claim) and _TO_COME.search(clause)) and not _STATED_DONE.search(clause),
        "也" in claim or "还" in claim,
        "可以" in claim or "能" in claim,
        bool(_ASKS_WHETHER.search(question)),
        not asks_whether(fold(question)),
        bool(_ASKS_ASSENT.search(question)),
        _share_untold(claim, sentence),
        _share_untold(claim, f"{above}\n{told['passage']}"),
        any(plain(name) not in plain(above) for name in quoted_in(claim)),
        any(not any(name in above for name in names) for names in places_in(claim)),
        min(len(sentence), _LONG) / _LONG,
    )
    return tuple(map(float, found))


def _untold(said: re.Pattern[str], claim: str, sentence: str) -> bool:
    return bool(said.search(claim)) and not said.search(sentence)


def _opposites(claim: str, clause: str, sentence: str) -> tuple[int, ...]:
    """Pairs of opposed words against the claim in the clause and elsewhere, then for it."""
    near, all_of_it = opposed_words(claim, clause), opposed_words(claim, sentence)
    against, alike = (max(whole - part, 0) for part, whole in zip(near, all_of_it, strict=True))
    found = near[0], against, near[1], alike
    return tuple(min(count, _MOST_OF_A_SIGN) for count in found)


def _title_of_another(claim: str, sentence: str) -> bool:
    """Whether a name that the claim sets beside one title has another in front of it."""
    asked = {match.group() for match in _TITLES.finditer(claim)}
    if not asked:
        return False
    for match in _TITLES.finditer(sentence):
        name = sentence[match.end() : match.end() + 2]
        named = len(name) == 2 and name.isalpha() and name in claim
        if (
            named
            and match.group() not in asked
            and not any(title + name in sentence for title in asked)
        ):
            return True
    return False


def _share_untold(claim: str, text: str) -> float:
    """The share of the claim's characters that are in no pair that the text has; 的 and the like
    do not count."""
    told = [False] * len(claim)
    for i in range(len(claim) - 1):
        if claim[i : i + 2] in text:
            told[i] = told[i + 1] = True
    counts = [found for char, found in zip(claim, told, strict=True) if _counts(char)]
    return 1 - sum(counts) / len(counts) if counts else 0.0


def _counts(char: str) -> bool:
    return char.isalnum() and char not in _SLIGHT
