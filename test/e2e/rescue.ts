import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { tested } from "../fixtures/tested-course.ts";
import type { CourseId } from "../../src/model/ids.ts";

/** The course as its content says, to tell the learner of a test what is right. */
export const rescue = tested(loadCourse(new URL("../../src/content", import.meta.url).pathname, "rescue" as CourseId).course);
