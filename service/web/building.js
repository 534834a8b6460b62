// The state of the index, and the button that brings it up to date.

import { getJson, postJson } from "./api.js";
import { drawLog } from "./buildlog.js";
import { byId, el } from "./dom.js";
import { number, say, spoken } from "./words.js";

const EVERY_MS = 400;

let facts = null;
let job = null;

/** @param {() => Promise<void>} renewed called when a new generation serves. */
export function startBuilding(renewed) {
  byId("rebuild").addEventListener("click", () => build(renewed));
  document.addEventListener("language", draw);
}

/** What serves now, for the room of the index. */
export async function setIndex(index) {
  facts = index;
  draw();
  const ready = await getJson("/readyz").catch((problem) => ({ warning: problem.detail || problem.message }));
  const warning = byId("index-warning");
  warning.hidden = !ready.warning;
  warning.textContent = ready.warning ? `${say(facts ? "newer_refused" : "no_index")}${say("colon")}${ready.warning}` : "";
}

async function build(renewed) {
  byId("rebuild").disabled = true;
  try {
    job = await postJson("/v1/index/build", { force: byId("rebuild-force").checked });
    await follow(renewed);
  } catch (problem) {
    // A build that somebody else began is as good to watch.
    if (problem.body?.job) {
      job = problem.body.job;
      await follow(renewed);
    } else {
      job = { state: "failed", log: [], error: [problem.message, problem.detail].filter(Boolean).join(" – "), progress: {} };
      draw();
    }
  } finally {
    byId("rebuild").disabled = false;
  }
}

async function follow(renewed) {
  for (;;) {
    draw();
    if (job.state !== "running") break;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    job = await getJson(`/v1/index/jobs/${job.id}`);
  }
  // The service looks for a new generation twice a second.
  for (let tries = 0; tries < 20 && job.generation; tries += 1) {
    const index = await getJson("/v1/index").catch(() => null);
    if (index?.generation === job.generation) break;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  await renewed();
}

function draw() {
  drawFacts();
  byId("job").hidden = !job;
  if (!job) return;
  const { done, total, stage } = job.progress;
  const words = job.state === "running" && stage ? `${say("job_running")}${say("colon")}${sayStage(stage)}${total ? ` ${number(done)} / ${number(total)}` : ""}` : say(`job_${job.state}`);
  byId("job-state").textContent = job.error ? `${words}${say("colon")}${job.error}` : words;
  const bar = byId("job-progress");
  if (job.state !== "running") bar.value = job.state === "succeeded" ? 1 : 0;
  else if (total) bar.value = done / total;
  else bar.removeAttribute("value");
  byId("job-log").replaceChildren(...drawLog(job.log));
  byId("job-log").hidden = !job.log.length;
}

function drawFacts() {
  const rows = facts
    ? [
        ["generation", el("code", { text: facts.generation })],
        ["since", document.createTextNode(new Date(facts.since * 1000).toLocaleString(spoken() === "zh" ? "zh-CN" : "en"))],
        ...["documents", "chunks", "relations"].map((name) => [name, document.createTextNode(count(facts.manifest[name]))]),
        ["encoder", document.createTextNode(say(facts.manifest.recipe?.encoder ?? "–"))],
      ]
    : [];
  byId("index-facts").replaceChildren(...rows.flatMap(([name, value]) => [el("dt", { text: say(name) }), el("dd", {}, [value])]));
}

/** A stage of a build; one that the page has no word for as it is. */
function sayStage(stage) {
  const word = say(`stage_${stage}`);
  return word.startsWith("stage_") ? stage : word;
}

function count(value) {
  return typeof value === "number" ? number(value) : "–";
}
