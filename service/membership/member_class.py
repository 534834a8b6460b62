"""What class of member a name is: a place, a school, a firm, or a counted group without names."""

import re
from functools import lru_cache

from indexer.names import bare, find_places, places_named
from indexer.text.fold import fold
from service.membership.request import MemberClass

_COUNTED = re.compile(r"^[约近超逾]?(?:\d+|[一二三四五六七八九十百千]+)余?多?[个家所名位项]")
# Units that a count leaves open: districts, schools or firms.
_ANY_UNITS = re.compile(r"[个家名](?:成员|会员|理事|单位)+$")
_SCHOOL = re.compile(r"(?:大学|学院|学校|中学|小学|高校|院校|校区|幼儿园)$")
_ENTERPRISE = re.compile(r"(?:公司|集团|厂|企业|银行|股份)$")
# Whose name ends so is no firm; other names may be one, for firms go by short names.
_NO_ENTERPRISE = re.compile(
    r"(?:[局厅部委办署]|政府|联盟|共同体|协会|学会|商会|联合会|研究[院所]|医院|中心|"
    r"基金会|社区|[省市县区镇乡村州国])$"
)


def is_counted(member: str) -> bool:
    """Whether a member is a counted, unnamed group (52所学校)."""
    return bool(_COUNTED.match(fold(member)))


@lru_cache(maxsize=1 << 14)
def bare_name(name: str) -> str:
    """bare of a name in the table, of which every question asks anew."""
    return bare(name)


def is_of_class(member: str, wanted: MemberClass) -> bool:
    """Whether a member is a place, a school or a firm, as wanted; a counted group whose units say
    nothing may be any of them."""
    plain = bare_name(member)
    if is_counted(member) and _ANY_UNITS.search(plain):
        return True
    if wanted is MemberClass.PLACE:
        return (
            bool(places_named(plain)) or _all_place(plain) or bool(re.search(r"[区县市省]$", plain))
        )
    if wanted is MemberClass.SCHOOL:
        return bool(_SCHOOL.search(plain))
    if wanted is MemberClass.ENTERPRISE:
        firm = _ENTERPRISE.search(plain) or not (
            _SCHOOL.search(plain)
            or _NO_ENTERPRISE.search(plain)
            or _all_place(plain)
            or is_counted(member)
        )
        return bool(firm)
    return True


def _all_place(plain: str) -> bool:
    """四川广安: places one after the other and nothing else."""
    return sum(place.end - place.start for place in find_places(plain)) == len(plain) > 0
