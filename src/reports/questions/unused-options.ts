import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";
import { TestAnswers } from "../test-answers.ts";

const heads = columns(
  ["course", "text"],
  ["question", "text"],
  ["option", "text"],
  ["its text", "text"],
  ["taken", "count"],
  ["answered", "count"],
  ...shareColumns,
);
/** Haladyna and Downing 1993. */
const working = 0.05;

export const unusedOptions: ReportQuestion = {
  id: "unused-options",
  question: "Which wrong options does nobody take?",
  why: "An option that nobody takes makes a question easier to guess, and can be written anew.",
  needs: needs.nothing,
  queries: [{ verb: "answered", of: "course" }],
  computation: [
    "Questions of `choice` with one right option. Answers of all tests, the first and later ones; the pre-check’s are left out, and so are questions left open.",
    "For each wrong option of the definition: taken, of all answers to the question, and its share with Wilson’s interval. Listed are those taken in less than 5 % of the answers, the usual edge below which a distractor does not work.",
    "Least taken first; of those taken as often, by question and option.",
  ],
  caveats: [
    "Of twenty answers none may fall on an option that one in ten would take: look at the upper end of the interval, not at the zero.",
    "Who takes two tests stands in it twice. Where options have changed, ask of one version at a time.",
  ],
  begin(held = new Held()) {
    const answers = held.of(TestAnswers);
    return {
      add: (statement) => answers.add(statement),
      table() {
        const given = answers.tests.flat().filter(({ response }) => response !== "");
        const rows = [...groupBy(given, ({ question }) => question)].flatMap(([question, all]) => {
          const { course, id, activity } = answers.questions.get(question) ?? {};
          const [right, ...more] = activity?.correct ?? [];
          if (activity?.interactionType !== "choice" || right === undefined || more.length > 0 || right.includes("[,]")) return [];
          return activity.choices
            .filter((choice) => choice.id !== right)
            .map((choice) => {
              const taken = all.filter(({ response }) => response === choice.id).length;
              return [course, id, choice.id, choice.text, taken, all.length, ...shareCells(taken, all.length)];
            })
            .filter(([, , , , taken, of]) => Number(taken) / Number(of) < working);
        });
        return { columns: heads, rows: sorted(rows, [0, 6, 1, 2]), notes: [] };
      },
    };
  },
};
