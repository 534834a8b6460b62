// The note that shows a marker's quote while the marker is pointed at or has the focus.

import { byId, el } from "./dom.js";

const GAP = 10;

let shownBy = null;

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
  shownBy = null;
  byId("note").hidden = true;
}

function show(marker, citation) {
  byId("note").replaceChildren(
    document.createTextNode(citation.quote),
    el("small", { text: citation.section.join(" / ") || citation.title }),
  );
  byId("note").hidden = false;
  shownBy = marker;
  place();
}

/** Puts the note beside its marker; a marker that has left the window takes its note along. */
function place() {
  if (!shownBy) return;
  const at = shownBy.getBoundingClientRect();
  if (at.bottom < 0 || at.top > innerHeight || !at.width) {
    hide();
    return;
  }
  const note = byId("note");
  const size = note.getBoundingClientRect();
  const left = Math.min(Math.max(at.left + at.width / 2 - size.width / 2, GAP), innerWidth - size.width - GAP);
  const above = at.top - size.height - GAP;
  note.style.left = `${left}px`;
  note.style.top = `${above > GAP ? above : at.bottom + GAP}px`;
}

// The focus itself scrolls a marker into view, so scrolling must not take the note away.
addEventListener("scroll", place, { passive: true, capture: true });
addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
