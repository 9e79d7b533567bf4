import type { Finding } from "../finding.ts";

export interface Cmi5Finding extends Finding {
  /** True: it must not be said at all (an LMS answers 403). False: it is not said as cmi5 has it (400). */
  readonly forbidden: boolean;
}

/** It is not said as cmi5 has it: the clause without the word cmi5, where, and what is wrong. */
export function wrong(clause: string, path: string, message: string): Cmi5Finding {
  return { rule: `cmi5 ${clause}`, path, message, forbidden: false };
}

/** It must not be said at all. */
export function forbidden(clause: string, path: string, message: string): Cmi5Finding {
  return { ...wrong(clause, path, message), forbidden: true };
}
