"""Who asks for a telephone number, an address of mail or of the web, or a postcode is answered by one: 24小时 says
when a hotline is open and 3名 how many answer it, not what to dial."""

import re

_BE = r"(?:到底|究竟|都|具体|又)*(?:[是为有叫])?(?:多少|几号?|什么|啥|哪个|哪些)[呢啊]?[?。]?$"
_PHONE = re.compile(
    rf"(?:电话|热线|手机|座机|传真|专线)(?:的?号码?)?{_BE}|(?:电话|热线|手机|座机|传真|专线)[^,?。]{{0,8}}号码?{_BE}|"
    r"(?:拨打?|打)(?:的是)?(?:哪个|哪些|什么|啥|多少)(?:电话|号码|热线|号|专线)?[?。]?$|"
    r"\b(?:phone|telephone|hotline|mobile|fax|contact|helpline) numbers?\b|"
    r"\b(?:what|which) (?:phone |telephone |hotline )?number (?:can|could|should|do|does|must|may|to) (?:[\w'-]+ ){0,6}?"
    r"(?:call|ring|dial|phone)\b"
)
_MAIL = re.compile(
    rf"(?:邮箱|电子邮件)(?:的?地址)?{_BE}|\be-?mail address|\b(?:what|which) e-?mail\b"
)
_WEB = re.compile(rf"(?:网址|网站的?地址){_BE}|\bweb ?(?:site )?address|\burl\b")
_POST = re.compile(rf"(?:邮编|邮政编码){_BE}|\b(?:post|zip) ?code\b")
# 12345热线 and 96116转2; 24小时 and 48张 are none.
_DIGITS = re.compile(
    r"(?<![\d.])\+?\d[\d\-—() ]{1,18}\d(?![\d.]|\s*(?!热线|专线|政务|便民|电话|转|或|和|及)[\u4e00-\u9fff%‰℃°])"
)
_FORMS = (
    (_PHONE, _DIGITS),
    (_MAIL, re.compile(r"@|邮箱")),
    (_WEB, re.compile(r"[a-z\d]\.[a-z]{2}|网站?$")),
    (_POST, re.compile(r"(?<!\d)\d{4,6}(?!\d)")),
)


def no_contact(asked: str, span: str) -> bool:
    """Whether `asked` asks for a number to dial, an address or a postcode, and `span` is none. Both folded."""
    return any(wanted.search(asked) and not form.search(span) for wanted, form in _FORMS)
