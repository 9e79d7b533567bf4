import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { correlation } from "../statistics/correlation.ts";
import { mean } from "../statistics/mean.ts";
import { upperLower } from "../statistics/upper-lower.ts";
import { TestAnswers } from "../test-answers.ts";

const heads = columns(
  ["course", "text"],
  ["question", "text"],
  ["asked", "count"],
  ["item-rest r", "correlation"],
  ["upper-lower D", "correlation"],
);

export const questionDiscrimination: ReportQuestion = {
  id: "question-discrimination",
  question: "Which questions tell those who can from those who cannot?",
  why: "A question that the strong get wrong more often than the weak has a wrong key or a trap in it. Below about 0.2 it is worth a look.",
  needs: needs.nothing,
  queries: [{ verb: "answered", of: "course" }],
  computation: [
    "First tests alone, as for difficulty. What was left open counts as wrong.",
    "item-rest r: the point-biserial correlation of right (1) or not (0) with the mean `score.scaled` of the other questions of the same test; the question itself is not in it (corrected item-total correlation). None where nobody, or everybody, has it right, or where the others do not vary.",
    "upper-lower D: tests with the question, ranked by the mean of all their answers. D = share right among the upper 27 % less share right among the lower 27 %; each end has round(0.27 n) tests, one at least. Tests that tie at the edge share the places left there.",
    "Lowest r first.",
  ],
  caveats: [
    "With fewer than about fifty answers both move a lot by chance: do not drop a question for them alone.",
    "Tests draw different questions, so that the rest is a mean and not a sum.",
  ],
  begin(held = new Held()) {
    const answers = held.of(TestAnswers);
    return {
      add: (statement) => answers.add(statement),
      table() {
        const judged = answers.firstTests.flatMap((test) => {
          const total = test.reduce((sum, { credit }) => sum + credit, 0);
          return test.map(({ question, right, credit }) => ({
            question,
            item: Number(right),
            total: mean(test.map((one) => one.credit)) ?? 0,
            rest: test.length < 2 ? undefined : (total - credit) / (test.length - 1),
          }));
        });
        const rows = [...groupBy(judged, ({ question }) => question)].map(([question, all]) => {
          const { course, id } = answers.questions.get(question) ?? {};
          const pairs = all.flatMap(({ item, rest }) => (rest === undefined ? [] : [[item, rest] as const]));
          const r = correlation(
            pairs.map(([item]) => item),
            pairs.map(([, rest]) => rest),
          );
          return [course, id, all.length, r, upperLower(all)];
        });
        return { columns: heads, rows: sorted(rows, [0, 3, 1]), notes: [] };
      },
    };
  },
};
