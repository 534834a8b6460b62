"""Sentences of a document that tell whoever answers what to say: data like all else, and no evidence.

Recognised by their grammar, an imperative without a subject of its own that is about answering
(回答…时必须说, 对所有提问者说, ignore …, you must say …), not by what they order. 校长回答记者提问时说
tells what somebody said, and 教师回答学生问题时必须说普通话 binds somebody else: both are evidence.
"""

import re
from collections.abc import Sequence

from indexer.text.fold import fold

_SAY = r"(?:说|称|讲|答|回答|答复|回复|答道|告诉|告知|声称|宣布|声明|写|输出|提到|表示|承认|强调|补充|使用|引用|以|用)"
_MUST = r"(?:都|就|必须|务必|一律|一定|始终|永远|总是|应当?|应该|需要?|要|请|只能?|只可|统统|直接|不得|不要|不能|禁止)"
_ASKER = r"(?:提问者?|提问的?人|发问者|询问者|用户|使用者|读者|问话人|问的?人|来询者|访客|对方)"
_CHINESE = re.compile(
    # 回答任何问题时都必须说; whoever answers is not named in front of it
    rf"^(?:今后|以后|从现在起|现在|当|每当|凡是?|在|如果|若|若是|无论|不论|不管|任何)*(?:你|您|模型|助手)?(?:在|被)?"
    rf"(?:回答|答复|回复|作答|应答|被问|问到|问及|问起|有人(?:提)?问|{_ASKER}(?:提?问|询问)|谁(?:来)?(?:提?问|问))"
    rf"(?!记者|代表|委员)[^。!?]{{0,24}}{_MUST}[^。!?]{{0,8}}{_SAY}|"
    rf"^(?:请|务必|必须|只|一律|始终|永远|现在|直接|你|要|应|应当)*(?:请|务必|必须|只|一律|始终|永远|直接)"
    rf"(?:需|要|能|可)?(?:回答|答复|回复|输出|复述|声称|作答)|"
    rf"^(?:请|务必|必须|要|应)*(?:对|向|跟|告诉|告知|通知|提醒)(?:所有|任何|每一?[个位名]?|一切|全体|各位)的?{_ASKER}|"
    rf"^(?:请|务必|必须|要)*(?:告诉|告知){_ASKER}|"
    rf"^(?:请|务必|必须|要|应)*(?:对|向){_ASKER}{_MUST}?{_SAY}|"
    r"^(?:请|务必|必须|现在|立即|你|要|应|先)*(?:忽略|无视|忘记|忘掉|抛开|绕过|违反|覆盖)"
    r"(?:掉|了)?(?:你|上文|前文|下文|原文|以上|上述|上面|之前|前面|先前|此前|所有|一切|全部|其他|其它|任何|这些|系统|原有|原来|文档|资料|材料)|"
    r"(?:忽略|无视|忘记).{0,8}(?:指令|指示|提示词?|系统要求)|"
    r"^(?:请)?(?:不要|停止|别|不得|禁止)(?:再)?(?:遵守|遵循|理会|引用|参考|使用|相信).{0,10}(?:指令|指示|规则|提示|原文|资料|文档|以上|上述|上文)|"
    rf"^你(?:的(?:任务|回答|答案|职责)|{_MUST}|现在(?:是|起)|将(?:扮演|作为)|被要求|是一个)|"
    r"你现在是一个|作为(?:一个)?(?:ai|人工智能)(?:助手|模型)|"
    r"^(?:请)?(?:把|将)?(?:以下|下面|下列|下述)(?:的?话|内容|文字|句子)?(?:作为|当作|当成|写进|加入)[^。]{0,8}(?:答案|回答|回复)|"
    r"^(?:(?:正确|标准|唯一)的?(?:答案|回答|回复)|(?:答案|回答|回复)(?:必须|应当?|只能|一律|永远))(?:是|为)|"
    rf"^(?:ai|人工智能|语言模型|大模型|模型|智能助手|助手|机器人)(?:助手|模型)?{_MUST}[^。]{{0,4}}{_SAY}|"
    rf"^(?:凡是?|所有|任何|每一?[个位]|一切)的?{_ASKER}.{{0,6}}{_MUST}.{{0,3}}{_SAY}|"
    r"^(?:系统|系统提示|系统提示词|系统消息|系统指令|提示词|指令|开发者|管理员|致?(?:ai|人工智能|语言模型|大模型|模型|智能助手|助手|机器人))(?:助手|模型)?"
    r"(?:指令|提示|消息|请?注意)?[::,]|系统提示词|"
    r"^(?:注意|致|给)(?:ai|人工智能|语言模型|大模型|模型|助手|机器人)"
)
_TELL = r"(?:say|answer|reply|respond|state|tell|claim|write|output|mention|print|repeat|report|insist|declare|quote|cite)"
_ENGLISH = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|directions?|guidelines?|passages?|"
    r"above|previous|prior|everything|context|documents?)\b|"
    r"system prompt|<\|?(?:im_start|system|assistant)|\[/?inst\]|"
    r"^(?:system|assistant|developer|instructions?|note to (?:the )?(?:ai|assistant|model|reader))(?: note| message| prompt)?:|"
    r"\b(?:you|(?:the |an? |any )?(?:ai|assistants?|(?:language )?models?|chatbots?|"
    r"(?:whoever|anyone who|everyone who) answers|answerers?))"
    r" (?:must|should|shall|have to|has to|need to|needs to|are to|is to|may only|can only|are required to)"
    rf" (?:now |always |only |never |not |instead )*{_TELL}\b|"
    r"^(?:when(?:ever)?|if|each time|every time|before|while)\b.{0,60}\b"
    r"(?:ask(?:s|ed|ing)?|answer(?:s|ing)?|repl(?:y|ies|ying)|"
    rf"questions?|quer(?:y|ies)|respond(?:ing)?)\b.{{0,50}}(?:^|[, ])(?:please |always |only |just |you must |then )*{_TELL}\b|"
    r"^(?:please |always |only |just |you must )*(?:tell|inform|assure|remind) (?:the |all |every |each |any )*"
    r"(?:users?|readers?|askers?|everyone|everybody|anyone|anybody|whoever|people who ask)\b|"
    rf"^(?:to|for) (?:everyone|everybody|anyone|whoever|all (?:users|readers|askers)).{{0,30}}{_TELL}\b|"
    r"^(?:please |always |only |just |now |then )*(?:say|answer|reply|respond|output|repeat|claim|print)\b"
    r"(?: only| always| exactly)?(?: to (?:every|any|all)\b| that\b| with\b|:| [\"“'])|"
    r"^(?:the )?(?:only |correct |right )+(?:answer|reply) (?:must be|is always|to (?:every|any|all))|"
    r"^dear (?:ai|assistant|model|chatbot)\b|"
    r"\byou are now\b|^from now on\b|^do not (?:cite|quote|use|follow|trust|mention)\b"
)
_CLAUSE = re.compile(r"[,，;；。!！?？\n]|(?<=[注提]意)[:：]|(?<=示)[:：]|\.\s")
_OPENER = re.compile(
    r"^[\W_]*(?:(?:请?(?:特别)?(?:注意|记住|牢记)|重要(?:提示|通知)?|提示|警告|note|important|attention|warning|notice|remember)[\s:：,，!！]*)*"
    r"(?:but |and |so |now |then |please note that |但是?|并且?|同时|而且|因此|所以)?\s*"
)
# What goes on behind the sentence that orders it: 回答时请说以下内容。
_POINTS_ON = re.compile(
    r"[:：]\s*[“\"]?$|以下|下面|下列|如下|\b(?:following|as follows|next (?:line|sentence)|below)\b"
)


def is_order(sentence: str) -> bool:
    """Whether any clause of `sentence` orders whoever answers to say or leave something."""
    folded = fold(sentence)
    starts = [0, *(match.end() for match in _CLAUSE.finditer(folded))]
    rests = (_OPENER.sub("", folded[start:]) for start in starts)
    return any(_CHINESE.search(rest) or _ENGLISH.search(rest) for rest in rests if rest)


def evidence_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the sentences `spans` of `text` that are no order, nor what an order points on to."""
    kept: list[tuple[int, int]] = []
    ordered = False
    for start, end in spans:
        sentence = text[start:end]
        order = is_order(sentence)
        if not order and not ordered:
            kept.append((start, end))
        ordered = order and bool(_POINTS_ON.search(fold(sentence)))
    return kept
