import { extensionIris } from "../statements/iris.ts";
import { keyOf, under } from "./keyed.ts";
import type { Reported } from "./reported.ts";
import { lastPart, type ReportedActivity } from "./reported-activity.ts";
import { numberAt, textAt } from "./value-at.ts";

export interface FormAnswer {
  readonly who: string;
  /** The course that it was asked in; a form is the same in each. */
  readonly course: string;
  readonly form: string;
  readonly item: string;
  readonly activity: ReportedActivity;
  /** Ids of what was given; of words of one's own none, for no report quotes anybody. */
  readonly given: readonly string[];
  /** Of a form on the job. */
  readonly cohort?: string;
  /** Days after the course. */
  readonly wave?: number;
  /** By whoever was there, about others. */
  readonly observed: boolean;
  readonly count?: number;
  readonly countOf?: number;
}

/** The items of the forms that `takes`, each statement once. */
export class FormAnswers {
  readonly #answers = new Map<string, FormAnswer>();
  readonly #activities = new Map<string, ReportedActivity>();
  readonly #takes: (answer: FormAnswer) => boolean;

  constructor(takes: (answer: FormAnswer) => boolean) {
    this.#takes = takes;
  }

  add({ id, kind, course = "", enrolment, object, within, response = "", extensions }: Reported): void {
    if ((kind !== "item-answered" && kind !== "item-observed") || within === undefined) return;
    const cohort = textAt(extensions, extensionIris.cohort);
    const wave = numberAt(extensions, extensionIris.wave);
    const [count, countOf] = [numberAt(extensions, extensionIris.count), numberAt(extensions, extensionIris.countOf)];
    const open = object.interactionType === "long-fill-in";
    const answer: FormAnswer = {
      who: enrolment,
      course,
      form: lastPart(within.id),
      item: lastPart(object.id),
      activity: under(this.#activities, object.id, () => object),
      given: open || response === "" ? [] : response.split("[,]"),
      observed: kind === "item-observed",
      ...(cohort !== undefined && { cohort }),
      ...(wave !== undefined && { wave }),
      ...(count !== undefined && countOf !== undefined && { count, countOf }),
    };
    if (this.#takes(answer)) under(this.#answers, keyOf(id), () => answer);
  }

  get all(): readonly FormAnswer[] {
    return [...this.#answers.values()];
  }
}

/** Fewer than so many people are no group: what they said is not shown. */
export const fewest = 5;

export function peopleIn(answers: readonly FormAnswer[]): number {
  return new Set(answers.map(({ who }) => who)).size;
}

/** What a table says where something is withheld. */
export function withheldNotes(groups: number): readonly string[] {
  return groups === 0 ? [] : [`Withheld: ${groups === 1 ? "1 group" : `${groups} groups`} of fewer than ${fewest} people.`];
}
