import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { comparePackages } from "../../packaging/compare/compare-packages.ts";
import type { ComparedPackage } from "../../packaging/compare/compared-package.ts";
import { readCompared } from "../../packaging/compare/read-compared.ts";
import { PackagingError } from "../../packaging/packaging-error.ts";
import type { Command } from "../command.ts";
import { compareLines } from "../compare-lines.ts";

/** Leaves with 0 where state carries over, 1 where something breaks, 2 where a file is no package. */
export const compareCommand: Command = {
  name: "compare",
  summary: "Says whether learners' state carries over from one package of a course to another.",
  operands: [
    { name: "old", value: "OLD.zip", help: "The package that the LMS has now." },
    { name: "new", value: "NEW.zip", help: "The one that is to take its place." },
  ],
  options: {},
  examples: ["recourse compare released/rescue-scorm12.zip dist/rescue-scorm12.zip"],
  failureCode: 2,
  async run(values, line) {
    const older = await read(String(values["old"]));
    const newer = await read(String(values["new"]));
    const findings = comparePackages(older, newer);
    for (const text of compareLines(older, newer, findings)) line.print(text);
    return findings.some(({ effect }) => effect === "breaks") ? 1 : 0;
  },
};

async function read(path: string): Promise<ComparedPackage> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PackagingError("bad-package", `${path} cannot be read: ${reason}.`, { cause });
  }
  return readCompared(bytes, basename(path));
}
