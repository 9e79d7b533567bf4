import type { Course, CourseOutline, Source } from "../model/course.ts";
import type { BlockId, QuestionId } from "../model/ids.ts";
import type { JobFormsPart } from "../model/job-forms.ts";
import type { JobAid } from "../model/job-aid.ts";
import type { Block, Lesson } from "../model/lesson.ts";
import type { LoadedScenario, Lookup } from "../model/lookup.ts";
import type { Person } from "../model/person.ts";
import type { PlanOffer, PlanTechnique } from "../model/plan/plan.ts";
import type { Question, QuestionBank } from "../model/question.ts";
import type { BehaviourId } from "../model/role-play/behaviour.ts";
import type { ReactionPart } from "../model/reaction.ts";
import type { Scenario } from "../model/role-play/scenario.ts";
import type { TalkReports } from "../model/role-play/talk-reports.ts";
import type { TalkRules } from "../model/role-play/talk-rules.ts";
import type { Settings } from "../model/settings.ts";

/** What `course.js` provides: all that is needed before the first lesson is loaded. */
export interface CourseData {
  readonly outline: CourseOutline;
  readonly messages: Readonly<Record<string, string>>;
  readonly settings: Settings;
  /** On the course's first page; the others come later. Absent where nobody is drawn. */
  readonly people?: readonly Person[];
  readonly rooms?: Course["rooms"];
}

/** What `later.js` provides: what all parts of the engine but the first say and show. */
export type LaterData = Pick<CourseData, "messages" | "people" | "rooms">;

export type DataKey =
  | "course"
  | "job-aids"
  | "sources"
  | "plan"
  | "reaction"
  | "job-forms"
  | "talk-rules"
  | "later"
  | `lesson:${string}`
  | `scenario:${string}`
  | `bank:${string}`;
export type DataOf<Key extends DataKey> = Key extends "course"
  ? CourseData
  : Key extends "job-aids"
    ? readonly JobAid[]
    : Key extends "sources"
      ? readonly Source[]
      : Key extends "job-forms"
        ? JobFormsPart
        : Key extends "reaction"
          ? ReactionPart
          : Key extends "plan"
            ? PlanOffer
            : Key extends "talk-rules"
              ? TalkRules
              : Key extends "later"
                ? LaterData
                : Key extends `lesson:${string}`
                  ? Lesson
                  : Key extends `scenario:${string}`
                    ? Scenario
                    : QuestionBank;

/** Where the package's data scripts put what they hold: `recourse.provide("lesson:hear", …)`. The build has checked the values. */
export class DataShelf implements Lookup {
  readonly #values = new Map<string, unknown>();

  readonly provide = (key: string, value: unknown): void => {
    this.#values.set(key, value);
  };

  get<Key extends DataKey>(key: Key): DataOf<Key> | undefined {
    return this.#values.get(key) as DataOf<Key> | undefined;
  }

  question(id: QuestionId): Question | undefined {
    return this.#allOf<QuestionBank>("bank:")
      .flatMap((bank) => bank.questions)
      .find((question) => question.id === id);
  }

  block(id: BlockId): Block | undefined {
    return this.#allOf<Lesson>("lesson:")
      .flatMap((lesson) => lesson.pages.flatMap((page) => page.blocks))
      .find((block) => block.id === id);
  }

  /** What tells of its runs is no data: the part of the engine that plays scenarios provides it, as `talk-reports`. */
  scenario(id: BlockId): LoadedScenario | undefined {
    const block = this.block(id);
    const scenario = block?.kind === "scenario" ? this.get(`scenario:${block.scenario}`) : undefined;
    const rules = this.get("talk-rules");
    const reports = this.#values.get("talk-reports") as TalkReports | undefined;
    return scenario && rules && reports && { scenario, rules, reports };
  }

  technique(id: BehaviourId): PlanTechnique | undefined {
    return this.get("plan")?.techniques.find((technique) => technique.id === id);
  }

  #allOf<Value>(prefix: string): readonly Value[] {
    return [...this.#values].flatMap(([key, value]) => (key.startsWith(prefix) ? [value as Value] : []));
  }
}
