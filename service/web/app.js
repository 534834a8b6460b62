// Where the page begins: the rooms, and what they show of the collection.

import { startTheme } from "./theme.js";
import { getJson } from "./api.js";
import { startAsking } from "./ask.js";
import { setIndex, startBuilding } from "./building.js";
import { drawDocuments, startDocuments } from "./documents.js";
import { byId } from "./dom.js";
import { drawExamples } from "./examples.js";
import { whyNothing } from "./missing.js";
import { drawRelations, filterByName, setRelations, startRelations } from "./relations.js";
import { closeSource, forgetSources, openSource } from "./source.js";
import { sayAll, speak, spoken } from "./words.js";

const ROOMS = ["ask", "documents", "relations", "index"];

// `away`: the problem that came instead of a part.
const collection = { documents: [], relations: [], index: null, away: {} };

/** Asks the service what it holds; nothing of it while there is no index. */
async function load() {
  const [documents, relations, index] = await Promise.allSettled([
    getJson("/v1/documents"),
    getJson("/v1/relations"),
    getJson("/v1/index"),
  ]);
  collection.documents = documents.value?.documents ?? [];
  collection.relations = relations.value?.relations ?? [];
  collection.index = index.value ?? null;
  collection.away = { documents: documents.reason, relations: relations.reason, index: index.reason };
  forgetSources();
  await draw();
}

async function draw() {
  drawNotice();
  drawDocuments(collection.documents, collection.away.documents);
  setRelations(collection.relations, collection.away.relations);
  drawExamples(collection.relations, collection.documents);
  await setIndex(collection.index);
}

/** Why nothing can be asked yet, and what to do. */
function drawNotice() {
  const away = collection.away.index;
  byId("notice").hidden = !away;
  byId("notice-text").replaceChildren(...(away ? whyNothing(away) : []));
}

/** `#/relations?name=…` opens a room; `#/documents/ID?start=…&end=…` opens a source as well. */
async function enter() {
  const [path, query] = location.hash.replace(/^#\//, "").split("?");
  const [first, documentId] = path.split("/");
  const given = new URLSearchParams(query);
  const room = ROOMS.includes(first) ? first : "ask";
  for (const name of ROOMS) {
    byId(`room-${name}`).hidden = name !== room;
    const link = document.querySelector(`[data-room="${name}"]`);
    if (name === room) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  closeSource();
  if (given.has("name")) filterByName(given.get("name"));
  drawRelations();
  if (documentId) {
    const span = given.has("start") ? { start: Number(given.get("start")), end: Number(given.get("end")) } : null;
    await openSource(decodeURIComponent(documentId), span);
  }
}

sayAll();
startTheme();
startAsking();
startDocuments();
startRelations();
startBuilding(load);
byId("language").addEventListener("click", () => speak(spoken() === "zh" ? "en" : "zh"));
document.addEventListener("language", draw);
addEventListener("hashchange", enter);
await load();
await enter();
document.documentElement.dataset.ready = "yes";
