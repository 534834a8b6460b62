// The conversation: a question goes out with what was said before, the answer streams in.

import { postEvents, Problem } from "./api.js";
import { drawAnswer } from "./answer.js";
import { byId, el } from "./dom.js";
import { closeSource } from "./source.js";
import { say } from "./words.js";

const STORE = "shuangcheng.conversation";
const TURNS = 20;
// Statuses of what is wrong with the question itself: asked again, it would be refused again.
const REFUSED = new Set([413, 422]);

// Answered turns: the answers as they came.
let turns = [];
// Gives up the question that is being answered; null while none is.
let asking = null;

export function startAsking() {
  const form = byId("ask");
  const box = byId("question");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(box.value);
  });
  box.addEventListener("keydown", (event) => {
    // While a Chinese input method composes, Enter belongs to it.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  box.addEventListener("input", fit);
  // Before the source is closed by the same key.
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !asking || byId("key-dialog").open) return;
    event.stopImmediatePropagation();
    asking.abort();
  }, { capture: true });
  byId("anew").addEventListener("click", startAnew);
  document.addEventListener("language", drawAll);
  turns = stored();
  drawAll();
}

/** Asks `text` as if it had been typed. */
export async function ask(text) {
  const question = text.trim();
  if (!question || asking) return;
  const own = (asking = new AbortController());
  byId("question").value = "";
  fit();
  const said = el("p", { class: "said waiting" });
  const giveUp = el("button", { type: "button", class: "again", text: say("give_up"), on: { click: () => own.abort() } });
  const turn = el("article", { class: "turn" }, [el("h2", { text: question }), said, giveUp]);
  byId("thread").append(turn);
  talk(true);
  tell(said, say("asking"));
  turn.scrollIntoView({ block: "start" });
  try {
    const answer = await receive(question, said, own.signal);
    turns.push(answer);
    store();
    finish(turn, answer);
    turn.scrollIntoView({ block: "start" });
  } catch (error) {
    giveUp.remove();
    if (own.signal.aborted) takeBack(turn, question);
    else fail(turn, said, question, error);
  } finally {
    asking = null;
    // Where there is no mouse, the focus would bring up a keyboard over the answer.
    if (matchMedia("(hover: hover)").matches) byId("question").focus({ preventScroll: true });
  }
}

async function receive(question, said, signal) {
  const body = { question, stream: true };
  const chosen = byId("ask-document").value;
  if (chosen) body.document_ids = [chosen];
  if (turns.length) {
    body.history = turns.slice(-TURNS).map((turn) => ({ question: turn.question, answer: turn.answer }));
  }
  for await (const [name, data] of postEvents("/v1/ask", body, signal)) {
    if (name === "retrieval" && data.hits.length) tell(said, say("reading", data.hits.length));
    else if (name === "token") {
      delete said.dataset.stage;
      said.append(data.text);
    } else if (name === "answer") return data;
    else if (name === "error") throw new Problem(data.status, data);
  }
  throw new Error(say("failed"));
}

/** Says what is being done while nothing can be read yet. */
function tell(said, stage) {
  said.dataset.stage = stage;
  byId("announce").textContent = stage;
}

function finish(turn, answer) {
  turn.classList.toggle("abstained", answer.abstained);
  turn.replaceChildren(turn.firstElementChild, ...drawAnswer(answer));
  const short = answer.short_answers.join(", ") || answer.answer;
  byId("announce").textContent = `${say(answer.abstained ? "abstained" : "answered")}${say("colon")}${short}`;
}

/** Forgets a question that was given up. */
function takeBack(turn, question) {
  turn.remove();
  putBack(question);
  talk(turns.length > 0 || byId("thread").childElementCount > 0);
  byId("announce").textContent = say("given_up");
}

/** Puts a question back into the box, unless another is being written there. */
function putBack(question) {
  byId("question").value ||= question;
  fit();
}

function fail(turn, said, question, error) {
  turn.classList.add("failed");
  const again = () => {
    turn.remove();
    ask(question);
  };
  const refused = REFUSED.has(error.status);
  said.replaceWith(
    el("p", { class: "said", text: error.message }),
    ...(error.detail ? [el("p", { class: "detail", lang: "en", text: error.detail })] : []),
    ...(refused ? [] : [el("button", { type: "button", class: "again", text: say("again"), on: { click: again } })]),
  );
  if (refused) putBack(question);
  byId("announce").textContent = `${say("failed")}${say("colon")}${error.message}`;
}

function startAnew() {
  asking?.abort();
  turns = [];
  store();
  closeSource();
  drawAll();
  byId("question").focus();
}

function drawAll() {
  byId("thread").replaceChildren(
    ...turns.map((answer) => {
      const turn = el("article", { class: "turn" }, [el("h2", { text: answer.question })]);
      turn.classList.toggle("abstained", answer.abstained);
      turn.append(...drawAnswer(answer));
      return turn;
    }),
  );
  talk(turns.length > 0);
}

function talk(talking) {
  byId("room-ask").classList.toggle("talking", talking);
  byId("anew").hidden = !talking;
  byId("question").placeholder = say(talking ? "follow_up" : "placeholder");
  fit();
}

function fit() {
  const box = byId("question");
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

function store() {
  // The whole conversation; where the browser has no room for it, its newer half, and so on.
  for (let kept = turns; ; kept = kept.slice(Math.ceil(kept.length / 2))) {
    try {
      sessionStorage.setItem(STORE, JSON.stringify(kept));
      return;
    } catch (problem) {
      if (problem.name !== "QuotaExceededError" || !kept.length) throw problem;
    }
  }
}

function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(STORE)) ?? [];
  } catch {
    return [];
  }
}
