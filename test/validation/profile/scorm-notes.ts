export interface ElementNote {
  readonly name: string;
  readonly format: string;
  readonly clause: string;
}

/** Each element that a package sets outside interactions. */
export const scormElements: Readonly<Record<"scorm12" | "scorm2004", readonly ElementNote[]>> = {
  scorm12: [
    note("cmi.core.lesson_status", "`incomplete`, `completed`, `passed` or `failed`; never lowered", "SCORM 1.2 RTE 3.4.4"),
    note("cmi.core.score.raw", "0 to 100, two decimals at most, cut and never rounded up", "SCORM 1.2 RTE 3.4.4"),
    note("cmi.core.score.min", "always 0", "SCORM 1.2 RTE 3.4.4"),
    note("cmi.core.score.max", "always 100", "SCORM 1.2 RTE 3.4.4"),
    note("cmi.core.session_time", "active time of this session, `HHHH:MM:SS.SS`; the LMS adds sessions up", "SCORM 1.2 RTE 3.4.4"),
    note("cmi.core.lesson_location", "where the learner is: a lesson and a page, or the test; for support alone", "SCORM 1.2 RTE 3.4.4"),
    note("cmi.core.exit", "always `suspend`, so that the state is kept", "SCORM 1.2 RTE 3.4.4"),
    note("cmi.suspend_data", "the state, opaque", "SCORM 1.2 RTE 3.4.4"),
  ],
  scorm2004: [
    note("cmi.completion_status", "`incomplete` or `completed`", "SCORM 2004 4th RTE 4.2.4"),
    note("cmi.success_status", "`unknown`, `passed` or `failed`", "SCORM 2004 4th RTE 4.2.22"),
    note("cmi.score.scaled", "0 to 1, four decimals at most", "SCORM 2004 4th RTE 4.2.20"),
    note("cmi.score.raw", "the same, 0 to 100", "SCORM 2004 4th RTE 4.2.20"),
    note("cmi.score.min", "always 0", "SCORM 2004 4th RTE 4.2.20"),
    note("cmi.score.max", "always 100", "SCORM 2004 4th RTE 4.2.20"),
    note("cmi.progress_measure", "share of the course that was seen, 0 to 1; 1 means completed", "SCORM 2004 4th RTE 4.2.18"),
    note("cmi.objectives.n.id", "an objective of the course, by its name in the content", "SCORM 2004 4th RTE 4.2.17"),
    note("cmi.objectives.n.score.scaled", "the best result in its questions, 0 to 1", "SCORM 2004 4th RTE 4.2.17"),
    note("cmi.objectives.n.success_status", "`passed` where that reaches the mastery score", "SCORM 2004 4th RTE 4.2.17"),
    note("cmi.objectives.n.completion_status", "`completed` where its lessons are finished", "SCORM 2004 4th RTE 4.2.17"),
    note("cmi.objectives.n.description", "its title", "SCORM 2004 4th RTE 4.2.17"),
    note("cmi.session_time", "active time of this session, ISO 8601 duration in seconds", "SCORM 2004 4th RTE 4.2.21"),
    note("cmi.location", "where the learner is: a lesson and a page, or the test; for support alone", "SCORM 2004 4th RTE 4.2.14"),
    note("cmi.exit", "always `suspend`, so that the state is kept", "SCORM 2004 4th RTE 4.2.8"),
    note("adl.nav.request", "at _Save and exit_: `suspendAll`, or `exitAll` where nothing is left to do", "SCORM 2004 4th SN TB.2.3"),
    note("cmi.suspend_data", "the state, opaque", "SCORM 2004 4th RTE 4.2.23"),
  ],
};

function note(name: string, format: string, clause: string): ElementNote {
  return { name, format, clause };
}

/** What becomes an interaction; `find` is what is answered and by which type. */
export const interactionKinds = [
  { what: "a reply, or lines to be spotted, in practice", id: "the block’s", type: "choice", find: "block choice" },
  { what: "sorted items, or gaps, in practice", id: "the block’s", type: "matching", find: "block matching" },
  { what: "a question with options", id: "test, then question: `t2-q07`", type: "choice", find: "question choice" },
  { what: "a question of order", id: "as above", type: "sequencing", find: "question sequencing" },
  { what: "a choice in a conversation", id: "block, run, turn: `door-r1-t03`", type: "choice", find: "turn choice" },
  { what: "a run as a whole", id: "block, run: `door-r2`", type: "numeric", find: "run numeric" },
] as const;

/** Each element of an interaction that a package sets. */
export const interactionElements = [
  { name: "id", where: "both", format: "see above; letters, digits, `-` and `.`", clause: "1.2 RTE 3.4.2.7, 2004 4th RTE 4.2.9" },
  { name: "type", where: "both", format: "`choice`, `matching`, `sequencing` or `numeric`", clause: "1.2 RTE 3.4.2.7, 2004 4th RTE 4.2.9" },
  {
    name: "objectives.0.id",
    where: "both, of the test’s questions",
    format: "the objective’s name",
    clause: "1.2 RTE 3.4.2.7, 2004 4th RTE 4.2.9",
  },
  { name: "time", where: "1.2", format: "`HH:MM:SS`, the learner’s clock", clause: "1.2 RTE 3.4.2.7" },
  { name: "timestamp", where: "2004", format: "ISO 8601, UTC, two decimals", clause: "2004 4th RTE 4.2.9" },
  {
    name: "correct_responses.n.pattern",
    where: "both, but not of runs",
    format: "as the answer; more than one where several answers are best",
    clause: "1.2 RTE 3.4.2.7, 2004 4th RTE 4.2.9.1",
  },
  {
    name: "student_response",
    where: "1.2",
    format: "letters joined by `,`, pairs by `.`; empty where nothing was answered",
    clause: "1.2 RTE 3.4.2.7",
  },
  {
    name: "learner_response",
    where: "2004",
    format: "letters joined by `[,]`, pairs by `[.]`; left out where nothing was answered",
    clause: "2004 4th RTE 4.2.9.1",
  },
  {
    name: "result",
    where: "both",
    format: "`correct`; `wrong` in 1.2, `incorrect` in 2004; `neutral` of runs",
    clause: "1.2 RTE 3.4.2.7, 2004 4th RTE 4.2.9",
  },
  { name: "description", where: "2004", format: "what was asked, at most 250 characters", clause: "2004 4th RTE 4.2.9" },
] as const;
