"""Lines of a form: a label, a colon and what it stands for. 记录人：李四, 联 系 电 话：0571-12345."""

import re

_WHITE = r"[ \t\u3000]*"
_LABELLED = re.compile(
    rf"[*_]{{0,2}}(?P<label>[\u4e00-\u9fff](?:{_WHITE}[\u4e00-\u9fff]){{1,7}}){_WHITE}(?:[（(][^（）()：:]{{1,12}}[）)])?"
    rf"[*_]{{0,2}}[：:][*_]{{0,2}}{_WHITE}\S"
)
# What forms and heads of minutes ask for. 会议指出：, 原因是： lead into a sentence, and any line of a
# text that was wrapped may begin with such words.
_FIELD = re.compile(
    r"(?:时间|日期|地点|地址|场所|人|人员|单位|部门|机构|电话|手机|热线|传真|邮箱|邮编|网址|主持|记录|整理|出席|列席|参加|参会|缺席|"
    r"请假|议题|议程|主题|名称|编号|文号|账号|户名|银行|代码|简称|类别|类型|方式|金额|预算|期限|姓名|性别|年龄|职务|职称|学历|籍贯|"
    r"主送|抄送|签发|拟稿|密级)$"
)
# Who has which part in a body, or is which side of a contract: no sentence begins so. 支持： and 参与：
# alone may be the end of one that was wrapped.
_PART = re.compile(
    r"(?:(?:首批|现任|名誉|轮值|执行|常务|副)*(?:组长|主任委员|主任|会长|理事长|主席|团长|总指挥|秘书长|成员|委员|会员|理事|监事|监事长|召集人|"
    r"牵头|主管|指导|(?:龙头|发起|倡议|共建|参建|参与|参加|加盟|核心|依托|支持)(?=[单企院高学医机部城国]))"
    r"(?:单位|企业|院校|高校|学校|医院|机构|部门|城市|国)?|[甲乙丙丁戊己]方)$"
)


def is_labelled(line: str) -> bool:
    """Whether `line` begins with the label of a form's field and what stands behind it."""
    found = _LABELLED.match(line)
    label = re.sub(r"\s", "", found["label"]) if found else ""
    return bool(_FIELD.search(label) or _PART.match(label))


def names_a_part(line: str) -> bool:
    """Whether `line` begins with the label of a part in a body, or of a side: 副组长：, 成员单位：, 甲方：."""
    found = _LABELLED.match(line)
    return found is not None and _PART.match(re.sub(r"\s", "", found["label"])) is not None
