// The note that shows a marker's quote while the marker is pointed at or has the focus.

import { byId, el } from "./dom.js";

const GAP = 10;

/** Makes `marker` show `citation` on hover and focus. */
export function noteOn(marker, citation) {
  marker.setAttribute("aria-describedby", "note");
  const open = () => show(marker, citation);
  marker.addEventListener("mouseenter", open);
  marker.addEventListener("focus", open);
  marker.addEventListener("mouseleave", hide);
  marker.addEventListener("blur", hide);
}

export function hide() {
  byId("note").hidden = true;
}

function show(marker, citation) {
  const note = byId("note");
  note.replaceChildren(
    document.createTextNode(citation.quote),
    el("small", { text: citation.section.join(" / ") || citation.title }),
  );
  note.hidden = false;
  const at = marker.getBoundingClientRect();
  const size = note.getBoundingClientRect();
  const left = Math.min(Math.max(at.left + at.width / 2 - size.width / 2, GAP), innerWidth - size.width - GAP);
  const above = at.top - size.height - GAP;
  note.style.left = `${left}px`;
  note.style.top = `${above > GAP ? above : at.bottom + GAP}px`;
}

addEventListener("scroll", hide, { passive: true, capture: true });
addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
