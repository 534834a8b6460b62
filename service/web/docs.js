// The reference page, drawn from /openapi.json.

import { byId, el } from "./dom.js";
import { drawTrial } from "./trial.js";
import { startTheme } from "./theme.js";

const VERBS = ["get", "post"];

let schemas = {};

function resolve(schema) {
  const name = schema?.$ref?.split("/").at(-1);
  return name ? schemas[name] : schema ?? {};
}

/** A schema's type in a few words: `string[] | null`. */
export function typeOf(schema) {
  if (schema.$ref) return typeOf(resolve(schema));
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === "array") return `${typeOf(schema.items ?? {})}[]`;
  if (schema.type === "integer" && schema.minimum !== undefined) return `integer ${schema.minimum}…${schema.maximum}`;
  return schema.type ?? "any";
}

function drawOperation(path, verb, operation) {
  const id = `${verb}${path}`;
  const body = resolve(operation.requestBody?.content?.["application/json"]?.schema ?? null);
  const named = body.properties ? body : resolve(body.anyOf?.[0] ?? null);
  const fields = Object.entries(named.properties ?? {}).map(([name, schema]) => ({ name, schema, required: named.required?.includes(name) }));
  const parameters = (operation.parameters ?? []).map(({ name, schema, required }) => ({ name, schema, required }));
  return el("section", { class: "operation", id }, [
    el("h2", {}, [el("span", { class: "verb", data: { verb }, text: verb.toUpperCase() }), document.createTextNode(path)]),
    el("p", { text: [operation.summary, operation.description].filter(Boolean).join(". ") }),
    ...drawFields("Parameters", parameters),
    ...drawFields("Body", fields),
    el("h3", { text: "Responses" }),
    el("table", {}, [el("tbody", {}, Object.entries(operation.responses).map(drawResponse))]),
    drawTrial(path, verb, parameters, named),
  ]);
}

function drawFields(title, fields) {
  if (!fields.length) return [];
  const rows = fields.map(({ name, schema, required }) =>
    el("tr", {}, [
      el("td", { text: required ? `${name} *` : name }),
      el("td", { text: typeOf(schema) }),
      el("td", { text: [schema.description, schema.default === undefined || schema.default === null ? "" : `default ${JSON.stringify(schema.default)}`].filter(Boolean).join("; ") }),
    ]),
  );
  return [el("h3", { text: title }), el("table", {}, [el("tbody", {}, rows)])];
}

function drawResponse([status, response]) {
  const schema = response.content?.["application/json"]?.schema;
  const kinds = Object.keys(response.content ?? {}).join(", ");
  const properties = Object.entries(resolve(schema ?? null).properties ?? {}).map(([name, inner]) => `${name}: ${typeOf(inner)}`);
  return el("tr", {}, [
    el("td", { text: status }),
    el("td", { text: kinds }),
    el("td", {}, [document.createTextNode(response.description), ...(properties.length ? [el("pre", { text: properties.join("\n") })] : [])]),
  ]);
}

function drawProblem({ slug, status, title, advice }) {
  return [el("dt", { id: slug, text: `${status} ${slug}` }), el("dd", { text: `${title}. ${advice}` })];
}

startTheme();
const spec = await (await fetch("/openapi.json")).json();
schemas = spec.components.schemas;
byId("title").textContent = `${spec.info.title} ${spec.info.version}`;
byId("description").textContent = spec.info.description;
const operations = Object.entries(spec.paths).flatMap(([path, verbs]) =>
  VERBS.filter((verb) => verbs[verb]).map((verb) => [path, verb, verbs[verb]]),
);
byId("contents").append(...operations.map(([path, verb]) => el("a", { href: `#${verb}${path}`, text: `${verb.toUpperCase()} ${path}` })));
byId("operations").append(...operations.map((operation) => drawOperation(...operation)));
byId("problems").querySelector("dl").append(...spec["x-problems"].flatMap(drawProblem));
// What the address names is drawn only now.
if (location.hash) {
  const hash = location.hash;
  location.hash = "";
  location.hash = hash;
}
document.documentElement.dataset.ready = "yes";
