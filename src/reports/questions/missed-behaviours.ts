import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { FirstRunBehaviours, type CalledFor } from "../called-for.ts";
import { keyOf } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted, type Cell } from "../report-table.ts";
import { mean } from "../statistics/mean.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";

const counted = [["called for", "count"], ["missed", "count"], ...shareColumns, ["quality if shown", "quality"]] as const;
const queries = [
  { verb: "missed", of: "course" },
  { verb: "showed", of: "course" },
] as const;
const computation = [
  "First runs that are over. called for: `showed` and `missed` together; each behaviour once a run and phase.",
  "share = `missed` / called for, with Wilson’s interval.",
  "quality if shown: the mean of `quality` of those who showed it, 0 to 3.",
];
const shared = { needs: needs.full, queries } as const;

/** Rows by what `keys` gives for a behaviour that was called for. */
function tally(
  held: Held,
  heads: ReturnType<typeof columns>,
  keys: (one: CalledFor) => readonly string[],
  by: readonly number[],
  down: readonly number[],
) {
  const behaviours = held.of(FirstRunBehaviours);
  return {
    add: (statement: Parameters<FirstRunBehaviours["add"]>[0]) => behaviours.add(statement),
    table() {
      const rows = [...groupBy(behaviours.all, (one) => keyOf(...keys(one))).values()].map((all): readonly Cell[] => {
        const [first] = all;
        const shown = all.flatMap(({ quality }) => (quality === undefined ? [] : [quality]));
        const missed = all.length - shown.length;
        return [...(first === undefined ? [] : keys(first)), all.length, missed, ...shareCells(missed, all.length), mean(shown)];
      });
      return { columns: heads, rows: sorted(rows, by, down), notes: [] };
    },
  };
}

const byPhase = columns(["phase", "text"], ["behaviour", "text"], ["name", "text"], ...counted);
const byScenario = columns(["scenario", "text"], ["phase", "text"], ["behaviour", "text"], ["name", "text"], ...counted);

export const missedByPhase: ReportQuestion = {
  ...shared,
  id: "missed-by-phase",
  question: "Which techniques are missed most, in which phase?",
  why: "It says what to practise next, in the course and in a team meeting.",
  computation: [...computation, "All scenarios together. Most missed first within a phase."],
  caveats: [
    "A behaviour that few scenarios call for has a small n. One learner stands in it once a scenario, so that the interval is narrower than the truth where people differ.",
    "It is said of a simulated customer, offered as a choice: it shows that somebody knows what to say, not that they would say it.",
  ],
  begin: (held = new Held()) => tally(held, byPhase, ({ phase, behaviour, name }) => [phase, behaviour, name], [0, 5, 1], [5]),
};

export const missedByScenario: ReportQuestion = {
  ...shared,
  id: "missed-by-scenario",
  question: "Which techniques are missed most, in which conversation and trade?",
  why: "Each scenario is of one trade. What is missed in one alone is the situation’s; what is missed in all is the people’s.",
  computation: [...computation, "Scenario by scenario; most missed first within one."],
  caveats: [
    "Scenarios come in an order: in the later ones people have practised.",
    "Which trade a scenario is of stands in the course, not in the statements.",
  ],
  begin: (held = new Held()) =>
    tally(held, byScenario, ({ scenario, phase, behaviour, name }) => [scenario, phase, behaviour, name], [0, 6, 1, 2], [6]),
};
