// The room of relations: a filter, the drawing, the same as a table, and CSV.

import { getText } from "./api.js";
import { byId, el } from "./dom.js";
import { drawNetwork, MOST_LINES } from "./network.js";
import { openSource } from "./source.js";
import { say, sayRole } from "./words.js";

let relations = [];
let asTable = false;

export function startRelations() {
  byId("relation-filter").addEventListener("submit", (event) => event.preventDefault());
  byId("relation-name").addEventListener("input", drawRelations);
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

/** Takes the relations of the collection over. */
export function setRelations(found) {
  relations = found;
  drawRoles();
  drawRelations();
}

/** Filters by a name, as when an answer leads here. */
export function filterByName(name) {
  byId("relation-name").value = name;
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
  const wanted = byId("relation-name").value.trim().toLowerCase();
  const on = new Set([...byId("relation-roles").querySelectorAll("input:checked")].map((box) => box.value));
  return relations.filter(
    ({ organization, member, role }) => on.has(role) && `${organization}\n${member}`.toLowerCase().includes(wanted),
  );
}

/** Draws what the filter leaves, as wide as the room is; nothing while the room is shut. */
export function drawRelations() {
  if (byId("room-relations").hidden) return;
  const found = matching();
  const focused = document.activeElement?.id ?? "";
  const shown = asTable ? found.length : Math.min(found.length, MOST_LINES);
  byId("relation-count").textContent = found.length ? say("relations_shown", shown, found.length) : say("no_relations");
  byId("network").replaceChildren(...(found.length && !asTable ? [drawNetwork(found, byId("network").clientWidth || byId("room-relations").clientWidth)] : []));
  byId("relation-table").replaceChildren(...(asTable ? [drawTable(found)] : []));
  if (focused.startsWith("line-")) byId(focused)?.focus({ preventScroll: true });
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
      el("td", { text: relation.organization }),
      el("td", { text: relation.member }),
      el("td", {}, [el("span", { class: "tag", data: { role: relation.role }, text: sayRole(relation.role) })]),
      el("td", { text: relation.date ?? "" }),
      el("td", {}, [
        el("button", { type: "button", text: relation.quote.replace(/\s+/g, " "), on: { click: () => openSource(relation.document_id, relation) } }),
      ]),
    ]),
  );
  return el("table", {}, [el("thead", {}, [head]), el("tbody", {}, rows)]);
}

/** The service's CSV; with a byte order mark, without which Excel takes it for another encoding. */
async function download() {
  const text = await getText("/v1/relations", "text/csv");
  const url = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
  el("a", { href: url, download: "relations.csv" }).click();
  URL.revokeObjectURL(url);
}
