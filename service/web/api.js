// Calls to the service, in the words of its contract.

import { byId } from "./dom.js";
import { say } from "./words.js";

const KEY = "shuangcheng.key";

/** A problem document that came instead of an answer: `message` for a person, `detail` as the
 * service put it. Status 0: nothing came. */
export class Problem extends Error {
  constructor(status, body, waitS = null) {
    const words = say(`problem_${status}`, waitS);
    super(words === `problem_${status}` ? say("failed") : words);
    this.status = status;
    this.body = body;
    this.detail = body.detail || body.title || "";
  }
}

export async function getJson(path) {
  return (await call(path)).json();
}

export async function getText(path, accept = "text/plain") {
  return (await call(path, { headers: { accept } })).text();
}

export async function postJson(path, body) {
  return (await call(path, posted(body))).json();
}

/** Server-sent events of a POST, as [name, data], until the service ends them; an error when
 * `signal` is given up, whatever had come. */
export async function* postEvents(path, body, signal) {
  const response = await call(path, { ...posted(body), signal });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value;
    const blocks = rest.split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const event = readEvent(block);
      if (event) yield event;
    }
  }
}

export function readEvent(block) {
  let name = "message";
  const data = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) name = line.slice(7);
    else if (line.startsWith("data: ")) data.push(line.slice(6));
  }
  return data.length ? [name, JSON.parse(data.join("\n"))] : null;
}

function posted(body) {
  return {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
    body: JSON.stringify(body),
  };
}

async function call(path, options = {}) {
  const headers = new Headers(options.headers);
  const key = sessionStorage.getItem(KEY);
  if (key) headers.set("authorization", `Bearer ${key}`);
  let response;
  try {
    response = await fetch(path, { ...options, headers, credentials: "omit" });
  } catch {
    options.signal?.throwIfAborted();
    throw new Problem(0, {}); // the browser says no more than that it failed
  }
  if (response.status === 401) {
    await askForKey();
    return call(path, options);
  }
  if (!response.ok) {
    const body = await response.json().catch(() => ({}));
    throw new Problem(response.status, body, response.headers.get("retry-after"));
  }
  return response;
}

let asked = null;

/** Asks for a key once, however many calls want one. */
function askForKey() {
  asked ??= new Promise((resolve) => {
    const dialog = byId("key-dialog");
    dialog.addEventListener(
      "close",
      () => {
        sessionStorage.setItem(KEY, byId("key-input").value.trim());
        byId("key-input").value = "";
        asked = null;
        resolve();
      },
      { once: true },
    );
    dialog.showModal();
  });
  return asked;
}
