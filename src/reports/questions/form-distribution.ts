import { groupBy } from "../../validation/group-by.ts";
import { FormAnswers, fewest, peopleIn, withheldNotes, type FormAnswer } from "../form-answers.ts";
import { keyOf } from "../keyed.ts";
import type { ReportQuestion, Tally } from "../report-question.ts";
import { columns, sorted, type Cell } from "../report-table.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";

const answerHeads = [
  ["item", "text"],
  ["asked", "text"],
  ["answer", "text"],
  ["its text", "text"],
  ["chose it", "count"],
  ["answered", "count"],
  ...shareColumns,
  ["top two", "share"],
] as const;
const computation = [
  "Each statement once. answered: answers to the item; share = those with the answer / answered, with Wilson’s interval. Of an item with several ticks shares add up to more than 1, and who ticked nothing is not in it.",
  "top two: of an item with a scale, the share of its two uppermost answers together; said once, beside the uppermost. Answers in the order of the scale; those that nobody chose have a row too.",
  `Where fewer than ${fewest} people answered an item it is withheld, and the table says how many. Words of one’s own are never shown.`,
];
const queries = [
  { verb: "answered", of: "form" },
  { verb: "observed", of: "form" },
] as const;

function tally(
  takes: (answer: FormAnswer) => boolean,
  heads: ReturnType<typeof columns>,
  group: (answer: FormAnswer) => readonly Cell[],
): Tally {
  const answers = new FormAnswers(takes);
  return {
    add: (statement) => answers.add(statement),
    table() {
      const groups = [...groupBy(answers.all, (one) => keyOf(...group(one).map(String), one.item)).values()];
      const shown = groups.filter((all) => peopleIn(all) >= fewest);
      const keys = shown.map((all, place) => [...(all[0] === undefined ? [] : [...group(all[0]), all[0].item]), place]);
      const inOrder = sorted(keys, [...heads.keys()]).map((key) => [key, shown[Number(key.at(-1))] ?? []] as const);
      const rows = inOrder.flatMap(([key, all]) => rowsOf(all).map((row) => [...key.slice(0, -2), ...row]));
      return { columns: heads, rows, notes: withheldNotes(groups.length - shown.length) };
    },
  };
}

function rowsOf(all: readonly FormAnswer[]): readonly (readonly Cell[])[] {
  const [first] = all;
  if (first === undefined) return [];
  const { scale, choices, name } = first.activity;
  const ids = (scale.length > 0 ? scale : choices).map(({ id }) => id);
  const topTwo = ids.slice(-2);
  const inTopTwo = all.filter(({ given }) => given.some((id) => topTwo.includes(id))).length;
  return [...scale, ...choices].map(({ id, text }) => {
    const chose = all.filter(({ given }) => given.includes(id)).length;
    const top = scale.length > 2 && id === ids.at(-1) ? inTopTwo / all.length : undefined;
    return [first.item, name, id, text, chose, all.length, ...shareCells(chose, all.length), top];
  });
}

/** Counts are of occasions and have a question of their own; words have none. */
function isChoice({ activity }: FormAnswer): boolean {
  const { scale, choices } = activity;
  return scale.length + choices.length > 0 && !scale.some(({ id }) => id === "0");
}

export const reaction: ReportQuestion = {
  id: "reaction",
  question: "What was the course to those who took it?",
  why: "What people say that they can now do, and what stands in their way, is of use to whoever can clear it away.",
  needs: "`reaction` with `mode: anonymous` or `confidential` in the company file",
  queries,
  computation: [...computation, "Forms without a `cohort`: those after a course, course by course."],
  caveats: [
    "Who answers is not who took the course: set answered beside the number who completed.",
    "An answer says what somebody thinks, not what they do.",
  ],
  begin: () =>
    tally(
      (one) => one.cohort === undefined && isChoice(one),
      columns(["course", "text"], ["form", "text"], ...answerHeads),
      ({ course, form }) => [course, form],
    ),
};

export const jobAnswers: ReportQuestion = {
  id: "job-answers",
  question: "What do people say weeks later, beside what they count?",
  why: "It says what became of plans and what stood in the way, which is for those who lead to remove.",
  needs: "`behaviour`, switched on in the company file",
  queries,
  computation: [
    ...computation,
    "Forms with a `cohort`, group by group and wave by wave; items that are counts have a question of their own.",
  ],
  caveats: ["Those who answer after ninety days are fewer, and the keener ones.", "Anonymous answers of two waves cannot be paired."],
  begin: () =>
    tally(
      (one) => one.cohort !== undefined && isChoice(one),
      columns(["form", "text"], ["cohort", "text"], ["wave", "count"], ...answerHeads),
      ({ form, cohort, wave }) => [form, cohort, wave],
    ),
};
