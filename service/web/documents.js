// The list of documents, and the choice of one to ask.

import { byId, el } from "./dom.js";
import { openSource } from "./source.js";
import { number, say } from "./words.js";

export function drawDocuments(documents) {
  const rows = documents.map((entry) =>
    el("li", {}, [
      el("button", { type: "button", on: { click: () => openSource(entry.id) } }, [
        el("strong", { text: entry.title }),
        el("small", { text: `${entry.date ?? say("no_date")} · ${number(entry.chars)} ${say("characters")} · ${entry.path}` }),
      ]),
    ]),
  );
  byId("documents").replaceChildren(...(rows.length ? rows : [el("li", { text: say("empty") })]));
  drawChoice(documents);
}

function drawChoice(documents) {
  const choice = byId("ask-document");
  const chosen = choice.value;
  const options = documents.map((entry) => el("option", { value: entry.id, text: entry.title }));
  choice.replaceChildren(el("option", { value: "", text: say("all_documents") }), ...options);
  choice.value = documents.some((entry) => entry.id === chosen) ? chosen : "";
  choice.hidden = documents.length < 2;
}
