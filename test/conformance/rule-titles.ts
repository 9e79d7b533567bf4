import { readdirSync, readFileSync } from "node:fs";

/** A test whose title says which rules it shows, `T7, T10: a session that …`: a thing seen in the field (docs/tracking.md) or a clause of a specification. */
export interface RuleTitle {
  readonly rules: readonly string[];
  /** What the test shows of them. */
  readonly shows: string;
  /** From the root of the project. */
  readonly file: string;
}

const root = new URL("../", import.meta.url);
/** How a rule may be named: `T7`, `SCORM 1.2 RTE 3.4.4`, `SCORM 2004 4th CAM 5.1`, `cmi5 9.3.4`, `xAPI 1.0.3 Data 2.4`, `xAPI launch`. */
const rule =
  /^(T\d+|SCORM (1\.2|2004( 3rd| 4th)?) (RTE|CAM|SN) [\d.]+|cmi5 [\d.]+|xAPI 1\.0\.3 (Data|Communication|About) [\d.]+|xAPI launch)$/;
const title = /\bit\(\s*(?:"([^"\n]+)"|`([^`\n]+)`)/g;

/** Every such test of the project, in the order of files. A title whose part before the colon names a rule in a wrong form is not one: `Broken-off` would be. */
export function ruleTitles(): RuleTitle[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
  return files.sort().flatMap((file) =>
    [...readFileSync(new URL(file, root), "utf8").matchAll(title)].flatMap(([, plain, template]) => {
      const text = plain ?? template ?? "";
      const end = text.indexOf(": ");
      const rules = text.slice(0, Math.max(0, end)).split(", ");
      return rules.every((name) => rule.test(name)) ? [{ rules, shows: text.slice(end + 2), file: `test/${file}` }] : [];
    }),
  );
}

/** T rules first, by number; then the clauses by their specification and number. */
export function compareRules(one: string, other: string): number {
  return Number(isField(other)) - Number(isField(one)) || one.localeCompare(other, "en", { numeric: true });
}

/** Every rule that docs/tracking.md lists as seen in the field, with what was seen. */
export function fieldRules(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL("../docs/tracking.md", root), "utf8");
  return new Map([...text.matchAll(/^\| (T\d+) +\| (.+?) *\|/gm)].map(([, name = "", seen = ""]) => [name, seen]));
}

function isField(name: string): boolean {
  return /^T\d+$/.test(name);
}
