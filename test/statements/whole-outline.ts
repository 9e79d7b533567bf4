import type { CourseOutline } from "../../src/model/course.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";

const { outline } = precheckCourse;
const [first, ...others] = outline.lessons;
const form = { id: "count" as never, kind: "form" } as const;

/** A course with all that can be told of: the small one with a pre-check, a form on the job, a plan that is come back to, and a test that asks how sure one is. */
export const wholeOutline: CourseOutline = {
  ...outline,
  lessons: [{ ...first!, pages: [{ ...first!.pages[0]!, blocks: [form] }, ...first!.pages] }, ...others],
  plan: "revisit",
  ...(outline.test && { test: { ...outline.test, confidence: true } }),
};
