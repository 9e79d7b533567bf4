import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import type { ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";
import { TestAnswers } from "../test-answers.ts";

const heads = columns(
  ["course", "text"],
  ["question", "text"],
  ["name", "text"],
  ["told how sure", "count"],
  ["sure", "count"],
  ["sure and wrong", "count"],
  ...shareColumns,
);
export const sure = 3;

export const sureAndWrong: ReportQuestion = {
  id: "sure-and-wrong",
  question: "Where are people sure, and wrong?",
  why: "Whoever is sure and wrong will do it so with the next customer. These questions show which belief the course has to meet head on.",
  needs: "`test: { confidence: true }` in the company file",
  queries: [{ verb: "answered", of: "course" }],
  computation: [
    "First tests alone; answers with `confidence`. sure: those with 3, “sure enough to act on it”. sure and wrong: of these the ones without `success`.",
    "share = sure and wrong / sure, with Wilson’s interval. Most sure and wrong answers first; then by share.",
  ],
  caveats: ["Half a right answer counts as wrong here.", "Who never says that they are sure is in none of it."],
  begin(held = new Held()) {
    const answers = held.of(TestAnswers);
    return {
      add: (statement) => answers.add(statement),
      table() {
        const told = answers.firstTests.flat().filter(({ confidence }) => confidence !== undefined);
        const rows = [...groupBy(told, ({ question }) => question)].map(([question, all]) => {
          const { course, id, activity } = answers.questions.get(question) ?? {};
          const sureOnes = all.filter(({ confidence }) => confidence === sure);
          const wrong = sureOnes.filter(({ right }) => !right).length;
          return [course, id, activity?.name, all.length, sureOnes.length, wrong, ...shareCells(wrong, sureOnes.length)];
        });
        return { columns: heads, rows: sorted(rows, [0, 5, 6, 1], [5, 6]), notes: [] };
      },
    };
  },
};
