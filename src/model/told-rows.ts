import type { ToldRow } from "./told-row.ts";

export type ToldWhat =
  | "time"
  | "state"
  | "progress"
  | "lessons"
  | "status"
  | "looked-up"
  | "plan"
  | "on-job"
  | "revisit"
  | "precheck"
  | "precheck-answers"
  | "practice"
  | "score"
  | "answers"
  | "confidence"
  | "objectives"
  | "runs"
  | "promises"
  | "turns"
  | "behaviours";

/** In the order in which a learner reads of them. Made from `xapi-statements/profile.jsonld` by `npm run dictionary`: change a row there, not here. */
export const toldRows: readonly ToldRow<ToldWhat>[] = [
  { what: "time", when: "going", to: ["scorm12", "scorm2004", "lrs"] },
  { what: "state", when: "going", to: ["scorm12", "scorm2004", "lrs"] },
  { what: "progress", when: "going", to: ["scorm2004"] },
  { what: "lessons", when: "going", to: ["lrs"] },
  { what: "status", when: "going", to: ["scorm12", "scorm2004", "lrs"] },
  { what: "looked-up", when: "going", to: ["lrs"], reporting: ["full", "run"] },
  { what: "plan", when: "going", to: ["lrs"], reporting: ["full", "run"] },
  { what: "on-job", when: "going", to: ["lrs"] },
  { what: "revisit", when: "going", to: ["lrs"], reporting: ["full", "run"] },
  { what: "precheck", when: "going", to: ["lrs"], reporting: ["full", "run"] },
  { what: "precheck-answers", when: "going", to: ["lrs"], reporting: ["full"] },
  { what: "practice", when: "going", to: ["scorm12", "scorm2004", "lrs"], reporting: ["full"] },
  { what: "score", when: "handed-in", to: ["scorm12", "scorm2004", "lrs"] },
  { what: "answers", when: "handed-in", to: ["scorm12", "scorm2004", "lrs"] },
  { what: "confidence", when: "handed-in", to: ["lrs"] },
  { what: "objectives", when: "handed-in", to: ["scorm2004", "lrs"] },
  { what: "runs", when: "talking", to: ["scorm12", "scorm2004", "lrs"], reporting: ["full", "run"] },
  { what: "promises", when: "talking", to: ["lrs"], reporting: ["full", "run"] },
  { what: "turns", when: "talking", to: ["scorm12", "scorm2004", "lrs"], reporting: ["full"] },
  { what: "behaviours", when: "talking", to: ["lrs"], reporting: ["full"] },
];
