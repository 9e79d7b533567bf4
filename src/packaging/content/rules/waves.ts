import { suggestName } from "../nearest-name.ts";
import type { Rule } from "../rule.ts";

/** Waves differ in their days and titles, have lessons of the course, and pages are optional in waves that there are. */
export const waves: Rule = {
  needs: ["course", "lessons"],
  check({ course, lessons, names }, mistakes) {
    if (course === undefined) return;
    const { waves: all = [], title } = course.value;
    for (const [index, wave] of all.entries()) {
      const earlier = all.slice(0, index);
      if (earlier.some(({ days }) => days === wave.days))
        mistakes.add(course, ["waves", index, "days"], "listed-twice", `there is a wave of ${wave.days} days already: keep one`);
      if (wave.title === title || earlier.some((other) => other.title === wave.title))
        mistakes.add(course, ["waves", index, "title"], "waves", "is a title already: an LMS could not tell the two packages apart");
      for (const [at, id] of (wave.lessons ?? []).entries()) {
        if (names.lessons.includes(id)) continue;
        const message = `there is no lesson “${id}”${suggestName(id, names.lessons)}`;
        mistakes.add(course, ["waves", index, "lessons", at], "unknown-reference", message);
      }
    }
    const days: readonly number[] = all.map((wave) => wave.days);
    for (const lesson of lessons) {
      for (const [index, { optional }] of lesson.value.pages.entries()) {
        if (typeof optional !== "object" || days.includes(optional.wave)) continue;
        const message = `the course has no wave of ${optional.wave} days: write true, or name one of its waves`;
        mistakes.add(lesson, ["pages", index, "optional", "wave"], "waves", message);
      }
    }
  },
};
