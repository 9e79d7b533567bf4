import type { CheckedTest } from "../packaging/testwise/check-test.ts";
import type { PassChance } from "../packaging/testwise/pass-chance.ts";
import { strategies, type Strategy } from "../packaging/testwise/strategy.ts";
import type { TestwiseReport } from "../packaging/testwise/testwise-report.ts";
import { attemptsText, cellName, inAThousand, overTheBar } from "../packaging/testwise/testwise-words.ts";
import { withinAttempts } from "../packaging/testwise/within-attempts.ts";
import { table } from "./table.ts";

/** What `recourse testwise` prints: how often each strategy passes, where its points come from, how equal forms are, and the verdict. */
export function testwiseLines(course: string, { report, forms, margin }: CheckedTest): readonly string[] {
  const { test, questions, bar, over } = report;
  const pass = `pass mark ${Number((test.masteryScore * 100).toFixed(2))} %, ${attemptsText(test.attempts)}`;
  const farthest = Math.max(forms.mean - forms.lowest, forms.highest - forms.mean);
  const range = `${forms.lowest.toFixed(3)} to ${forms.highest.toFixed(3)}, mean ${forms.mean.toFixed(3)}`;
  return [
    `${course}: forms of ${questions} from ${test.questions.length} questions, ${pass}.`,
    "",
    "How often somebody passes who knows nothing, in 1,000 cases",
    ...table(chanceRows(report)),
    "",
    "How it is done where there are several ways: those that pass most often together",
    ...table(report.chances.map(({ strategy, tactics }) => [strategy, howText(tactics, strategy)])),
    "",
    "One attempt: computed over every form and every answer. Several: their sum, which is never too low (union bound), since forms avoid the last one's questions.",
    "First is a guess: options are shown in an order drawn for each form. Where a kind has no such option, its best guess stands in.",
    "",
    "Points of a question, by cell",
    ...table(cellRows(report)),
    "",
    `* more than ${report.allowed.toFixed(2)}: were every question right or wrong and all alike, that much would just do.`,
    "",
    `Forms by the authors' estimates: expected score ${range}; farthest from it ${farthest.toFixed(3)} (at most ${margin}${farthest > margin ? "; recourse check names the cells" : ""}).`,
    "",
    ...(over.length === 0
      ? [`Nobody passes by cleverness: no strategy in more than ${inAThousand(bar)} of 1,000 cases.`]
      : over.map((chance) => `Too often: ${overTheBar(report, chance)}.`)),
  ];
}

function chanceRows({ test, chances }: TestwiseReport): readonly (readonly string[])[] {
  const attempts = Array.from({ length: test.attempts }, (_, index) => index + 1);
  const head = ["goes by", ...attempts.map(attemptsText), "points"];
  const rows = chances.map(({ strategy, once, mean }) => [
    strategy,
    ...attempts.map((attempt) => inAThousand(withinAttempts(once, attempt))),
    mean.toFixed(2),
  ]);
  return [head, ...rows];
}

function howText(tactics: PassChance["tactics"], strategy: Strategy): string {
  return [...tactics].flatMap(([kind, does]) => (does === strategy ? [] : [`${kind}: ${does}`])).join("; ");
}

function cellRows({ test, chances, allowed }: TestwiseReport): readonly (readonly string[])[] {
  const points = (mean: number): string => `${mean.toFixed(2)}${mean > allowed ? "*" : ""}`;
  const rows = test.form.map((cell, index) => [
    cellName(cell),
    String(cell.count),
    ...chances.map(({ cells }) => points(cells[index]?.mean ?? 0)),
  ]);
  return [["cell", "in a form", ...strategies], ...rows];
}
