import type { CourseContent, Item } from "../content/course-content.ts";
import { fillSlots } from "./slots.ts";
import type { Terms } from "./term-forms.ts";

/** The content as a learner of a company with these terms reads it. Sources and seeds stay as they are: they hold what others have found. */
export function withTerms(content: CourseContent, terms: Terms): CourseContent {
  const fill = <T extends Item<unknown>>(item: T): T => ({ ...item, value: filled(item.value, terms) });
  return {
    ...content,
    course: content.course && fill(content.course),
    lessons: content.lessons.map(fill),
    blocks: content.blocks.map(fill),
    questions: content.questions.map(fill),
    jobAids: content.jobAids.map(fill),
    forms: content.forms.map(fill),
    followUps: content.followUps.map(fill),
    messages: content.messages && fill(content.messages),
    policies: content.policies && fill(content.policies),
    scenarios: content.scenarios.map(fill),
    behaviours: content.behaviours.map(fill),
    talkRules: content.talkRules && fill(content.talkRules),
  };
}

/** Every text in it. Ids cannot hold a bracket, so that only what a learner reads is touched. */
function filled(value: unknown, terms: Terms): unknown {
  if (typeof value === "string") return fillSlots(value, terms);
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, terms));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, terms)]));
}
