import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { mean } from "../statistics/mean.ts";
import { shareCells } from "../statistics/share.ts";
import { TestAnswers } from "../test-answers.ts";

const heads = columns(
  ["course", "text"],
  ["question", "text"],
  ["phase", "text"],
  ["asked", "count"],
  ["right", "count"],
  ["difficulty p", "share"],
  ["from", "share"],
  ["to", "share"],
  ["mean credit", "score"],
);

export const questionDifficulty: ReportQuestion = {
  id: "question-difficulty",
  question: "How hard is each question?",
  why: "A question that nearly all or hardly any get right measures little; a hard one may be badly asked, or say that something was not taught.",
  needs: needs.nothing,
  queries: [{ verb: "answered", of: "course" }],
  computation: [
    "Of each enrolment the first test alone. The pre-check’s answers, which have no `test-number`, are left out.",
    "difficulty p = answers with `success` / times asked, as usual for tests: 1 is easy. What was left open counts as wrong. From and to are Wilson’s interval of 95 %.",
    "mean credit: the mean of `score.scaled`, in which half a right answer counts. Hardest first; of questions that are as hard, by id.",
  ],
  caveats: [
    "Each test draws from the bank, so that a question is asked less often than tests are taken: see asked.",
    "p is of those who took the test, not of the question alone: another group finds it easier.",
  ],
  begin(held = new Held()) {
    const answers = held.of(TestAnswers);
    return {
      add: (statement) => answers.add(statement),
      table() {
        const rows = [...groupBy(answers.firstTests.flat(), ({ question }) => question)].map(([question, all]) => {
          const { course, id, phase } = answers.questions.get(question) ?? {};
          const right = all.filter((one) => one.right).length;
          return [course, id, phase, all.length, right, ...shareCells(right, all.length), mean(all.map(({ credit }) => credit))];
        });
        return { columns: heads, rows: sorted(rows, [0, 5, 1]), notes: [] };
      },
    };
  },
};
