// The source of a document, as it was read, scrolled to what is quoted and marked to the character.

import { getJson, getText } from "./api.js";
import { coverPage } from "./cover.js";
import { byId, el } from "./dom.js";
import { cut } from "./offsets.js";
import { say } from "./words.js";

const read = new Map();
let opener = null;
let wanted = 0;

/** Opens a document beside the room; `span` {start, end} in characters is marked. */
export async function openSource(documentId, span = null) {
  const turn = ++wanted;
  const { document: entry, text } = await load(documentId);
  if (turn !== wanted) return;
  opener = document.activeElement;
  byId("source-title").textContent = entry.title;
  byId("source-section").textContent = pathAt(entry, span?.start ?? 0);
  drawText(entry, text, span);
  drawOutline(entry);
  byId("outline").open = span === null;
  byId("source").hidden = false;
  byId("frame").classList.add("reading");
  coverPage();
  const mark = byId("source-text").querySelector("mark");
  if (mark) mark.scrollIntoView({ block: "center", behavior: "instant" });
  else byId("source-text").scrollTop = 0;
  byId("source").focus({ preventScroll: true });
}

export function closeSource() {
  if (byId("source").hidden) return;
  wanted += 1;
  byId("source").hidden = true;
  byId("frame").classList.remove("reading");
  coverPage();
  for (const node of document.querySelectorAll("[aria-expanded=true]")) node.setAttribute("aria-expanded", "false");
  // What opened it may have been drawn anew meanwhile.
  const back = opener?.isConnected ? opener : byId(opener?.id);
  back?.focus({ preventScroll: true });
}

/** After a new generation: texts may have changed. */
export function forgetSources() {
  read.clear();
}

async function load(documentId) {
  if (!read.has(documentId)) {
    const path = `/v1/documents/${encodeURIComponent(documentId)}`;
    const [document, text] = await Promise.all([getJson(path), getText(`${path}/text`)]);
    read.set(documentId, { document, text });
  }
  return read.get(documentId);
}

function pathAt(entry, start) {
  const section = entry.sections.find((s) => s.start <= start && start < s.end);
  return section ? below(entry, section) : "";
}

/** The headings below the title, which stands under them anyway. */
function below(entry, section) {
  return section.headings.filter((heading) => heading !== entry.title).join(" / ");
}

function drawText(entry, text, span) {
  const starts = entry.sections.map((section) => section.start);
  const pieces = cut(text, span ? [...starts, span.start, span.end] : starts);
  const target = byId("source-text");
  target.replaceChildren();
  for (const section of entry.sections) {
    const inside = pieces.filter((p) => p.start >= section.start && p.start < section.end);
    const nodes = inside.map((piece) => {
      const marked = span && piece.start >= span.start && piece.start < span.end;
      return marked ? el("mark", { text: piece.text }) : withHeadings(piece, section);
    });
    target.append(el("span", { data: { kind: section.kind, start: section.start } }, nodes));
  }
}

/** The piece's text; lines at a section's beginning that are its headings are set as such. */
function withHeadings(piece, section) {
  if (piece.start !== section.start) return document.createTextNode(piece.text);
  const lines = piece.text.split(/(?<=\n)/);
  const nodes = [];
  while (lines.length) {
    const bare = lines[0].trim().replace(/^#+\s*/, "");
    if (bare && !section.headings.includes(bare)) break;
    const line = lines.shift();
    nodes.push(bare ? el("span", { class: "heading", text: line }) : document.createTextNode(line));
  }
  return el("span", {}, [...nodes, document.createTextNode(lines.join(""))]);
}

/** One row a heading, where it begins; what stands under a heading without one of its own, such as
 * a caption, has no row. */
function drawOutline(entry) {
  const rows = [];
  const seen = new Set();
  for (const section of entry.sections) {
    section.headings.forEach((heading, depth) => {
      const path = section.headings.slice(0, depth + 1).join("\n");
      if (seen.has(path)) return;
      seen.add(path);
      const row = el("button", { type: "button", text: heading, on: { click: () => goTo(entry, section) } });
      row.style.setProperty("--depth", Math.min(depth, 5));
      rows.push(row);
    });
  }
  byId("outline").hidden = rows.length < 2;
  byId("outline-list").replaceChildren(...rows);
}

function goTo(entry, section) {
  byId("source-text").querySelector(`[data-start="${section.start}"]`)?.scrollIntoView({ block: "start" });
  byId("source-section").textContent = below(entry, section);
}

byId("source-close").addEventListener("click", closeSource);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !byId("key-dialog").open) closeSource();
});
