import { cohortTruth } from "../../src/cohort/cohort-truth.ts";
import type { CohortPlan } from "../../src/cohort/cohort-plan.ts";
import type { Course } from "../../src/model/course.ts";
import type { Form } from "../../src/model/form.ts";
import { confidential, laterCourse, simulated, smallPlan } from "../cohort/small-cohort.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";

const answers = (texts: readonly string[]) => texts.map((text, index) => ({ id: "abcd"[index], text }));

const reaction = {
  id: "reaction",
  level: 1,
  title: "How it was",
  items: [
    {
      id: "use",
      kind: "described",
      ask: "What can you do now?",
      answers: answers(["What I always did", "Some of it", "Most of it", "All of it"]),
    },
    { id: "in-the-way", kind: "several", ask: "What could stand in the way?", choices: answers(["No time", "Not mine to decide"]) },
    { id: "why", kind: "text", ask: "Why?", atMost: 100 },
  ],
} as unknown as Form;

const { outline } = precheckCourse;
const course: Course = {
  ...precheckCourse,
  forms: [reaction],
  outline: { ...outline, ...(outline.test && { test: { ...outline.test, confidence: true } }) },
};

export const reportPlan: CohortPlan = {
  ...smallPlan,
  course,
  settings: { ...confidential, reaction: { mode: "anonymous", host: "answers.example" } },
  then: [laterCourse(30), laterCourse(90), laterCourse(30, "leads")],
  earlier: "0.9.0",
  learners: 120,
};

/** Simulated learners who do all that can be asked for; half of them take an earlier version. */
export const reportCohort = simulated(reportPlan);
export const reportTruth = cohortTruth(reportPlan);
export const allStatements = reportCohort.flatMap(({ statements }) => statements);
/** Of the first course alone. */
export const ofCourse = reportCohort.filter(({ truth }) => truth.course === "small");
