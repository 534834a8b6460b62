// The room of relations: a filter, the drawing, the same as a table, and CSV.

import { getJson } from "./api.js";
import { csvOf } from "./csv.js";
import { byId, el } from "./dom.js";
import { whyNothing } from "./missing.js";
import { drawNetwork, MOST_LINES } from "./network.js";
import { openSource } from "./source.js";
import { say, sayRole } from "./words.js";

// A name is looked up when nothing was typed for so long.
const TYPED_MS = 250;

let relations = [];
// The problem that came instead of the relations.
let away = null;
let asTable = false;
// What the service knows under a name in other forms (Hechuan for 合川区), besides what holds it.
let known = { name: "", rows: new Set() };
let typing = 0;

export function startRelations() {
  byId("relation-filter").addEventListener("submit", (event) => event.preventDefault());
  byId("relation-name").addEventListener("input", () => {
    drawRelations();
    clearTimeout(typing);
    typing = setTimeout(lookUp, TYPED_MS);
  });
  byId("relation-roles").addEventListener("change", drawRelations);
  byId("as-drawing").addEventListener("click", () => show(false));
  byId("as-table").addEventListener("click", () => show(true));
  byId("as-csv").addEventListener("click", download);
  let width = 0;
  new ResizeObserver(([{ contentRect }]) => {
    // Drawing changes the height; only another width asks for another drawing.
    if (contentRect.width && contentRect.width !== width) requestAnimationFrame(drawRelations);
    width = contentRect.width;
  }).observe(byId("network"));
}

/** Takes the relations of the collection over; `problem` came instead of them, where one did. */
export function setRelations(found, problem = null) {
  relations = found;
  away = problem;
  drawRoles();
  drawRelations();
  lookUp();
}

/** Filters by a name, as when an answer leads here. */
export function filterByName(name) {
  byId("relation-name").value = name;
  lookUp();
}

/** Asks the service for the name in the filter, which it knows in all its forms. */
async function lookUp() {
  const name = byId("relation-name").value.trim();
  if (!name || name === known.name || !relations.length) return;
  const asked = encodeURIComponent(name);
  try {
    const found = await Promise.all(["organization", "member"].map((part) => getJson(`/v1/relations?${part}=${asked}`)));
    known = { name, rows: new Set(found.flatMap((body) => body.relations.map(keyOf))) };
    drawRelations();
  } catch (problem) {
    byId("relation-count").textContent = problem.message;
  }
}

function keyOf({ document_id: id, organization, member, role, start }) {
  return [id, organization, member, role, start].join("\n");
}

function drawRoles() {
  const off = new Set([...byId("relation-roles").querySelectorAll("input:not(:checked)")].map((box) => box.value));
  const roles = [...new Set(relations.map((relation) => relation.role))];
  const boxes = roles.map((role) =>
    el("label", { class: "role", data: { role } }, [
      el("input", { type: "checkbox", value: role, checked: !off.has(role) }),
      el("i", { "aria-hidden": "true" }),
      document.createTextNode(sayRole(role)),
    ]),
  );
  byId("relation-roles").replaceChildren(byId("relation-roles").firstElementChild, ...boxes);
}

function matching() {
  const name = byId("relation-name").value.trim();
  const also = name === known.name ? known.rows : new Set();
  const on = new Set([...byId("relation-roles").querySelectorAll("input:checked")].map((box) => box.value));
  const holds = ({ organization, member }) => `${organization}\n${member}`.toLowerCase().includes(name.toLowerCase());
  return relations.filter((relation) => on.has(relation.role) && (holds(relation) || also.has(keyOf(relation))));
}

/** Draws what the filter leaves, as wide as the room is; nothing while the room is shut. */
export function drawRelations() {
  if (byId("room-relations").hidden) return;
  const found = matching();
  const focused = document.activeElement?.id ?? "";
  const shown = asTable ? found.length : Math.min(found.length, MOST_LINES);
  byId("relation-count").replaceChildren(...(away ? whyNothing(away) : [document.createTextNode(sayCount(shown, found.length))]));
  byId("relation-filter").hidden = relations.length === 0;
  byId("network").replaceChildren(...(found.length && !asTable ? [drawNetwork(found, byId("network").clientWidth || byId("room-relations").clientWidth)] : []));
  byId("relation-table").replaceChildren(...(asTable ? [drawTable(found)] : []));
  if (focused.startsWith("line-")) byId(focused)?.focus({ preventScroll: true });
}

function sayCount(shown, found) {
  if (found) return say("relations_shown", shown, found);
  return say(relations.length ? "no_relations" : "no_relations_at_all");
}

function show(table) {
  asTable = table;
  byId("as-table").setAttribute("aria-pressed", String(table));
  byId("as-drawing").setAttribute("aria-pressed", String(!table));
  byId("network").hidden = table;
  byId("relation-table").hidden = !table;
  drawRelations();
}

function drawTable(found) {
  const names = ["organization", "member", "role", "date", "evidence"];
  const head = el("tr", {}, names.map((name) => el("th", { scope: "col", text: say(name) })));
  const rows = found.map((relation) =>
    el("tr", {}, [
      el("td", { text: relation.organization, data: { name: say("organization") } }),
      el("td", { text: relation.member, data: { name: say("member") } }),
      el("td", { data: { name: say("role") } }, [el("span", { class: "tag", data: { role: relation.role }, text: sayRole(relation.role) })]),
      el("td", { text: relation.date ?? "", data: { name: say("date") } }),
      el("td", { data: { name: say("evidence") } }, [
        el("button", { type: "button", text: relation.quote.replace(/\s+/g, " "), on: { click: () => openSource(relation.document_id, relation) } }),
      ]),
    ]),
  );
  return el("table", {}, [el("thead", {}, [head]), el("tbody", {}, rows)]);
}

/** What the filter leaves, as CSV. */
function download() {
  const url = URL.createObjectURL(new Blob([csvOf(matching())], { type: "text/csv" }));
  el("a", { href: url, download: "relations.csv" }).click();
  URL.revokeObjectURL(url);
}
