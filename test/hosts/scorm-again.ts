import type { Scorm12Api } from "../../src/tracking/scorm12/scorm12-api.ts";
import type { Scorm2004Api } from "../../src/tracking/scorm2004/scorm2004-api.ts";

/** scorm-again as an LMS, opened with what it has kept from an earlier session. */
export interface ScormAgain<Api> {
  readonly api: Api;
  /** All that it holds, by element: interactions and objectives too. */
  kept(): Readonly<Record<string, unknown>>;
}

interface Flattening {
  loadFromFlattenedJSON(json: object): void;
  getFlattenedCMI(): Record<string, unknown>;
}
type Maker = new (settings: object) => Flattening;

/** Strict: what it finds wrong is refused, not only logged. */
const settings = { autocommit: false, logLevel: 5, strict_errors: true };

export async function scormAgain12(values: Readonly<Record<string, unknown>> = {}): Promise<ScormAgain<Scorm12Api>> {
  withoutWindow();
  const { Scorm12API } = (await import("scorm-again/scorm12")) as unknown as { readonly Scorm12API: Maker };
  const core = { student_id: "s-1", student_name: "Berg, Ada", credit: "credit", lesson_mode: "normal" };
  const learner = Object.fromEntries(Object.entries(core).map(([name, value]) => [`cmi.core.${name}`, value]));
  return opened<Scorm12Api>(new Scorm12API(settings), { ...learner, ...values });
}

export async function scormAgain2004(values: Readonly<Record<string, unknown>> = {}): Promise<ScormAgain<Scorm2004Api>> {
  withoutWindow();
  const { Scorm2004API } = (await import("scorm-again/scorm2004")) as unknown as { readonly Scorm2004API: Maker };
  const learner = { "cmi.learner_id": "s-1", "cmi.learner_name": "Berg, Ada", "cmi.credit": "credit", "cmi.mode": "normal" };
  return opened<Scorm2004Api>(new Scorm2004API(settings), { ...learner, ...values });
}

function opened<Api>(api: Flattening, values: Readonly<Record<string, unknown>>): ScormAgain<Api> {
  const filled = Object.entries(values).filter(([, value]) => typeof value === "string" && value !== "");
  api.loadFromFlattenedJSON(Object.fromEntries(filled));
  return { api: api as unknown as Api, kept: () => api.getFlattenedCMI() };
}

/** It reaches for a browser's window while its class is made. */
function withoutWindow(): void {
  const nothing = (): void => {};
  (globalThis as { window?: unknown }).window ??= { addEventListener: nothing, removeEventListener: nothing };
}
