// The drawing of organisations and members: each line opens the words that prove it.

import { svg } from "./dom.js";
import { layOut } from "./force.js";
import { openSource } from "./source.js";
import { say, sayRole } from "./words.js";

// More lines than this cannot be read; the filter narrows them down.
export const MOST_LINES = 140;

const LABEL = 16;
const OPENING = "“‘《〈「『（(";
const LINE = 19;
const MARGIN = 14;
// The sign of a node stands this far below the top of its box, the label below it.
const TOP = 11;

/** The drawing of `relations`, at most MOST_LINES of them, for a place `width` pixels wide. */
export function drawNetwork(relations, width) {
  const names = new Map();
  const index = (name, kind) => {
    if (!names.has(name)) names.set(name, { name, kind, number: names.size, ...box(name) });
    return names.get(name).number;
  };
  const lines = relations.slice(0, MOST_LINES).map((relation) => ({
    relation,
    ends: [index(relation.organization, "organization"), index(relation.member, "member")],
  }));
  const nodes = [...names.values()];
  const area = nodes.reduce((sum, node) => sum + node.width * node.height, 0);
  const height = Math.round(Math.max(420, (5 * area) / width));
  const middles = layOut(nodes, lines.map((line) => line.ends), width - 2 * MARGIN, height - 2 * MARGIN);
  const at = middles.map(({ x, y }, i) => ({ x: x + MARGIN, y: y + MARGIN - nodes[i].height / 2 + TOP }));
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": say("network_label") });
  const drawnLines = lines.map((line, i) => drawLine(line, `line-${i}`, at, bend(lines, i)));
  const drawnNodes = nodes.map((node, i) => drawNode(node, at[i]));
  drawing.append(...drawnLines, ...drawnNodes);
  drawnNodes.forEach((node, i) => light(node, i, lines, drawnLines, drawnNodes));
  return drawing;
}

/** The room that a node's sign and its label take. */
function box(name) {
  const parts = folded(name);
  const longest = Math.max(...parts.map((part) => [...part].reduce((sum, char) => sum + (char < "\u2e80" ? 8 : 15), 0)));
  return { parts, width: longest + 16, height: 26 + parts.length * LINE };
}

/** Several lines between the same two names must not lie on each other. */
function bend(lines, i) {
  const same = (other) => other.ends[0] === lines[i].ends[0] && other.ends[1] === lines[i].ends[1];
  const before = lines.slice(0, i).filter(same).length;
  return before === 0 ? 0 : Math.ceil(before / 2) * 26 * (before % 2 ? 1 : -1);
}

function drawLine({ relation, ends }, id, at, curve) {
  const [a, b] = ends.map((end) => at[end]);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const x = (a.x + b.x) / 2 - ((b.y - a.y) / length) * curve;
  const y = (a.y + b.y) / 2 + ((b.x - a.x) / length) * curve;
  const d = `M${a.x} ${a.y}Q${x} ${y} ${b.x} ${b.y}`;
  const label = `${relation.member} – ${sayRole(relation.role)} – ${relation.organization}`;
  const open = () => openSource(relation.document_id, relation);
  return svg("g", {
    id, class: "line", role: "button", tabindex: 0, "aria-label": `${label}: ${relation.quote}`, data: { role: relation.role },
    on: { click: open, keydown: (event) => pressed(event, open) },
  }, [
    svg("title", { text: `${label}\n${relation.quote}` }),
    svg("path", { class: "seen", d }),
    svg("path", { class: "reach", d }),
  ]);
}

function drawNode({ name, kind, parts }, { x, y }) {
  const shape = kind === "organization"
    ? svg("rect", { x: x - 6, y: y - 6, width: 12, height: 12, rx: 2 })
    : svg("circle", { cx: x, cy: y, r: 5 });
  const text = svg("text", { y: y + 22 }, parts.map((part, i) => svg("tspan", { x, dy: i ? LINE : 0, text: part })));
  return svg("g", { class: `node ${kind}`, tabindex: 0, role: "img", "aria-label": name }, [svg("title", { text: name }), shape, text]);
}

/** A long name on two lines, and no longer; an opening quotation mark ends no line. */
function folded(name) {
  const characters = [...name];
  if (characters.length <= LABEL) return [name];
  let half = Math.min(LABEL, Math.ceil(characters.length / 2));
  if (OPENING.includes(characters[half - 1])) half -= 1;
  const rest = characters.slice(half);
  return [characters.slice(0, half).join(""), rest.length > LABEL ? `${rest.slice(0, LABEL - 1).join("")}…` : rest.join("")];
}

/** Pointing at a node leaves only what it is joined to. */
function light(node, i, lines, drawn, nodes) {
  const near = new Set([i]);
  lines.forEach(({ ends }) => ends.includes(i) && ends.forEach((end) => near.add(end)));
  const show = () => {
    lines.forEach(({ ends }, line) => drawn[line].classList.toggle("dim", !ends.includes(i)));
    nodes.forEach((other, n) => other.classList.toggle("dim", !near.has(n)));
  };
  const all = () => [...drawn, ...nodes].forEach((other) => other.classList.remove("dim"));
  node.addEventListener("mouseenter", show);
  node.addEventListener("focus", show);
  node.addEventListener("mouseleave", all);
  node.addEventListener("blur", all);
}

function pressed(event, act) {
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    act();
  }
}
