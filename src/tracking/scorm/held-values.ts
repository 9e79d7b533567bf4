import { TrackingError } from "../tracking-error.ts";
import type { ScormCalls } from "./scorm-calls.ts";

/** Elements that say whether anybody has been here before, by edition. */
export interface FirstSigns {
  readonly entry: string;
  readonly status: string;
  readonly location: string;
}

/**
 * Reads what must not be taken for unset where the host only failed: what the course will write over, and who is here to do what. A state
 * would be lost, a status lowered, a look around recorded. Some hosts answer a general error for what was never set: only where everything
 * says that nobody was here before is such an answer as good as empty.
 */
export class HeldValues {
  readonly #calls: ScormCalls;
  readonly #failedCodes: readonly string[];
  readonly #failed: string[] = [];

  constructor(calls: ScormCalls, failedCodes: readonly string[]) {
    this.#calls = calls;
    this.#failedCodes = failedCodes;
  }

  read(element: string): string {
    const value = this.#calls.insist(element, this.#failedCodes);
    if (value === undefined) this.#failed.push(element);
    return value ?? "";
  }

  /** What a host may lack, asked for as often. */
  readOptional(element: string): string {
    try {
      return this.#calls.insist(element, this.#failedCodes) ?? "";
    } catch {
      return "";
    }
  }

  /** To be called when all was read. Throws a `TrackingError` (`refused`) where the host has failed. */
  judge({ entry, status, location }: FirstSigns): void {
    if (this.#failed.length === 0) return;
    const signs = [entry, status, location].map((element) => this.#calls.insist(element, this.#failedCodes)?.trim());
    const first = signs[0] === "ab-initio" && ["not attempted", "unknown"].includes(signs[1] ?? "") && signs[2] === "";
    if (!first) throw new TrackingError("refused", `${this.#calls.names.get} fails: ${this.#failed.join(", ")}`);
  }
}
