// What a build says, in the words of the page. The service writes its log in English; a line that
// the page has no words for stays as it is.

import { el } from "./dom.js";
import { say, spoken } from "./words.js";

const FORMS = [
  [/^(read|words): (\d+) of (\d+)$/, (stage, done, total) => say("log_stage", say(`stage_${stage}`), done, total)],
  [
    /^built generation (\S+) in ([\d.]+) s: (\d+) documents, (\d+) chunks, (\d+) relations \((\d+) added, (\d+) changed, (\d+) removed, (\d+) reused\)$/,
    (...values) => say("log_built", ...values),
  ],
  [/^index is up to date: generation (\S+), (\d+) documents, (\d+) chunks, (\d+) relations$/, (...values) => say("log_unchanged", ...values)],
];

/** The lines of a build's log, each in the language that it is said in. */
export function drawLog(lines) {
  return lines.flatMap((line, i) => [...(i ? [document.createTextNode("\n")] : []), drawLine(line)]);
}

function drawLine(line) {
  for (const [form, words] of FORMS) {
    const found = spoken() === "zh" && line.match(form);
    if (found) return el("span", { text: words(...found.slice(1)) });
  }
  return el("span", { lang: "en", text: line });
}
