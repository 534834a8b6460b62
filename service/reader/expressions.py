"""Spans that have the form of an answer: numbers with their unit, dates, quoted terms, names.

General grammar of Chinese text; nothing here knows a document. All patterns run over folded text
(indexer.text.fold), which has the same length as the text that it was folded from.
"""

import re

_DIGITS = r"\d+(?:[,,]\d{3})*(?:\.\d+)?"
_HAN_DIGIT = "零〇一二三四五六七八九十百千两"
_HAN_DIGITS = rf"[{_HAN_DIGIT}]+"
_ABOUT = r"(?:约|(?<![最附邻])近|超过?|逾|达到?|累计|共计|共)?"
_SCALE = r"(?:[十百千]?[万亿]亿?|[十百千])?"
# Longer units first: the first that matches is taken.
UNIT = (
    r"(?:个百分点|个基点|基点|人民币|年级|块钱|美分|韩元|泰铢|卢比|卢布|加元|新元|平方公里|平方千米|平方英里|平方英尺|平方[米尺呎]|立方[米尺呎]|平方|立方|公里|千米|海里|英里|公顷|公斤|千克|毫克|"
    r"毫米|厘米|公尺|千瓦时|千瓦|兆瓦|吉瓦|分钟|小时|个小时|个月|个工作日|工作日|周年|人次|车次|班次|学时|课时|"
    r"学分|标准箱|标箱|美元|欧元|日元|港元|澳元|光年|公分|英亩|英尺|英寸|英镑|磅|盎司|加仑|马力|[呎吋哩浬]|阶段|元|人|名|位|个|所|项|家|次|件|篇|部|册|门|亩|吨|斤|米|克|升|周岁|岁|年|月|日|天|周|届|期|批|条|座|"
    r"处|套|辆|架|艘|台|只|头|棵|株|户|对|类|种|级|倍|场|支|组|班|区|县|市|省|州|盟|镇|乡|村|国|度|分|秒|笔|起|宗|"
    r"例|张|枚|颗|间|层|栋|幢|列|趟|桶|瓶|箱|份|幅|块|片|根|句|字|页|卷|集|季|轮|成|席|票|把|节|股|线|里|队|任|"
    r"毫安时|毫安|"
    r"%|‰|℃|(?:mah|[kmg]?wh|[kmg]?hz|[gmk]bps|[tgmk]b|km/h|km|kg|[kmg]w|nm|mm|cm|ml|mg|w|m|g)(?![a-z]))"
)
_PART = rf"(?:百分之|[{_HAN_DIGIT}]分之)(?:[{_HAN_DIGIT}点]+|{_DIGITS})"

# 两年零9个月 is one number, and so are 一年六个月, 一年半 and 三个半小时.
_SOME = rf"(?:(?<![\d.])\d{{1,3}}|{_HAN_DIGITS})"
_LASTING = (
    rf"(?:{_DIGITS}|{_HAN_DIGITS})(?:年|个月|小时|分)零(?:{_DIGITS}|{_HAN_DIGITS})(?:个月|天|分钟?|秒)|"
    rf"{_SOME}(?:年{_SOME}个月|个月{_SOME}天|小时{_SOME}分钟?)|"
    rf"{_SOME}(?:[年天]|个?小时)半(?![年月天个径成])|{_SOME}个半(?:小时|钟头|月|学期)"
)
# 三点六倍, 二十四点五万亩; 三点五十分 is a time of day.
_HAN_DECIMAL = (
    rf"{_HAN_DIGITS}点[零〇一二三四五六七八九]+(?=[万亿倍元亩吨米公平成级度]|个百分点)[万亿]*"
)

# The number itself, and with the words before it that make it inexact.
BARE_NUMBER = (
    rf"(?:{_PART}|{_LASTING}|(?:{_DIGITS}{_SCALE}|{_HAN_DECIMAL}|(?:[数几](?=[十百千万])(?!百分之))?{_HAN_DIGITS}(?:[万亿])?)(?:[多余几]{_SCALE})?{UNIT}?)"
    r"(?:以上|以下|左右|余|多)?"
)
NUMBER = re.compile(_ABOUT + BARE_NUMBER)

_RELATIVE = r"(?:去年|今年|明年|前年|本年|当年|同年|次年|上年|近日|日前|昨日|今日|昨天|今天|目前|本月|上月|当日)"
_PART_OF_YEAR = r"(?:第?[一二三四1-4]季度|[上下]半年|前[一二三四五六七八九十\d]{1,2}个月|春季|秋季)"
# Some write a blank on each side of digits: 7 月 25 日.
_MONTH = r"(?:\d{1,2} ?|[一二三四五六七八九十]{1,2})月(?:份|底|初|中旬|上旬|下旬|(?:第一|最后一)[天周日])?"
_DAY = r"(?:\d{1,2} ?|[一二三四五六七八九十]{1,3})[日号]"
# Years counted from a reign or from the founding of a republic: 光绪31年, 民国十六年.
_ERA = (
    r"(?:民国|宣统|光绪|同治|咸丰|道光|嘉庆|乾隆|雍正|康熙|顺治|崇祯|万历|永乐|洪武|明治|大正|昭和|平成|令和)"
    r"(?:元|\d{1,3}|[一二三四五六七八九十]{1,3})年"
)
_YEAR = (
    rf"(?:{_ERA}|"
    r"(?:公元)?(?:前)?(?:\d{2,4}|\d{4} |[一二三四五六七八九〇零]{4})年(?:代|度|年?[底初末])?)"
)
_MONTH_DAY = rf"{_MONTH}(?: ?{_DAY})?"
_MONTH_OR_PART = rf"(?:{_PART_OF_YEAR}|{_MONTH_DAY})(?:[底初末])?"

DATE = re.compile(
    rf"(?:{_YEAR}|{_RELATIVE})(?:年?[底初末]| ?{_MONTH_OR_PART})?"
    rf"(?:[至到-](?:{_YEAR})?(?:{_MONTH})?(?:{_DAY})?(?<![至到-]))?|"
    rf"{_MONTH}(?: ?{_DAY}(?:[至到-](?:{_MONTH})?{_DAY})?)?|{_DAY}(?:[至到-]{_DAY})?|{_PART_OF_YEAR}"
)

_PART_OF_DAY = (
    r"(?:凌晨|清晨|早晨|早上|早间|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜间|夜里|深夜|当晚)"
)
_CLOCK = (
    r"(?:\d{1,2}|\d{1,2} (?=[时点])|[一二三四五六七八九十]{1,3})"
    r"(?:[时点](?:半|整| ?\d{1,2} ?分(?: ?\d{1,2} ?秒)?|\d{1,2})?|:\d{2}分?)(?:左右|许|多(?![个名次项种]))?"
)
# The time within a day: 8时30分, 上午9:00, 早晨到上午.
_AT = rf"(?:{_PART_OF_DAY}(?:{_CLOCK})?|[早晚夜]?{_CLOCK})"
TIME_OF_DAY = re.compile(rf"{_AT}(?:[至到~-]{_AT})?")

QUOTED = re.compile(r"[“\"『「]([^”\"』」]{1,40})[”\"』」]|(《[^》]{1,60}》)")
