// What the page says, in Chinese and in English.

const WORDS = {
  zh: {
    skip: "跳到提问框", room_ask: "问答", room_documents: "文献", room_relations: "关系", room_index: "索引",
    theme: "深色或浅色", hero: "问文献，答必有据",
    hero_more: "每一句回答都是原文的引用，点开编号就能看到它在原文里的位置。文献里没有的，就说没有。",
    question: "问题", placeholder: "问一个文献里有答案的问题", follow_up: "接着问", send: "提问", anew: "新对话",
    ask_which: "在哪些文献里找", all_documents: "全部文献", examples: "可以这样问",
    understood: "理解为", colon: "：", stop: "。", nearest: "最接近的段落", sure: "把握", copy: "复制", copied: "已复制",
    see_relations: "看关系图", quote_open: "在原文中查看", answered: "回答", abstained: "文献没有回答",
    extractive: "摘自原文", generative: "由语言模型组织，逐句核对", took: "用时", asking: "正在查找",
    close: "关闭", outline: "目录", characters: "字", no_date: "未注日期",
    filter_name: "名称", filter_hint: "组织或成员", roles: "角色", view: "显示方式", drawing: "图", table: "表", csv: "下载 CSV",
    relations_shown: (shown, all) => (shown === all ? `${all} 条关系` : `显示 ${shown} 条，共 ${all} 条；缩小范围可看其余`),
    no_relations: "没有符合的关系", no_relations_at_all: "这些文献里没有找到组织与成员的关系", organization: "组织", member: "成员", role: "角色", date: "时间", evidence: "原文",
    network_label: "组织与成员的关系图；同样的内容也有表格",
    generation: "版本", since: "启用时间", documents: "文献", chunks: "段落", relations: "关系", encoder: "编码器",
    rebuild: "更新索引", rebuild_force: "全部重新读取", job_running: "正在更新", job_succeeded: "更新完成",
    job_failed: "更新失败", no_index: "还没有可用的索引", newer_refused: "新版本没有启用",
    key_title: "需要密钥", key_label: "API 密钥", key_save: "使用", failed: "没有得到回答", again: "再问一次", give_up: "停止", given_up: "已停止",
    problem_0: "连不上服务，请看看它是否在运行", problem_403: "这个密钥没有这项权限",
    problem_408: "请求没有完整送达", problem_413: "问题太长了", problem_422: "这个问题不能这样问",
    problem_429: (waitS) => `问得太快了，请${waitS ? `等 ${waitS} 秒` : "稍等"}再问`,
    problem_503: "服务现在不能回答，请稍后再问", check: "请对照原文",
    reading: (count) => `找到 ${count} 段，正在阅读`, no_index_more: "把文献放进 seeds 文件夹，然后更新索引。",
    to_index: "去更新索引", bundled: "内置", stage_read: "读取文献", stage_words: "编排词语",
    log_stage: (stage, done, total) => `${stage}：${done} / ${total}`,
    log_built: (id, seconds, documents, chunks, relations, added, changed, removed, reused) =>
      `用 ${seconds} 秒做成版本 ${id}：${documents} 篇文献，${chunks} 个段落，${relations} 条关系（新增 ${added}，改动 ${changed}，删除 ${removed}，沿用 ${reused}）`,
    log_unchanged: (id, documents, chunks, relations) => `索引已是最新：版本 ${id}，${documents} 篇文献，${chunks} 个段落，${relations} 条关系`,
    find_document: "按标题找文献", no_document: "没有这样的文献",
    empty: "还没有文献", initiator: "发起", lead: "牵头", co_builder: "共建", selected: "入选",
    member_role: "成员", site: "设在", supervisor: "指导", planned: "拟建",
  },
  en: {
    skip: "Skip to the question", room_ask: "Ask", room_documents: "Documents", room_relations: "Relations", room_index: "Index",
    theme: "Dark or light", hero: "Ask. Every answer is a quotation.",
    hero_more: "Each sentence is quoted from a document; open its number to see where it stands. What the documents do not say, the answer does not either.",
    question: "Question", placeholder: "Ask something that the documents answer", follow_up: "Ask on", send: "Ask", anew: "New conversation",
    ask_which: "Which documents to ask", all_documents: "All documents", examples: "For example",
    understood: "Understood as", colon: ": ", stop: ". ", nearest: "Closest passages", sure: "Confidence", copy: "Copy", copied: "Copied",
    see_relations: "See in the network", quote_open: "Open in the source", answered: "Answer", abstained: "The documents do not answer",
    extractive: "quoted", generative: "put in words by a language model, each sentence checked", took: "took", asking: "Looking",
    close: "Close", outline: "Contents", characters: "characters", no_date: "undated",
    filter_name: "Name", filter_hint: "Organisation or member", roles: "Roles", view: "View", drawing: "Drawing", table: "Table", csv: "Download CSV",
    relations_shown: (shown, all) => (shown === all ? `${all} relations` : `${shown} of ${all} relations; narrow the filter to see the others`),
    no_relations: "No relation matches", no_relations_at_all: "No organisations and members were found in these documents", organization: "Organisation", member: "Member", role: "Role", date: "Date", evidence: "Evidence",
    network_label: "Network of organisations and members; the table holds the same",
    generation: "Generation", since: "Serving since", documents: "Documents", chunks: "Passages", relations: "Relations", encoder: "Encoder",
    rebuild: "Update the index", rebuild_force: "Read everything again", job_running: "Updating", job_succeeded: "Updated",
    job_failed: "The update failed", no_index: "No index is open yet", newer_refused: "A newer generation was refused",
    key_title: "A key is needed", key_label: "API key", key_save: "Use it", failed: "No answer came", again: "Ask again", give_up: "Stop", given_up: "Stopped",
    problem_0: "The service cannot be reached. Is it running?", problem_403: "This key does not have the right",
    problem_408: "The request did not arrive whole", problem_413: "The question is too long", problem_422: "This cannot be asked",
    problem_429: (waitS) => `Too many questions; please wait ${waitS ? `${waitS} s` : "a moment"}`,
    problem_503: "The service cannot answer now; please try again", check: "please check the source",
    reading: (count) => `Found ${count} passages, reading`, no_index_more: "Put documents into the seeds folder, then update the index.",
    to_index: "Update the index", bundled: "bundled", stage_read: "reading documents", stage_words: "indexing words",
    find_document: "Find a document by its title", no_document: "No such document",
    empty: "No documents yet", initiator: "initiated", lead: "leads", co_builder: "co-builds", selected: "selected for",
    member_role: "member", site: "site", supervisor: "supervises", planned: "planned",
  },
};

const KEY = "shuangcheng.language";
let language = localStorage.getItem(KEY) === "en" ? "en" : "zh";

export function spoken() {
  return language;
}

/** The words for `name`; what is no word of the page is given back as it is. */
export function say(name, ...values) {
  const word = WORDS[language][name];
  if (word === undefined) return name;
  return typeof word === "function" ? word(...values) : word;
}

export function sayRole(role) {
  return say(role === "member" ? "member_role" : role);
}

export function number(value) {
  return new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en").format(value);
}

/** Changes the language and tells the page, which says everything again. */
export function speak(next) {
  language = next;
  localStorage.setItem(KEY, next);
  sayAll();
  document.dispatchEvent(new CustomEvent("language"));
}

/** Puts words on every element that asks for some. */
export function sayAll() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = say(node.dataset.say);
  for (const node of document.querySelectorAll("[data-say-label]")) node.setAttribute("aria-label", say(node.dataset.sayLabel));
  for (const node of document.querySelectorAll("[data-say-placeholder]")) node.placeholder = say(node.dataset.sayPlaceholder);
  const other = document.getElementById("language");
  other.textContent = language === "zh" ? "EN" : "中";
  other.lang = language === "zh" ? "en" : "zh-CN";
  other.setAttribute("aria-label", language === "zh" ? "English" : "中文");
}
