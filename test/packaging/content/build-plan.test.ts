import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AuthoredCourse } from "../../../src/packaging/content/authored-course.ts";
import { buildPlan } from "../../../src/packaging/content/build-plan.ts";
import type { CourseContent } from "../../../src/packaging/content/course-content.ts";

const behaviour = (id: string, phase: string, kind = "technique") => ({
  value: { id, kind, phase, name: id, rule: "", good: ["1", "2", "3", "4"] },
});
const content = {
  behaviours: [
    behaviour("breathe", "P0"),
    behaviour("rise-to-bait", "P0", "mistake"),
    behaviour("listening", "P2"),
    behaviour("thank", "P7"),
  ],
  lessons: [{ value: { phase: "P0" } }, { value: { phase: "P7" } }],
  followUps: [],
} as unknown as CourseContent;
const offered = (course: Partial<AuthoredCourse>) => buildPlan(content, course as AuthoredCourse).techniques.map(({ id }) => id as string);

describe("buildPlan(content, course)", () => {
  it("offers the techniques that the course names, or those of its lessons' phases, and no mistake", () => {
    assert.deepEqual(offered({ techniques: ["listening", "breathe"] }), ["listening", "breathe"]);
    assert.deepEqual(offered({}), ["breathe", "thank"]);
  });

  it("has every technique in a course that comes back to a plan, its own first and each once", () => {
    assert.deepEqual(offered({ plan: "revisit", techniques: ["listening"] }), ["listening", "breathe", "thank"]);
    assert.deepEqual(offered({ plan: "revisit" }), ["breathe", "thank", "listening"]);
  });
});
