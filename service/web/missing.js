// Why a room has nothing to show, where that says nothing about the documents.

import { el } from "./dom.js";
import { say } from "./words.js";

/** What stands in place of what `problem` kept away: its message; where there is no index, how to
 * come by one. */
export function whyNothing(problem) {
  if (!problem.body?.type?.endsWith("#no-index")) return [document.createTextNode(problem.message)];
  const advice = `${say("no_index")}${say("stop")}${say("no_index_more")} `;
  return [document.createTextNode(advice), el("a", { href: "#/index", text: say("to_index") })];
}
