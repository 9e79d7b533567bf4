import type { CohortPlan, PackagedCourse } from "../../src/cohort/cohort-plan.ts";
import { simulateCohort, type SimulatedCourse } from "../../src/cohort/simulate-cohort.ts";
import type { Course, CourseOutline, Wave } from "../../src/model/course.ts";
import type { Form } from "../../src/model/form.ts";
import type { BlockId, CourseId } from "../../src/model/ids.ts";
import type { FormBlock } from "../../src/model/lesson.ts";
import { defaultSettings, type Settings } from "../../src/model/settings.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { ownForm, seenForm } from "../fixtures/job-form.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";

export const smallPlan: CohortPlan = {
  course: smallCourse,
  settings: { ...defaultSettings, standard: "cmi5" },
  learners: 60,
  seed: 7,
  startMs: Date.UTC(2026, 2, 2, 9),
};

/** A cohort that takes the small course. */
export function simulated(chosen: Partial<CohortPlan> = {}): readonly SimulatedCourse[] {
  return [...simulateCohort({ ...smallPlan, ...chosen })];
}

/** Forms on the job, handed in under the learner's name. */
export const confidential = {
  ...smallPlan.settings,
  jobForms: { mode: "confidential", seenBy: "the trainers" },
} as const satisfies Settings;

/** What comes so many days after the small course: a form on the job on its last page, and the plan once more; or, for leads, the form about others. */
export function laterCourse(wave: Wave, who: "learners" | "leads" = "learners", settings: Settings = confidential): PackagedCourse {
  const id = `${who}-${wave}` as CourseId;
  const course = who === "leads" ? withForm(seenForm, { id, wave }) : withForm(ownForm, { id, wave, plan: "revisit" });
  return { course, settings };
}

function withForm(form: Form, head: Partial<CourseOutline>): Course {
  const block: FormBlock = { id: "start-form" as BlockId, kind: "form", covers: [], form: form.id };
  const page = { title: "On the job", blocks: [block] };
  const { lessons, outline } = untestedCourse;
  return {
    ...untestedCourse,
    forms: [form],
    lessons: lessons.map((lesson, index) => (index > 0 ? lesson : { ...lesson, pages: [...lesson.pages, page] })),
    outline: {
      ...outline,
      ...head,
      lessons: outline.lessons.map((lesson, index) => (index > 0 ? lesson : { ...lesson, pages: [...lesson.pages, page] })),
    },
  };
}

const base = "https://w3id.org/xapi/recourse";

/** The end of the verb's IRI. */
export const verbOf = ({ verb }: Statement): string => verb.id.split("/").at(-1) ?? "";
/** The object's IRI without the base. */
export const objectOf = ({ object }: Statement): string => object.id.replace(`${base}/`, "");
/** The IRI of an extension of ours. */
export const extension = (name: string): string => `${base}/extensions/${name}`;
