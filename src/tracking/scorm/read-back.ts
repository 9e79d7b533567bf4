import type { CmiValue } from "../../statements/cmi-value.ts";
import { noError, type ScormCalls } from "./scorm-calls.ts";

/** SCORM 1.2 RTE 3.3.5 write-only; SCORM 2004 4th RTE 3.1.7 write-only. */
const unreadableCodes = ["404", "405"];

/**
 * What a host answered true to and holds otherwise: it stored nothing, or cut. `before`: what it held until then. A status that is neither
 * the old nor the new one is the host's own judgement, and not wrong; an element that a host has not, or does not let read, cannot be.
 */
export function readBack(
  calls: ScormCalls,
  set: readonly CmiValue[],
  before: ReadonlyMap<string, string>,
  unsupportedCodes: readonly string[],
): { readonly element: string; readonly stored: string; readonly problem: string }[] {
  return set.flatMap(([element, value]) => {
    const stored = calls.read(element);
    if (stored === value || (value !== "" && stored.trim() !== "" && Number(stored) === Number(value))) return [];
    if (element === "cmi.suspend_data") {
      return { element, stored, problem: `${element} reads back differently: ${value.length} characters set, ${stored.length} found` };
    }
    const code = stored === "" ? lastError(calls) : noError;
    if ([...unsupportedCodes, ...unreadableCodes].includes(code)) return [];
    if (element.endsWith("_status") && stored !== "" && !same(stored, before.get(element) ?? "")) return [];
    return { element, stored, problem: `${element} reads back differently: ${value} set, ${stored.slice(0, 40)} found` };
  });
}

/** None where the host throws: nothing is known to be stored then. */
function lastError(calls: ScormCalls): string {
  try {
    return calls.lastError();
  } catch {
    return noError;
  }
}

/** SCORM 2004 hosts say `unknown` where nothing was set. */
function same(one: string, other: string): boolean {
  const [first, second] = [one, other].map((status) => status.trim().toLowerCase().replace("unknown", ""));
  return first === second;
}
