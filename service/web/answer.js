// How an answer looks: short answers in large type, the text with its markers, the quotes.

import { el } from "./dom.js";
import { noteOn } from "./note.js";
import { openSource } from "./source.js";
import { number, say } from "./words.js";

const MANY = 4;
// Below this confidence an answer is as likely wrong as right.
const UNSURE = 0.5;

/** The parts of an answered turn, below its question. */
export function drawAnswer(answer) {
  const parts = [];
  if (answer.standalone_question !== answer.question) {
    parts.push(el("p", { class: "understood", text: `${say("understood")}${say("colon")}${answer.standalone_question}` }));
  }
  const told = tellsShort(answer);
  if (answer.short_answers.length) {
    const items = answer.short_answers.map((text) => el("li", { text }));
    if (told) items.at(-1).append(...withMarkers(told.markers, answer));
    parts.push(el("ul", { class: items.length > MANY ? "short many" : "short" }, items));
  }
  const text = told ? told.rest : answer.answer;
  if (text) parts.push(el("p", { class: "said" }, withMarkers(text, answer)));
  const quoted = answer.abstained ? answer.nearest ?? [] : answer.citations;
  if (quoted.length) parts.push(drawQuotes(quoted, answer.abstained, answer.answer));
  parts.push(drawFooter(answer));
  return parts;
}

/** Where the first line of the answer is only the short answers: its markers, and the other lines.
 * Both need not be read, the large type holds the line. */
function tellsShort({ answer, short_answers: short }) {
  const [first, ...others] = answer.split("\n");
  const bare = (text) => text.replace(/\[\d+\]|[、，,;；\s]/g, "");
  if (!short.length || bare(first) !== bare(short.join(""))) return null;
  return { markers: (first.match(/\[\d+\]/g) ?? []).join(""), rest: others.join("\n") };
}

/** The text in which each [n] is a button that opens citation n. A marker never begins a line, nor
 * does the punctuation behind it. */
function withMarkers(text, answer) {
  const cited = new Map(answer.citations.map((citation) => [citation.marker, citation]));
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(/(\S?)\[(\d+)\]([、，。,.;；]?)/gu)) {
    const citation = cited.get(Number(match[2]));
    if (!citation) continue;
    nodes.push(text.slice(at, match.index));
    nodes.push(el("span", { class: match[3] ? "kept closed" : "kept" }, [match[1], drawMarker(citation), match[3]]));
    at = match.index + match[0].length;
  }
  return [...nodes, text.slice(at)].filter((node) => node !== "");
}

function drawMarker(citation) {
  const marker = el("button", {
    type: "button",
    class: "marker",
    text: String(citation.marker),
    "aria-label": `${say("quote_open")} ${citation.marker}`,
    on: { click: (event) => open(event.currentTarget, citation) },
  });
  noteOn(marker, citation);
  return marker;
}

/** The quotes with their places; of a quote that `text` holds already only the place. */
function drawQuotes(citations, nearest, text) {
  const shown = text.replace(/\s/g, "");
  const said = ({ quote }) => !nearest && shown.includes(quote.replace(/\s/g, ""));
  const rows = citations.map((citation) =>
    el("li", {}, [
      el("button", { type: "button", "aria-label": `${say("quote_open")}${say("colon")}${citation.quote}`, on: { click: (event) => open(event.currentTarget, citation) } }, [
        el("span", { class: "number", text: nearest ? "–" : String(citation.marker) }),
        el("span", {}, [
          ...(said(citation) ? [] : [el("q", { text: citation.quote.replace(/\s+/g, " ") })]),
          el("cite", { text: placeOf(citation) }),
        ]),
      ]),
    ]),
  );
  if (nearest) rows.unshift(el("li", {}, [el("h3", { text: say("nearest") })]));
  return el("ol", { class: "quotes" }, rows);
}

/** The headings below the title first: they tell more, and the line may be cut short. */
function placeOf({ section, title }) {
  return [section.slice(1).join(" / "), title].filter(Boolean).join(" · ");
}

function drawFooter(answer) {
  const parts = [];
  if (!answer.abstained) {
    const percent = `${Math.round(answer.confidence * 100)}%`;
    parts.push(
      el("span", { class: "sure" }, [
        document.createTextNode(`${say("sure")} ${percent}`),
        el("meter", { min: 0, max: 1, low: 0.5, high: 0.8, optimum: 1, value: answer.confidence, "aria-hidden": "true" }),
        ...(answer.confidence < UNSURE ? [document.createTextNode(say("check"))] : []),
      ]),
    );
  }
  const took = answer.timings_ms.total;
  if (!answer.abstained) parts.push(el("span", { text: say(answer.mode) }));
  if (took !== undefined) parts.push(el("span", { text: `${say("took")} ${number(Math.max(1, Math.round(took)))} ms` }));
  if (answer.relations.length) {
    const name = encodeURIComponent(answer.relations[0].organization);
    parts.push(el("a", { href: `#/relations?name=${name}`, text: say("see_relations") }));
  }
  if (!answer.abstained) parts.push(drawCopy(answer));
  return el("footer", {}, parts);
}

function drawCopy(answer) {
  const quotes = answer.citations.map((c) => `[${c.marker}] ${c.quote} (${c.section.join(" / ")})`);
  const text = [answer.answer, "", ...quotes].join("\n");
  return el("button", {
    type: "button",
    class: "quiet",
    text: say("copy"),
    on: {
      click: async (event) => {
        const button = event.currentTarget;
        await navigator.clipboard.writeText(text);
        button.textContent = say("copied");
      },
    },
  });
}

async function open(button, citation) {
  for (const node of document.querySelectorAll("[aria-expanded=true]")) node.setAttribute("aria-expanded", "false");
  await openSource(citation.document_id, citation);
  // The room has become narrower, and the marker may have moved out of sight.
  button.scrollIntoView({ block: "nearest", behavior: "instant" });
  button.setAttribute("aria-expanded", "true");
}
