import type { AngoffMark } from "../packaging/angoff/angoff-mark.ts";
import { table } from "./table.ts";

const talkedAbout = 5;

/** What `recourse angoff` prints: the mark with its error, each judge's own, what to talk about, and the line for the company file. */
export function angoffLines({ mark, spread, error, judges, questions }: AngoffMark): readonly string[] {
  const widest = [...questions].sort(
    (one, other) => other.spread - one.spread || other.highest - other.lowest - (one.highest - one.lowest),
  );
  const farthest = widest.filter((question) => question.spread > 0).slice(0, talkedAbout);
  return [
    `${questions.length} questions, ${judges.length} judges`,
    "",
    ...table([
      ["mark", `${percent(mark)} %`, "the mean of the judges' own marks"],
      ["spread", percent(spread), "their standard deviation"],
      [
        "error",
        percent(error),
        `standard error: about two of three such panels would say ${percent(mark - error)} to ${percent(mark + error)} %`,
      ],
    ]),
    "",
    ...table([["judge", "own mark"], ...judges.map((judge) => [judge.name, percent(judge.mark)])]),
    ...(farthest.length === 0 ? [] : ["", "Farthest apart: talk about these", ...table(questionRows(farthest))]),
    "",
    `In the company file: test: { masteryScore: ${Number((mark / 100).toFixed(4))} }`,
  ];
}

function questionRows(questions: AngoffMark["questions"]): readonly (readonly string[])[] {
  const rows = questions.map(({ id, mean, spread, lowest, highest }) => [id, percent(mean), percent(spread), `${lowest} to ${highest}`]);
  return [["question", "mean", "spread", "from"], ...rows];
}

function percent(value: number): string {
  return value.toFixed(1);
}
