import type { Course } from "../model/course.ts";

/** So many learners have the same lead, and so many leads the same group. */
const size = { team: 6, group: 10 } as const;

/** How many lead them. */
export function leadsOf(learners: number): number {
  return Math.ceil(learners / size.team);
}

/** The learners whom the lead of that number (from 1) leads. */
export function teamOf(lead: number): readonly number[] {
  return Array.from({ length: size.team }, (_, index) => (lead - 1) * size.team + index + 1);
}

/** The code of the group in which the lead of that number counts. */
export function groupOf(lead: number): string {
  return `SIM${String(Math.ceil(lead / size.group)).padStart(2, "0")}`;
}

/** Who leads the learner of that number. */
export function leadOf(learner: number): number {
  return Math.ceil(learner / size.team);
}

/** Whether a course is for those who lead: a page of it asks what others did. */
export function isForLeads({ lessons, forms = [] }: Course): boolean {
  const asked = lessons.flatMap(({ pages }) =>
    pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "form" ? block.form : []))),
  );
  return forms.some(({ id, observes }) => observes !== undefined && asked.includes(id));
}

/** The name of somebody's account, the same in each of their courses. */
export function accountOf(who: "learner" | "lead", number: number): string {
  return `${who}-${String(number).padStart(5, "0")}`;
}
