import type { HttpCall, HttpFault, HttpPlan } from "../hosts/http-faults.ts";

export interface HttpStorm {
  readonly name: string;
  readonly plan: HttpPlan;
}

/** Faults of one kind, as hard as chance wants. Nothing says that a state is not there which is: whoever believes that starts anew. */
export function httpStorm(random: () => number, nowMs: () => number): HttpStorm {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const rate = pick([0.1, 0.4, 1]);
  const now = (fault: HttpFault): HttpFault | undefined => (random() < rate ? fault : undefined);
  const healing = pick([401, 429, 500, 503]);
  const final = pick([400, 403, 404, 409, 413]);
  let allowedFromMs = 0;
  const throttled: HttpPlan = () => {
    if (nowMs() < allowedFromMs) return { kind: "refuses", status: 429, retryAfter: String(Math.ceil((allowedFromMs - nowMs()) / 1000)) };
    allowedFromMs = nowMs() + 5000;
    return undefined;
  };
  const storms: readonly (readonly [string, HttpPlan])[] = [
    [`${healing}`, () => now({ kind: "refuses", status: healing, ...(healing === 429 ? { retryAfter: pick(["7", "90"]) } : {}) })],
    [`${final} for statements`, (call) => (isStatements(call) ? now({ kind: "refuses", status: final }) : undefined)],
    [`412 for the state`, (call) => (isState(call) && call.method === "PUT" ? now({ kind: "refuses", status: 412 }) : undefined)],
    ["no answer", () => now({ kind: "stalls" })],
    ["a slow line", () => now({ kind: "slow", ms: pick([800, 9000, 45_000]) })],
    ["a line cut before", () => now({ kind: "cut", done: false })],
    ["a line cut after", () => now({ kind: "cut", done: true })],
    ["one request in five seconds", throttled],
    ["lies about statements", (call) => (isStatements(call) ? now({ kind: "lies" }) : undefined)],
    ["lies about the state", (call) => (isState(call) && call.method === "PUT" ? now({ kind: "lies" }) : undefined)],
  ];
  const [name, plan] = pick(storms);
  return { name: `${name}, ${rate}`, plan };
}

function isStatements({ method, path }: HttpCall): boolean {
  return method === "POST" && path.endsWith("/statements");
}

export function isState({ path, document }: HttpCall): boolean {
  return path.endsWith("/activities/state") && document !== "LMS.LaunchData";
}
