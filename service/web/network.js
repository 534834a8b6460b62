// The drawing of organisations and members: each line opens the words that prove it.

import { svg } from "./dom.js";
import { layOut } from "./force.js";
import { openSource } from "./source.js";
import { say, sayRole } from "./words.js";

// More lines than this cannot be read; the filter narrows them down.
export const MOST_LINES = 140;

// Characters of a line of a label, and what may not end or begin one.
const LABEL = 14;
const OPENING = "“‘《〈「『（(";
const CLOSING = "”’》〉」』）)、，。·";
// Characters as wide as they are high, quotation marks among them.
const WIDE = /[\u2018-\u201f\u2e80-\u{3ffff}]/u;
const LINE = 19;
const MARGIN = 18;
const PADDING = 9;
// Room around a box, in which lines can be seen and hit.
const AIR = 14;

/** The drawing of `relations`, at most MOST_LINES of them, for a place `width` pixels wide. */
export function drawNetwork(relations, width) {
  const names = new Map();
  const index = (name, kind) => {
    if (!names.has(name)) names.set(name, { name, kind, number: names.size, ...box(name, kind) });
    return names.get(name).number;
  };
  const lines = relations.slice(0, MOST_LINES).map((relation) => ({
    relation,
    ends: [index(relation.organization, "organization"), index(relation.member, "member")],
  }));
  const nodes = [...names.values()];
  const { middles, height } = layOut(nodes, lines.map((line) => line.ends), width - 2 * MARGIN);
  const at = middles.map(({ x, y }) => ({ x: x + MARGIN, y: y + MARGIN }));
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${Math.ceil(height + 2 * MARGIN)}`, role: "group", "aria-label": say("network_label") });
  const drawnLines = lines.map((line, i) => drawLine(line, `line-${i}`, at, bend(lines, i)));
  const drawnNodes = nodes.map((node, i) => drawNode(node, at[i]));
  drawing.append(...drawnLines, ...drawnNodes);
  drawnNodes.forEach((node, i) => light(node, i, lines, drawnLines, drawnNodes));
  return drawing;
}

/** The room that a node takes: its label, and air around it. */
function box(name, kind) {
  const parts = folded(name);
  const size = kind === "organization" ? 15 : 14;
  const longest = Math.max(...parts.map((part) => [...part].reduce((sum, char) => sum + (WIDE.test(char) ? size : 0.62 * size), 0)));
  return { parts, width: longest + 2 * PADDING + AIR, height: parts.length * LINE + PADDING + AIR };
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

/** A label on its own ground, so that no line runs through it. */
function drawNode({ name, kind, parts, width, height }, { x, y }) {
  const [wide, tall] = [width - AIR, height - AIR];
  const ground = svg("rect", { x: x - wide / 2, y: y - tall / 2, width: wide, height: tall, rx: kind === "organization" ? 4 : tall / 2 });
  const first = y - ((parts.length - 1) * LINE) / 2;
  const text = svg("text", { "dominant-baseline": "central" }, parts.map((part, i) => svg("tspan", { x, y: first + i * LINE, text: part })));
  return svg("g", { class: `node ${kind}`, tabindex: 0, role: "img", "aria-label": name }, [svg("title", { text: name }), ground, text]);
}

/** A long name on lines of one length, three at most. No line begins or ends with the wrong mark, or
 * inside a number or a Latin word. */
function folded(name) {
  const characters = [...name];
  const count = Math.min(3, Math.ceil(characters.length / LABEL));
  const lines = [];
  let at = 0;
  for (let line = 1; line < count; line += 1) {
    const wanted = at + Math.min(LABEL, Math.ceil((characters.length - at) / (count - line + 1)));
    let end = wanted;
    while (end > at + 1 && !mayPart(characters[end - 1], characters[end])) end -= 1;
    if (end === at + 1) end = wanted;
    lines.push(characters.slice(at, end).join(""));
    at = end;
  }
  const rest = characters.slice(at);
  lines.push(rest.length > LABEL + 2 ? `${rest.slice(0, LABEL).join("")}…` : rest.join(""));
  return lines;
}

function mayPart(before, after) {
  const latin = (char) => /[\w.+%-]/.test(char);
  return !OPENING.includes(before) && !CLOSING.includes(after) && !(latin(before) && latin(after));
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
