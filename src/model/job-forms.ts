import type { CourseOutline } from "./course.ts";
import type { Form } from "./form.ts";
import type { ReactionEndpoint } from "./reaction.ts";

/**
 * Who hears what people count in a form on the job. `anonymous`: an endpoint of the company's own, under a number made for this one time.
 * `confidential`: the record store of the launch, under the learner's name.
 */
export type JobForms = JobFormsWay & {
  /** Whoever can see the answers, in the company's words. */
  readonly seenBy: string;
  /** The group's code, where the package is for one group. */
  readonly cohort?: string;
  /** What a form about others may be for; absent: the role is typed. */
  readonly roles?: readonly string[];
};

type JobFormsWay =
  { readonly mode: "anonymous"; /** Of the endpoint, as learners read it. */ readonly host: string } | { readonly mode: "confidential" };

/** What the forms of a course's pages need beside the engine. */
export interface JobFormsPart {
  /** Of the interface, by key. */
  readonly words: Readonly<Record<string, string>>;
  readonly forms: readonly Form[];
  /** Of `anonymous`. */
  readonly endpoint?: ReactionEndpoint;
}

/** Whether a page of the course has a form. */
export function hasJobForms({ lessons }: Pick<CourseOutline, "lessons">): boolean {
  return lessons.some(({ pages }) => pages.some(({ blocks }) => blocks.some(({ kind }) => kind === "form")));
}
