import { standards } from "../../model/catalogue.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const list = (items: object) => ({ type: "array", items });
const object = (properties: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}) => ({
  type: "object",
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
});
const number = { type: "integer", minimum: 1, maximum: 2 ** 30 - 1 } as const;
const numbers = { type: "object", additionalProperties: number };
const share = { type: "number", minimum: 0, maximum: 1 } as const;

/** What is read of `course.js`. A package from before forms were named (`state`) has the first. */
export const courseShape = object(
  {
    outline: object(
      {
        id: text,
        version: text,
        title: text,
        lessons: list(
          object({ id: text, title: text, pages: list(object({ blocks: list(object({ id: text, kind: text })) }, { optional: flag })) }),
        ),
        objectives: list(object({ id: text })),
        numbers: object({ lessons: numbers, blocks: numbers, questions: numbers }, { objectives: numbers }),
      },
      {
        test: object(
          { bank: text, masteryScore: share, attempts: number, opens: { enum: ["after-lessons", "always"] } },
          { retakeAfterPass: flag, remediation: flag, confidence: flag, waitHours: { type: "integer", minimum: 0, maximum: 168 } },
        ),
      },
    ),
    settings: object({
      standard: { enum: standards },
      completion: object({
        by: { enum: ["pages", "test", "both"] },
        statuses: { enum: ["passed-incomplete", "passed-failed", "completed-incomplete", "completed-failed"] },
        scoreOnCompletion: flag,
        score: { enum: ["best", "last"] },
      }),
    }),
  },
  { state: object({ form: number, reads: list(number) }) },
);

const lettered = list(object({}, { id: text, mine: flag, gap: text, options: list(object({ id: text })) }));

/** What is read of a lesson. */
export const lessonShape = object({
  pages: list(
    object({
      blocks: list(
        object(
          { id: text, kind: text },
          {
            ...{ cards: lettered, options: lettered, lines: lettered, checklist: lettered },
            ...{ items: lettered, groups: lettered, turns: lettered, scenario: text },
          },
        ),
      ),
    }),
  ),
});

export interface LessonShape {
  readonly pages: readonly { readonly blocks: readonly BlockShape[] }[];
}

export interface BlockShape extends Partial<
  Readonly<Record<"cards" | "options" | "lines" | "checklist" | "items" | "groups" | "turns", readonly LetteredShape[]>>
> {
  readonly id: string;
  readonly kind: string;
  readonly scenario?: string;
}

export interface LetteredShape {
  readonly id?: string;
  readonly mine?: boolean;
  readonly gap?: string;
  readonly options?: readonly { readonly id: string }[];
}

/** What is read of a bank of questions. */
export const bankShape = object({
  questions: list(object({ id: text, kind: text }, { options: lettered, targets: lettered, gaps: lettered })),
});

export interface BankShape {
  readonly questions: readonly QuestionShape[];
}

export interface QuestionShape {
  readonly id: string;
  readonly kind: string;
  readonly options?: readonly LetteredShape[];
  readonly targets?: readonly LetteredShape[];
  readonly gaps?: readonly LetteredShape[];
}

/** What is read of a scenario. */
export const scenarioShape = object({ hash: { type: "integer", minimum: 0 } });
