// Where the source covers the page (a narrow screen), the page behind it is out of reach: TAB stays
// in what can be seen.

import { byId } from "./dom.js";

const NARROW = matchMedia("(max-width: 60rem)"); // as in style/source.css

/** Puts the page behind the source out of reach, or back; to be called when either changes. */
export function coverPage() {
  const covered = NARROW.matches && !byId("source").hidden;
  for (const node of document.querySelectorAll(".skip, .bar, #main")) node.inert = covered;
}

NARROW.addEventListener("change", coverPage);
