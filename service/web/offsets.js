// The service counts characters (code points); the browser counts UTF-16 units. 𠮷 is one of the
// first and two of the second.

/** For each of `points`, ascending code point offsets, the offset in UTF-16 units of `text`. */
export function unitsOf(text, points) {
  const units = [];
  let point = 0;
  let unit = 0;
  for (const wanted of points) {
    while (point < wanted && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point += 1;
    }
    units.push(unit);
  }
  return units;
}

/** `text` cut at code point offsets: [{start, end, text}], covering all of it, none empty. */
export function cut(text, points) {
  const inner = [...new Set(points)].filter((point) => point > 0).sort((a, b) => a - b);
  const pieces = [];
  let start = 0;
  let unit = 0;
  const units = unitsOf(text, inner);
  inner.forEach((end, i) => {
    if (units[i] > unit) pieces.push({ start, end, text: text.slice(unit, units[i]) });
    start = end;
    unit = units[i];
  });
  if (unit < text.length) pieces.push({ start, end: Infinity, text: text.slice(unit) });
  return pieces;
}
