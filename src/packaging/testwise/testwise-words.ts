import type { CellChance, PassChance } from "./pass-chance.ts";
import type { Strategy } from "./strategy.ts";
import { weakCells, type TestwiseReport } from "./testwise-report.ts";
import { withinAttempts } from "./within-attempts.ts";

/** A cell as authors know it, such as `hear/P1/single`. */
export function cellName({ objective, phase, kind }: CellChance["cell"]): string {
  return `${objective}/${phase}/${kind}`;
}

/** A chance as cases in a thousand, such as `1.6`; `under 0.001` rather than many noughts. */
export function inAThousand(chance: number): string {
  const cases = chance * 1000;
  if (cases === 0) return "0";
  if (cases < 0.001) return "under 0.001";
  return cases >= 100 ? String(Math.round(cases)) : String(Number(cases.toPrecision(2)));
}

const goesBy: Readonly<Record<Strategy, string>> = {
  guess: "guesses",
  first: "takes what stands first",
  longest: "takes the longest",
  shortest: "takes the shortest",
  middle: "takes what is of middle length",
  nicest: "takes what sounds nicest",
  wary: "takes anything but what sounds nicest",
  options: "sees the options alone",
};

const longer = ". A longer form, a higher pass mark or fewer attempts help as well";
const hints: Partial<Readonly<Record<Strategy, string>>> = {
  guess: longer,
  first: longer,
  options: ". Let questions of a cell share their options, word for word, and each situation make another one right",
};

const mostCells = 4;

/** One strategy that passes too often: by how much, and through which cells and questions. */
export function overTheBar(report: TestwiseReport, chance: PassChance): string {
  const { test, bar, allowed } = report;
  const { strategy, once, mean } = chance;
  const weak = weakCells(report, chance);
  const rest = weak.length > mostCells ? ` and ${weak.length - mostCells} more` : "";
  const cases = `${inAThousand(withinAttempts(once, test.attempts))} of 1,000 cases within ${attemptsText(test.attempts)} (at most ${inAThousand(bar)})`;
  const share = `A question gives ${mean.toFixed(2)} on average, where ${allowed.toFixed(2)} would do`;
  const cells = weak.slice(0, mostCells).map((cell) => cellText(cell, allowed));
  const hint = hints[strategy] ?? "";
  return `who knows nothing and ${goesBy[strategy]} passes in ${cases}. ${share}; most comes from ${cells.join(", ")}${rest}${hint}`;
}

/** Such as `1 attempt`. */
export function attemptsText(attempts: number): string {
  return attempts === 1 ? "1 attempt" : `${attempts} attempts`;
}

/** The cell, what it gives, and those of its questions that give more than is allowed. */
function cellText({ cell, mean, questions }: CellChance, allowed: number): string {
  const over = questions.filter((question) => question.mean > allowed).sort((one, other) => other.mean - one.mean);
  const named = over.length === questions.length && over.every((one) => one.mean === over[0]?.mean) ? [] : over;
  const ids = named.map((question) => `${question.id} ${question.mean.toFixed(2)}`);
  return `${cellName(cell)} ${mean.toFixed(2)}${ids.length === 0 ? "" : ` (${ids.join(", ")})`}`;
}
