import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { keyOf, partsOf } from "../keyed.ts";
import type { ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";
import { TestAnswers } from "../test-answers.ts";

const heads = columns(
  ["course", "text"],
  ["confidence", "count"],
  ["means", "text"],
  ["answers", "count"],
  ["right", "count"],
  ...shareColumns,
);
const words = ["", "guessing", "fairly sure", "sure enough to act on it"] as const;

export const howSure: ReportQuestion = {
  id: "how-sure",
  question: "Do people know what they know?",
  why: "Where the sure are right no more often than the guessing, a score alone says little about what will be done at work.",
  needs: "`test: { confidence: true }` in the company file",
  queries: [{ verb: "answered", of: "course" }],
  computation: [
    "First tests alone; answers with `confidence`. For each of its three steps: answers, right ones (`success`), share = right / answers with Wilson’s interval.",
  ],
  caveats: ["One learner gives many answers, so that the interval is narrower than the truth where people differ."],
  begin(held = new Held()) {
    const answers = held.of(TestAnswers);
    return {
      add: (statement) => answers.add(statement),
      table() {
        const told = answers.firstTests.flat().flatMap(({ question, confidence, right }) => {
          const { course = "" } = answers.questions.get(question) ?? {};
          return confidence === undefined ? [] : [{ key: keyOf(course, confidence), right }];
        });
        const rows = [...groupBy(told, ({ key }) => key)].map(([key, all]) => {
          const [course, confidence] = partsOf(key);
          const right = all.filter((one) => one.right).length;
          return [course, Number(confidence), words[Number(confidence)], all.length, right, ...shareCells(right, all.length)];
        });
        return { columns: heads, rows: sorted(rows, [0, 1]), notes: [] };
      },
    };
  },
};
