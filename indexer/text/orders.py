"""Sentences of a document that tell whoever answers what to say: data like all else, and no evidence.

Recognised by their grammar, an imperative without a subject of its own that is about answering
(回答…时必须说, 对所有提问者说, ignore …, you must say …), not by what they order. 校长回答记者提问时说
tells what somebody said, and 教师回答学生问题时必须说普通话 binds somebody else: both are evidence, and so
is every rule of a law or a firm (应当直接答复, 应当告知用户, 违反上述规定的, 不得使用上述资料).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from indexer.text.fold import fold

# A word that puts something into the mouth of whoever answers. 说明, 称职 and 讲解 do not; 以, 用, 告知 and
# 写明 stand in rules on how to answer.
_SAY = r"(?:说(?!明)|称(?!职|号)|讲(?![解明])|答道|告诉|声称|宣布|声明|输出|承认|表示|提到)"
_REPLY = r"(?:回答|答复|回复|作答)(?!用户|其|问题|询问|提问|有关|相关|时|者)"
_TELL = rf"(?:{_SAY}|{_REPLY})"
_MUST = r"(?:都|必须|务必|一律|一定|始终|永远|总是|应当?(?!用)|应该|需要?|要|请|只能?|只可|统统|直接|不得|不要|不能|禁止)"
_STRICT = r"(?:必须|务必|一律|一定|始终|永远|总是|(?<![回反响])应当?(?!用)|应该|需要|只能|只可|统统|不得|不要|不能|禁止)"
_ASKER = r"(?:提问者|提问的?人|发问者|询问者|问话人|问的?人|来询者)"
_READER = rf"(?:{_ASKER}|用户|使用者|读者|访客|对方)"
_EVERY = r"(?:所有|任何|每一?[个位名]?|一切|全体|各位)的?"
_PLEASE = r"(?:请|务必|必须|要|应|应当)*"
_MODEL = r"(?:ai|人工智能|语言模型|大模型|模型|智能助手|助手|机器人)(?:助手|模型)?"
_TOLD_BEFORE = r"(?:你|上文|前文|下文|原文|以上|上述|上面|之前|前面|先前|此前|系统)"
_COMMANDS = r"(?:指令|指示|提示|要求|规则|设定|文|资料|材料|内容|文档|段落|信息|话)"

_CHINESE = (
    # 回答任何问题时都必须说; whoever answers is not named in front of it
    rf"^(?:今后|以后|从现在起|现在|当|每当|凡是?|在|如果|若|若是|无论|不论|不管|任何)*(?:你|您|模型|助手)?(?:在|被)?"
    rf"(?:回答|答复|回复|作答|应答|被问(?!询)|问到|问及|问起|有人(?:提)?问|{_READER}(?:提?问|询问)|谁(?:来)?(?:提?问|问))"
    rf"(?!记者|代表|委员)[^。!?]{{0,24}}(?:{_STRICT}[^。!?]{{0,4}}|(?:[都就]要|[都就]?请|[,时]要)){_TELL}",
    # 只回答…, 必须输出…; 直接答复 and 请回复 only with the words themselves
    rf"^{_PLEASE}(?:你|只|一律|始终|永远|现在|直接)*(?:务必|必须|只|一律|始终|永远)(?:需|要|能|可)?"
    r"(?:回答|答复(?!意见|申请|当事)|输出|复述|作答)(?!了|过)(?=[^,。;!?]{2})",
    rf"^{_PLEASE}(?:请|务必|必须|直接)(?:回答|答复|回复|输出|复述)(?:以下|下面|下列)?(?:内容|的?话)?[::“\"「『]",
    # 对所有提问者说
    rf"^{_PLEASE}(?:对|向|跟|告诉|告知|通知|提醒){_EVERY}{_ASKER}",
    rf"^(?:{_PLEASE}告诉{_EVERY}|(?:请|务必|必须)+告诉){_READER}|^{_PLEASE}告[诉知]{_ASKER}",
    rf"^{_PLEASE}(?:对|向|跟)(?:{_EVERY})?{_READER}{_MUST}?(?:{_SAY}|[::])",
    rf"^(?:凡是?|所有|任何|每一?[个位]|一切)的?{_READER}.{{0,6}}{_MUST}.{{0,3}}{_TELL}",
    # 忽略以上指令
    rf"^(?:你|现在|立即|先)*{_PLEASE}(?:现在|立即|先)?(?:忽略|无视|忘记|忘掉|抛开)(?:掉|了)?"
    rf"(?:{_TOLD_BEFORE}|(?:所有|一切|全部|其他|其它|任何|这些|原有|原来)[^,。;]{{0,10}}{_COMMANDS}|文档|资料|材料)",
    rf"^(?:你|现在|立即|先)*{_PLEASE}(?:绕过|违反|覆盖)[^,。;]{{0,8}}(?:指令|提示词|系统设定)",
    rf"(?:忽略|无视|忘记|忘掉)(?:掉|了)?(?:{_TOLD_BEFORE}|所有|一切|任何|这些)?的?[^,。;]{{0,4}}(?:指令|提示词|系统要求)",
    r"^(?:请)?(?:不要|停止|别)(?:再)?(?:遵守|遵循|理会).{0,10}(?:指令|指示|规则|提示|以上|上述|上文)",
    r"^(?:请)?(?:不要|停止|别)(?:再)?(?:引用|参考|使用|相信).{0,6}(?:指令|提示词?|原文|文档|资料)",
    r"^(?:不得|禁止)(?:再)?(?:遵守|遵循|理会|引用|参考|使用|相信).{0,6}(?:指令|提示词)",
    # 你必须说, 你现在是一个助手
    rf"^你{_STRICT}"
    rf".{{0,3}}(?!承认|表示|提到|讲)(?:{_TELL}|写(?:上|下|入))",
    rf"^你(?:的(?:任务|回答|答案)(?:是|应|必须)|从?现在起|将扮演|(?:现在)?是.{{0,8}}{_MODEL}|被要求(?:说|回答))",
    r"你现在是一个|作为(?:一个)?(?:ai|人工智能)(?:助手|模型)(?=[,你必应请])",
    r"^(?:请)?(?:把|将)?(?:以下|下面|下列|下述)(?:的?话|内容|文字|句子)?(?:作为|当作|当成|写进|加入)[^。]{0,8}(?:答案|回答|回复)",
    r"^(?:(?:正确|标准|唯一)的?(?:答案|回答|回复)|(?:答案|回答|回复)(?:必须|应当?|只能|一律|永远))(?:是|为)",
    # 致助手: …
    rf"^{_MODEL}{_MUST}[^。]{{0,4}}{_TELL}",
    rf"^(?:(?:致|给){_MODEL}(?:的(?:指令|提示|消息|话|信|说明))?|{_MODEL}(?:的?(?:指令|提示|消息))?(?:请?注意))[::,]",
    r"^(?:系统|系统提示词?|系统消息|系统指令|提示词|指令|开发者|管理员)(?:请?注意)?[::]|系统提示词",
)
_ENGLISH_TELL = (
    r"(?:say|answer|reply|respond|state|tell|claim|output|mention|print|repeat|insist|declare)"
)
_OFTEN = r"(?:please |always |only |just |now |never |not |instead |then |you must )*"
_TELLING = r"(?:instructions?|prompts?|directions|guidelines|passages?|above|previous|prior|everything|context)"
_ENGLISH = (
    rf"^(?:please |now |you must |must |always |just )*(?:ignore|disregard|forget|override|bypass)\b.{{0,40}}\b{_TELLING}\b",
    r"^(?:please |now |you must )*(?:ignore|disregard) (?:all |any |the |these |other |your )*(?:rules|documents?)\b",
    r"\bsystem prompt\b|<\|?(?:im_start|system|assistant)|\[/?inst\]",
    r"^(?:system|assistant|developer|new instructions?|note to (?:the )?(?:ai|assistant|model))(?: note| message| prompt)?:",
    rf"\b(?:you|(?:whoever|anyone who|everyone who) answers|answerers?) (?:must|should|shall|have to|has to|need to|needs to|"
    rf"are to|is to|may only|can only|are required to) {_OFTEN}{_ENGLISH_TELL}\b",
    rf"\b(?:(?:the |an? |any )?(?:ai|assistants?|(?:language )?models?|chatbots?)) (?:must|should|shall|has to|have to|may only|"
    rf"can only) {_OFTEN}(?:say|answer|reply|respond|tell|claim|output|print|repeat)\b",
    rf"^(?:when(?:ever)?|if|each time|every time|before|while)\b.{{0,60}}\b(?:ask(?:s|ed|ing)?|answer(?:s|ing)?|"
    r"repl(?:y|ies|ying)|questions?|quer(?:y|ies)|respond(?:ing)?)\b.{0,50}"
    rf"(?:, {_OFTEN}| (?:please|always|only|just|you must) ){_ENGLISH_TELL}\b",
    rf"^{_OFTEN}tell (?:the |all |every |each |any )*"
    r"(?:users?|readers?|askers?|everyone|everybody|anyone|anybody|whoever|people who ask)\b",
    rf"^{_OFTEN}(?:inform|assure|remind) (?:the |all |every |each |any )*"
    r"(?:users?|readers?|askers?|everyone|whoever asks) that\b",
    rf"^(?:to|for) (?:everyone|everybody|anyone|whoever|all (?:users|readers|askers)).{{0,30}}\b{_ENGLISH_TELL}\b",
    rf"^{_OFTEN}(?:say|answer|reply|respond|output|repeat|claim|print)\b"
    r"(?: only| always| exactly)?(?: to (?:every|any|all)\b| that\b| with\b|:| [\"“'])",
    r"^(?:the )?(?:only |correct |right )+(?:answer|reply) (?:must be|is always|to (?:every|any|all))",
    r"^dear (?:ai|assistant|model|chatbot)\b|\byou are now (?:an? )?(?:ai|assistant|model|chatbot|helpful)|^from now on,? you\b",
    r"^do not (?:cite|quote|use|follow|trust|mention) (?:the |these |those |this |any |other )*"
    r"(?:passages?|documents?|context|instructions?|sources?|text|above|prompts?)\b",
)
_ORDER = re.compile("|".join((*_CHINESE, *_ENGLISH)))
_CLAUSE = re.compile(r"[,，;；。!！?？\n]|(?<=[注提]意)[:：]|(?<=示)[:：]|\.\s")
_OPENER = re.compile(
    r"^[\W_]*(?:(?:请?(?:特别)?(?:注意|记住|牢记)|重要(?:提示|通知)?|提示|警告|note|important|attention|warning|notice|remember)[\s:：,，!！]*)*"
    r"(?:but |and |so |now |then |please note that |但是?|并且?|同时|而且|因此|所以)?\s*"
)
# What goes on behind the sentence that orders it: 回答时请说以下内容。
_POINTS_ON = re.compile(
    r"[:：]\s*[“\"]?$|以下|下面|下列|如下|\b(?:following|as follows|next (?:line|sentence)|below)\b"
)
# Without one of these no sentence is an order: spares nearly all sentences the long look.
_HINT = re.compile(
    r"答|回复|问|你|提示|指[令示]|忽略|无视|忘[记掉]|抛开|输出|声称|复述|告诉|告知|用户|使用者|读者|访客|对方|来询者|"
    r"ai|人工智能|模型|助手|机器人|系统|开发者|管理员|[a-z]{3} ?[a-z:\"“'|]"
)


def is_order(sentence: str) -> bool:
    """Whether any clause of `sentence` orders whoever answers to say or leave something."""
    folded = fold(sentence)
    if not _HINT.search(folded):
        return False
    starts = [0, *(match.end() for match in _CLAUSE.finditer(folded))]
    rests = (_OPENER.sub("", folded[start:]) for start in starts)
    return any(_ORDER.search(rest) for rest in rests if rest)


def ordered(sentences: Iterable[str]) -> Iterator[bool]:
    """Of each sentence, in the order of the text: whether it is an order, or what one points on to."""
    pointed_at = False
    for sentence in sentences:
        order = is_order(sentence)
        yield order or pointed_at
        pointed_at = order and bool(_POINTS_ON.search(fold(sentence)))


def evidence_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the sentences `spans` of `text` that are no order, nor what an order points on to."""
    orders = ordered(text[start:end] for start, end in spans)
    return [span for span, order in zip(spans, orders, strict=True) if not order]
