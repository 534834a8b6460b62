// Questions to begin with, made from what the collection holds.

import { ask } from "./ask.js";
import { byId, el } from "./dom.js";
import { spoken } from "./words.js";

const SHOWN = 5;

const ABOUT_ORGANIZATION = {
  zh: { member: "哪些成员加入了{}？", initiator: "{}是谁发起的？", lead: "{}由谁牵头？", co_builder: "{}是谁共建的？", selected: "谁入选了{}？", site: "{}设在哪里？", supervisor: "{}由谁指导？", planned: "谁拟组建{}？" },
  en: { member: "Who joined {}?", initiator: "Who initiated {}?", lead: "Who leads {}?", co_builder: "Who built {} together?", selected: "Who was selected for {}?", site: "Where is {}?", supervisor: "Who supervises {}?", planned: "Who plans {}?" },
};
const ABOUT_MEMBER = { zh: "{}加入了哪些组织？", en: "Which organisations did {} join?" };
const ABOUT_DOCUMENT = { zh: "《{}》主要讲什么？", en: "What is “{}” about?" };

/** At most five questions: of the largest organisations, each with another role, and a member. */
export function exampleQuestions(relations, documents, language) {
  const groups = new Map();
  for (const { organization, role, member } of relations) {
    const key = `${role}\n${organization}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(member));
  }
  const largest = [...groups].sort((a, b) => b[1].size - a[1].size || a[0].length - b[0].length);
  const questions = [];
  const roles = new Set();
  for (const [key] of largest) {
    const [role, organization] = key.split("\n");
    if (roles.has(role) || organization.length > 40) continue;
    roles.add(role);
    questions.push(ABOUT_ORGANIZATION[language][role].replace("{}", () => organization));
  }
  const busiest = mostJoined(relations);
  if (busiest) questions.splice(1, 0, ABOUT_MEMBER[language].replace("{}", () => busiest));
  for (const { title } of documents.slice(0, SHOWN)) {
    questions.push(ABOUT_DOCUMENT[language].replace("{}", () => title.slice(0, 40)));
  }
  return questions.slice(0, SHOWN);
}

export function drawExamples(relations, documents) {
  const rows = exampleQuestions(relations, documents, spoken()).map((text) =>
    el("li", {}, [el("button", { type: "button", text, on: { click: () => ask(text) } })]),
  );
  byId("example-list").replaceChildren(...rows);
  byId("examples").hidden = rows.length === 0;
}

function mostJoined(relations) {
  const joined = new Map();
  for (const { organization, member } of relations) {
    joined.set(member, (joined.get(member) ?? new Set()).add(organization));
  }
  const [first] = [...joined].filter(([name, all]) => all.size > 1 && name.length <= 30).sort((a, b) => b[1].size - a[1].size);
  return first?.[0];
}
