import { readFile } from "node:fs/promises";
import { angoffMark } from "../../packaging/angoff/angoff-mark.ts";
import { readRatings } from "../../packaging/angoff/ratings.ts";
import { PackagingError } from "../../packaging/packaging-error.ts";
import { angoffLines } from "../angoff-lines.ts";
import type { Command } from "../command.ts";

export const angoffCommand: Command = {
  name: "angoff",
  summary: "Computes a pass mark from what a panel of judges said, as docs/cut-score.md tells.",
  operands: [{ name: "ratings", value: "RATINGS.csv", help: "A line for each question: its id, then each judge's percentage." }],
  options: {},
  examples: ["recourse angoff docs/examples/angoff-round-2.csv"],
  async run(values, line) {
    const path = String(values["ratings"]);
    for (const text of angoffLines(angoffMark(readRatings(await read(path))))) line.print(text);
    return 0;
  },
};

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PackagingError("bad-ratings", `${path} cannot be read: ${reason}.`, { cause });
  }
}
