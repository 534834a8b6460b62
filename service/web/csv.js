// The relations that are shown, as a spreadsheet reads them: RFC 4180, the columns of the service.

const COLUMNS = ["organization", "member", "role", "date", "document_id", "section", "start", "end", "quote"];
// A spreadsheet takes a cell that begins so for a formula and would run it.
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** The rows with a byte order mark, without which Excel takes them for another encoding. */
export function csvOf(relations) {
  const rows = relations.map((relation) => COLUMNS.map((column) => cell(relation[column])));
  return `\ufeff${[COLUMNS, ...rows].map((row) => `${row.join(",")}\r\n`).join("")}`;
}

function cell(value) {
  if (typeof value === "number") return String(value);
  const text = Array.isArray(value) ? value.join(" / ") : value ?? "";
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
