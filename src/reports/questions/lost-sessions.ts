import { Held } from "../held.ts";
import { groupBy } from "../../validation/group-by.ts";
import { Enrolments } from "../enrolments.ts";
import { keyOf, under } from "../keyed.ts";
import { needs, type ReportQuestion } from "../report-question.ts";
import { columns, sorted } from "../report-table.ts";
import { shareCells, shareColumns } from "../statistics/share.ts";

const heads = columns(
  ["course", "text"],
  ["sessions", "count"],
  ["without an end", "count"],
  ...shareColumns,
  ["learners", "count"],
  ["with two open at once", "count"],
);

interface Session {
  readonly launched: string;
  readonly who: string;
  begunMs?: number;
  endedMs?: number;
}

export const lostSessions: ReportQuestion = {
  id: "lost-sessions",
  question: "How many sessions break off, and who has the course open twice?",
  why: "More than a few in a hundred point at a browser, a network or an LMS that loses sessions: for whoever runs it, not for whoever teaches.",
  needs: needs.nothing,
  queries: [
    { verb: "initialized", of: "launched" },
    { verb: "terminated", of: "launched" },
    { verb: "progressed", of: "course" },
  ],
  computation: [
    "Sessions by their `sessionid`, so cmi5 alone. without an end: `initialized` and no `terminated`; share = those / sessions with `initialized`, with Wilson’s interval.",
    "with two open at once: enrolments in which a session began before another that had begun earlier was terminated; sessions without an end are left out of that.",
  ],
  caveats: [
    "A session that is open at this moment has no end yet: ask with `until`.",
    "An LMS ends a lost session with `abandoned`, which is the LMS’s statement and not the course’s.",
  ],
  begin(held = new Held()) {
    const enrolments = held.of(Enrolments);
    const sessions = new Map<string, Session>();
    return {
      add(statement) {
        enrolments.add(statement);
        const { kind, session, object, enrolment, atMs } = statement;
        if ((kind !== "initialized" && kind !== "terminated") || session === undefined) return;
        const one = under(sessions, session, (): Session => ({ launched: object.id, who: enrolment }));
        if (kind === "initialized") one.begunMs ??= atMs;
        else one.endedMs ??= atMs;
      },
      table() {
        const begun = [...sessions.values()].filter(({ begunMs }) => begunMs !== undefined);
        const rows = [...groupBy(begun, ({ launched }) => enrolments.courses.of(launched))].map(([course, all]) => {
          const lost = all.filter(({ endedMs }) => endedMs === undefined).length;
          const learners = [...groupBy(all, ({ launched, who }) => keyOf(launched, who)).values()];
          return [course, all.length, lost, ...shareCells(lost, all.length), learners.length, learners.filter(overlaps).length];
        });
        return { columns: heads, rows: sorted(rows, [0]), notes: [] };
      },
    };
  },
};

function overlaps(sessions: readonly Session[]): boolean {
  const spans = sessions.flatMap(({ begunMs, endedMs }) =>
    begunMs === undefined || endedMs === undefined ? [] : [[begunMs, endedMs] as const],
  );
  const ordered = spans.sort(([one], [other]) => one - other);
  return ordered.some(([, ended], index) => {
    const [next] = ordered[index + 1] ?? [Infinity];
    return next < ended;
  });
}
