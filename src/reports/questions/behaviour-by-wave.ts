import { groupBy } from "../../validation/group-by.ts";
import { FormAnswers, fewest, peopleIn, withheldNotes } from "../form-answers.ts";
import { keyOf } from "../keyed.ts";
import type { ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { deviation, mean } from "../statistics/mean.ts";

const heads = columns(
  ["item", "text"],
  ["asked", "text"],
  ["cohort", "text"],
  ["source", "text"],
  ["wave", "count"],
  ["people", "count"],
  ["with occasion", "count"],
  ["mean share", "share"],
  ["deviation", "share"],
);

export const behaviourByWave: ReportQuestion = {
  id: "behaviour-by-wave",
  question: "What is done on the job, wave by wave, as people count it themselves and as those see it who lead them?",
  why: "It is the nearest that statements come to what the course is for. Where the two sources part, talk about it before you believe either.",
  needs: "`behaviour`, switched on in the company file",
  queries: [
    { verb: "answered", of: "form" },
    { verb: "observed", of: "form" },
  ],
  computation: [
    "Items of forms with a `cohort` that are counts, such as three of the last five contacts. source: self is `answered`, observed is `observed`. Items of both forms have the same ids.",
    "mean share: the mean of `count` / `count-of` over answers with an occasion; those that say that there was none are left out, and with occasion is their n. deviation: of a sample, n - 1.",
    `people: different actors with an answer to the item. Groups (item, cohort, source, wave) of fewer than ${fewest} are withheld, and the table says how many.`,
    "wave: days after the course; none where the course comes in no waves.",
  ],
  caveats: [
    "Counted from memory, by people who know what is wanted: compare waves and groups, not the level.",
    "No group was kept without the course: a rise has other causes too.",
    "Not for judging single people: no row is about one.",
  ],
  begin() {
    const answers = new FormAnswers(({ cohort, activity }) => cohort !== undefined && activity.scale.some(({ id }) => id === "0"));
    return {
      add: (statement) => answers.add(statement),
      table() {
        const groups = [
          ...groupBy(answers.all, ({ item, cohort = "", observed, wave }) => keyOf(item, cohort, Number(observed), wave ?? "")).values(),
        ];
        const shown = groups.filter((all) => peopleIn(all) >= fewest);
        const rows = shown.map((all) => {
          const [first] = all;
          const shares = all.flatMap(({ count, countOf }) => (count === undefined || !countOf ? [] : [count / countOf]));
          const who = [first?.item, first?.activity.name, first?.cohort, first?.observed ? "observed" : "self", first?.wave];
          return [...who, peopleIn(all), shares.length, mean(shares), deviation(shares)];
        });
        return { columns: heads, rows: sorted(rows, [0, 2, 3, 4]), notes: withheldNotes(groups.length - shown.length) };
      },
    };
  },
};
