"""Who asks for a telephone number, an address of mail or of the web, or a postcode is answered by one: 24小时 says
when a hotline is open and 3名 how many answer it, not what to dial."""

import re

_WHAT = r"(?:多少|几号?|什么|啥|哪个|哪些)[呢啊]?[?。]?$"
_BE = rf"(?:到底|究竟|都|分别|具体|又)*(?:[是为有叫])?{_WHAT}"
_LINE = "电话|热线|手机|座机|传真|专线"
# The English words stand behind what is, which or give me: whose phone number was it asks for somebody.
_IN_ENGLISH = (
    r"\b(?:what(?:'s| is| are| was| were)|which|give me|tell me) (?:(?:is|are|was|were|the|its|their|[\w'’-]+['’]s?) )*"
    r"(?:[\w-]+ ){0,3}?"
)
# 热线叫什么 asks for its name, 专线有哪些 for lines and 手机有多少 for how many there are.
_PHONE = re.compile(
    rf"(?:电话|传真|座机|热线)(?:到底|究竟|分别|具体)*[是为]?(?:多少|几号|什么|啥)[呢啊]?[?。]?$|"
    rf"(?:{_LINE})(?:的?号码?){_BE}|(?:{_LINE})[^,?。]{{0,8}}号码?{_BE}|"
    rf"拨打?(?:的是)?(?:哪个|哪些|什么|啥|多少)(?:电话|号码|热线|号|专线)?[?。]?$|"
    rf"打(?:的是)?(?:哪个|哪些|什么|啥|多少)(?:电话|号码|热线|号|专线)[?。]?$|"
    rf"{_IN_ENGLISH}(?:phone|telephone|hotline|mobile|fax|contact|helpline) numbers?\b|"
    r"\b(?:what|which) (?:phone |telephone |hotline )?number (?:can|could|should|do|does|must|may|to) (?:[\w'-]+ ){0,6}?"
    r"(?:call|ring|dial|phone)\b"
)
_MAIL = re.compile(
    rf"(?:邮箱|电子邮件)(?:的?地址)?{_BE}|{_IN_ENGLISH}e-?mail(?: address| can| should|[?]|$)"
)
_WEB = re.compile(rf"(?:网址|网站的?地址){_BE}|{_IN_ENGLISH}(?:web ?(?:site )?address|url)\b")
_POST = re.compile(rf"(?:邮编|邮政编码){_BE}|{_IN_ENGLISH}(?:post|zip) ?code\b")
_CODE = re.compile(rf"(?:[账帐卡]号|(?:股票|证券|基金|邮政|机构|信用)代码){_BE}")
# 12345热线 and 96116转2; 24小时 and 48张 are none.
_DIGITS = re.compile(
    r"(?<![\d.])\+?\d[\d\-—() ]{1,18}\d(?![\d.]|\s*(?!热线|专线|政务|便民|电话|转|或|和|及)[\u4e00-\u9fff%‰℃°])"
)
_FORMS = (
    (_PHONE, _DIGITS),
    (_CODE, re.compile(r"\d[\d ]{2,}\d(?![\d年元万亿人户])")),
    (_MAIL, re.compile(r"@|邮箱")),
    (_WEB, re.compile(r"[a-z\d]\.[a-z]{2}|网站?$")),
    (_POST, re.compile(r"(?<!\d)\d{4,6}(?!\d)")),
)
_FARTHEST = 20  # characters of such a number


def no_contact(asked: str, span: str) -> bool:
    """Whether `asked` asks for a number to dial, an address or a postcode, and `span` is none. Both folded."""
    return any(wanted.search(asked) and not form.search(span) for wanted, form in _FORMS)


def whole_contact(asked: str, folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The row of digits that [start, end) touches, whole (0571-8800 1234), where `asked` asks for one; None
    where it does not, or there is none. Both texts folded."""
    if not (_PHONE.search(asked) or _POST.search(asked)):
        return None
    near = _DIGITS.finditer(folded, max(0, start - _FARTHEST), min(len(folded), end + _FARTHEST))
    return next((row.span() for row in near if row.start() < end and start < row.end()), None)
