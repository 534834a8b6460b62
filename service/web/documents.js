// The list of documents, and the choice of one to ask.

import { byId, el } from "./dom.js";
import { whyNothing } from "./missing.js";
import { openSource } from "./source.js";
import { number, say } from "./words.js";

// So many are found without a filter.
const FEW = 8;

let all = [];
// The problem that came instead of the documents.
let away = null;

export function startDocuments() {
  byId("document-filter").addEventListener("input", drawList);
}

/** Draws the list and the choice; `problem` came instead of the documents, where one did. */
export function drawDocuments(documents, problem = null) {
  all = documents;
  away = problem;
  byId("document-filter").hidden = documents.length <= FEW;
  drawList();
  drawChoice(documents);
}

function drawList() {
  const wanted = byId("document-filter").value.trim().toLowerCase();
  const found = all.filter(({ title, path }) => `${title}\n${path}`.toLowerCase().includes(wanted));
  const rows = found.map((entry) =>
    el("li", {}, [
      el("button", { type: "button", on: { click: () => openSource(entry.id) } }, [
        el("strong", { text: entry.title }),
        el("small", { text: `${entry.date ?? say("no_date")} · ${number(entry.chars)} ${say("characters")} · ${entry.path}` }),
      ]),
    ]),
  );
  const none = el("li", { class: "none" }, away ? whyNothing(away) : [document.createTextNode(say(all.length ? "no_document" : "empty"))]);
  byId("documents").replaceChildren(...(rows.length ? rows : [none]));
}

function drawChoice(documents) {
  const choice = byId("ask-document");
  const chosen = choice.value;
  const options = documents.map((entry) => el("option", { value: entry.id, text: entry.title }));
  choice.replaceChildren(el("option", { value: "", text: say("all_documents") }), ...options);
  choice.value = documents.some((entry) => entry.id === chosen) ? chosen : "";
  choice.hidden = documents.length < 2;
}
