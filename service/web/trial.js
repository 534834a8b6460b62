// Trying an operation on the reference page.

import { el } from "./dom.js";

/** A form that sends the operation and shows what came back. */
export function drawTrial(path, verb, parameters, body) {
  const fields = parameters.map(({ name }) => el("input", { name }));
  const text = verb === "post" ? el("textarea", { rows: 4, "aria-label": "Body", text: JSON.stringify(body.examples?.[0] ?? {}, null, 1) }) : null;
  const shown = el("pre", { hidden: true, tabindex: 0, "aria-live": "polite" });
  const form = el("form", { class: "trial", autocomplete: "off" }, [
    ...fields.map((field) => el("label", {}, [document.createTextNode(field.name), field])),
    ...(text ? [text] : []),
    el("button", { class: "send", text: "Send" }),
    shown,
  ]);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    shown.hidden = false;
    shown.textContent = "…";
    shown.textContent = await send(address(path, fields), verb, text?.value);
  });
  return el("details", {}, [el("summary", { text: "Try it" }), form]);
}

function address(path, fields) {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, value } of fields) {
    if (path.includes(`{${name}}`)) filled = filled.replace(`{${name}}`, () => encodeURIComponent(value));
    else if (value) query.set(name, value);
  }
  return String(query) ? `${filled}?${query}` : filled;
}

async function send(url, verb, body) {
  const key = sessionStorage.getItem("shuangcheng.key");
  const headers = { ...(body ? { "content-type": "application/json" } : {}), ...(key ? { authorization: `Bearer ${key}` } : {}) };
  try {
    const response = await fetch(url, { method: verb.toUpperCase(), headers, body: body || undefined });
    const answer = await response.text();
    return `${response.status} ${response.headers.get("content-type") ?? ""}\n\n${pretty(answer)}`;
  } catch (error) {
    return String(error);
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 1);
  } catch {
    return text.slice(0, 20000);
  }
}
