import type { ScormFault, ScormPlan } from "../hosts/scorm-faults.ts";

const codes = { scorm12: ["101", "201", "301", "401", "405"], scorm2004: ["101", "301", "351", "391", "401", "402", "406"] } as const;
/** Faults of one kind, as hard as chance wants. */
export function scormStorm(edition: "scorm12" | "scorm2004", random: () => number): { readonly name: string; readonly plan: ScormPlan } {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const rate = pick([0.1, 0.4, 1]);
  const now = <Fault>(fault: Fault): Fault | undefined => (random() < rate ? fault : undefined);
  const storms: readonly (readonly [string, ScormPlan])[] = [
    ["Commit is refused", ({ name }) => (name === "Commit" ? now<ScormFault>({ kind: "refuses", code: pick(codes[edition]) }) : undefined)],
    [
      "calls are refused",
      ({ name }) => (name.startsWith("GetE") || name === "GetLastError" ? undefined : now({ kind: "refuses", code: "101" })),
    ],
    [
      "answers are null or empty",
      ({ name }) =>
        ["SetValue", "Commit", "Terminate"].includes(name) ? now({ kind: "answers", value: pick([null, undefined, ""]) }) : undefined,
    ],
    ["calls throw", () => now({ kind: "throws" })],
    [
      "interactions are refused",
      ({ name, element = "" }) =>
        name === "SetValue" && element.startsWith("cmi.interactions.") ? now({ kind: "refuses", code: "101" }) : undefined,
    ],
    ["done and denied", ({ name }) => (["SetValue", "Commit", "Terminate"].includes(name) ? now({ kind: "denies" }) : undefined)],
    ["Commit stores nothing", ({ name }) => (name === "Commit" ? now({ kind: "forgets" }) : undefined)],
    ["Commit stores late", ({ name }) => (name === "Commit" ? now({ kind: "late", ms: 3000 }) : undefined)],
  ];
  const [name, plan] = pick(storms);
  return { name: `${name}, ${rate}`, plan };
}
