import { adminRefusalText } from "@/components/admin/messages";
import { type BuiltAction, builtActions } from "./built-app";

/** What is sent to one entry point. */
export type Asked =
  | { readonly kind: "page"; readonly path: string }
  | {
      readonly kind: "route";
      readonly path: string;
      readonly method: string;
      readonly type?: string;
      readonly body?: string;
    }
  | { readonly kind: "action"; readonly name: string; readonly arguments: readonly unknown[] };

export type Answer = { readonly outcome: string; readonly text: string };

export type Sender = (asked: Asked, cookie: string) => Promise<Answer>;

/** Sends to the app as a browser does, also to server actions, and says in a word what came of it. */
export async function senderTo(address: string): Promise<Sender> {
  const actions = new Map((await builtActions()).map((action) => [action.name, action]));
  return async (asked, cookie) => {
    const { path, ...options } = requestOf(asked, actions);
    const headers = { ...options.headers, origin: address, cookie };
    const init = { redirect: "manual", ...options, headers } as const;
    const response = await fetch(`${address}${path}`, init);
    const text = await response.text();
    return { outcome: outcomeOf(response, text), text };
  };
}

function requestOf(asked: Asked, actions: ReadonlyMap<string, BuiltAction>) {
  if (asked.kind === "page") return { path: asked.path };
  if (asked.kind === "action") return requestOfAction(asked, actions);
  const { path, method, type = "application/json", body = null } = asked;
  return { path, method, body, headers: { "content-type": type } };
}

function requestOfAction(
  asked: Asked & { readonly kind: "action" },
  actions: ReadonlyMap<string, BuiltAction>,
) {
  const action = actions.get(asked.name);
  if (!action) throw new Error(`the build has no action ${asked.name}`);
  const { type, body } = encoded(asked.arguments);
  const headers = { "next-action": action.id, accept: "text/x-component", ...type };
  return { path: somePage(action.page), method: "POST", headers, body };
}

// No such report has to exist: an action answers before the page it was sent to.
function somePage(address: string): string {
  return address
    .replace("[id]", "00000000-0000-4000-8000-000000000000")
    .replace("[section]", "overview");
}

/** As React writes arguments for the way to the server; a form becomes fields of the request. */
function encoded(values: readonly unknown[]) {
  const form = values.find((value) => value instanceof FormData);
  if (!form) {
    const type = { "content-type": "text/plain;charset=UTF-8" };
    return { type, body: JSON.stringify(values) };
  }
  const body = new FormData();
  for (const [name, value] of form) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify(values.map((value) => (value === form ? "$K1" : value))));
  return { type: {}, body };
}

function outcomeOf(response: Response, text: string): string {
  const target = response.headers.get("x-action-redirect") ?? response.headers.get("location");
  if (target !== null) return outcomeOfRedirect(target.replace(/;.*$/, ""));
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/json")) return outcomeOfValue(JSON.parse(text));
  if (response.status === 404) return "not-found";
  if (response.status !== 200) return `status ${response.status}`;
  return type.startsWith("text/x-component") ? outcomeOfAction(text) : "ok";
}

function outcomeOfRedirect(target: string): string {
  if (target.startsWith("/login?next=")) return "sign-in";
  return target === "/account/password" ? "change-password" : `to ${target}`;
}

/** The first line of the answer of an action names the line with the value it returned. */
function outcomeOfAction(text: string): string {
  const lines = new Map(text.split("\n").map((line) => [line.split(":", 1)[0], line]));
  const { a: reference } = readLine(lines.get("0")) as { readonly a?: unknown };
  const line = lines.get(String(reference).replace("$@", ""));
  if (line === undefined || /^\w+:E/.test(line)) return "thrown";
  return outcomeOfValue(readLine(line));
}

function readLine(line: string | undefined): unknown {
  return JSON.parse(line?.replace(/^\w+:/, "") ?? "{}");
}

function outcomeOfValue(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "ok";
  const told: Readonly<Record<string, unknown>> = { ...value };
  if (told.kind === "refused") return reasonOfSentence(String(told.text));
  if (typeof told.refusal === "string") return told.refusal;
  if (told.reason === undefined) return told.value === "nothing-to-note" ? told.value : "ok";
  if (told.reason === "sign-in-required") return "sign-in";
  if (told.reason === "password-change-required") return "change-password";
  return typeof told.reason === "string" ? told.reason : kindOf(told.reason);
}

function kindOf(reason: unknown): string {
  return typeof reason === "object" && reason !== null && "kind" in reason
    ? String(reason.kind)
    : "unreadable";
}

/** The administration answers in sentences; each stands for one reason. */
function reasonOfSentence(text: string): string {
  const found = Object.entries(adminRefusalText).find(([, sentence]) => sentence === text);
  return found?.[0] ?? text;
}
