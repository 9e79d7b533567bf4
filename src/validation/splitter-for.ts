import { LineSplitter, ListSplitter, WholeSplitter } from "./statement-splitter.ts";
import type { StatementSplitter } from "./statement-splitter.ts";

/** How a file that begins so is to be split: a JSON list, the answer of an LRS, a single statement over several lines, or a statement a line. `begin` is the first few thousand characters, or all where there are fewer. */
export function splitterFor(begin: string): StatementSplitter {
  if (/^\s*\[/.test(begin) || /^\s*\{\s*"(?:statements|more)"\s*:/.test(begin)) return new ListSplitter();
  const lines = begin.split("\n").filter((line) => line.trim() !== "");
  // A line that does not parse by itself may be broken NDJSON; then the next one shows it.
  const single = lines.length > 1 && /^\s*\{/.test(begin) && ![lines[0], lines[1]].some((line) => isWhole(line ?? ""));
  return single ? new WholeSplitter() : new LineSplitter();
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
