import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** One changed line, and the test that has to go red at it: it has a `rule` or a `title`. */
export interface Mutant {
  /** The rule that the line keeps, as titles of tests name it. */
  readonly rule?: string;
  /** The whole title of the test, where what the line keeps is no rule of a specification or of the field but a promise of our own. */
  readonly title?: string;
  /** From the root of the project. */
  readonly file: string;
  /** Stands once in the file, within a line. */
  readonly find: string;
  readonly put: string;
  /** From the root of the project; only its tests that name the rule or have the title are judged. Of `test/elements` and `test/player` in a browser. */
  readonly test: string;
}

/** What it is called: its rule, or the title of its test. */
export function nameOf({ rule, title }: Mutant): string {
  return rule ?? title ?? "";
}

/** Which titles of tests it means. */
export function titlePattern({ rule, title = "" }: Mutant): string {
  return rule === undefined ? `^${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$` : `(^|, )${rule.replaceAll(".", "\\.")}(,|:)`;
}

/** Runs in a browser, not in Node. */
export function needsBrowser({ test }: Mutant): boolean {
  return /^test\/(?:elements|player)\//.test(test);
}

/** Its tests ask for nothing but the modules that they are about, so that they can be loaded with the change in memory. */
export function isPure({ test }: Mutant): boolean {
  return /^test\/(?:validation|reports)\//.test(test);
}

export const root = new URL("../../", import.meta.url).pathname;

export function readMutants(): readonly Mutant[] {
  return parse(readFileSync(new URL("mutants.yaml", import.meta.url), "utf8")) as Mutant[];
}

/** The file's text with the line changed. Throws where the line is not there, or more than once. */
export function mutate(text: string, { find, put, file }: Mutant): string {
  const parts = text.split(find);
  if (parts.length !== 2 || find.includes("\n")) throw new Error(`${file}: has to hold this once, within a line: ${find}`);
  return parts.join(put);
}
