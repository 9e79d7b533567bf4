import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { FirstRuns } from "../first-runs.ts";
import { keyOf, partsOf } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { quantile } from "../statistics/quantile.ts";

const heads = columns(
  ["scenario", "text"],
  ["turn", "text"],
  ["choices", "count"],
  ["lower quarter", "seconds"],
  ["median", "seconds"],
  ["upper quarter", "seconds"],
);
const awayMs = 1_800_000;

export const turnTimes: ReportQuestion = {
  id: "turn-times",
  question: "At which turn do people think longest?",
  why: "A long pause is a hard choice, or a long text. Where nobody pauses, nobody weighs anything.",
  needs: needs.full,
  queries: [
    { verb: "attempted", of: "course" },
    { verb: "answered", of: "course" },
    { verb: "scored", of: "course" },
  ],
  computation: [
    "First runs that are over. Of each choice the time since the choice before it, of the first one since the run began (`attempted`), by timestamp, in seconds.",
    "Left out: where the two are of different sessions, and where half an hour or more lies between, since somebody was away.",
    "Median and quarters by turn. Longest median first within a scenario.",
  ],
  caveats: [
    "It holds the reading of what the customer says, and every interruption under half an hour: compare turns, not people.",
    "Clocks are those of the learners’ devices.",
  ],
  begin(held = new Held()) {
    const runs = held.of(FirstRuns);
    return {
      add: (statement) => runs.add(statement),
      table() {
        const waits = runs.finished.flatMap(({ scenario, turns, begunMs, begunIn }) =>
          turns.flatMap(({ turn, atMs, session }, index) => {
            const before = turns[index - 1] ?? (begunMs === undefined ? undefined : { atMs: begunMs, session: begunIn });
            const away = before === undefined || before.session !== session || atMs - before.atMs >= awayMs;
            return away ? [] : [{ key: keyOf(scenario, turn), seconds: (atMs - before.atMs) / 1000 }];
          }),
        );
        const rows = [...groupBy(waits, ({ key }) => key)].map(([key, all]) => {
          const seconds = all.map((one) => one.seconds);
          return [...partsOf(key), all.length, ...[0.25, 0.5, 0.75].map((share) => quantile(seconds, share))];
        });
        return { columns: heads, rows: sorted(rows, [0, 4, 1], [4]), notes: [] };
      },
    };
  },
};
