import { extensionIris } from "../statements/iris.ts";
import { keyOf, under } from "./keyed.ts";
import type { Reported } from "./reported.ts";
import type { ReportedActivity } from "./reported-activity.ts";
import { numberAt, textAt } from "./value-at.ts";

export interface TestAnswer {
  /** `course/question`. */
  readonly question: string;
  readonly right: boolean;
  /** The share of it that is right, 0 to 1. */
  readonly credit: number;
  readonly response: string;
  /** 1 to 3; absent where they did not say. */
  readonly confidence?: number;
}

/** The answers of every test that was handed in, each once, test by test. */
export class TestAnswers {
  readonly questions = new Map<
    string,
    { readonly course: string; readonly id: string; readonly phase: string; readonly activity: ReportedActivity }
  >();
  readonly #tests = new Map<string, { readonly number: number; readonly answers: Map<string, TestAnswer> }>();

  add({ kind, course, object, enrolment, success = false, scaled, response = "", extensions }: Reported): void {
    const number = numberAt(extensions, extensionIris.testNumber);
    if (kind !== "test-answered" || course === undefined || number === undefined) return;
    const phase = textAt(extensions, extensionIris.phase) ?? "";
    const question = object.id;
    under(this.questions, question, () => ({ course, id: question.slice(question.lastIndexOf("/") + 1), phase, activity: object }));
    const test = under(this.#tests, keyOf(course, enrolment, number), () => ({ number, answers: new Map<string, TestAnswer>() }));
    const confidence = numberAt(extensions, extensionIris.confidence);
    const credit = scaled ?? Number(success);
    under(test.answers, question, () => ({ question, right: success, credit, response, ...(confidence !== undefined && { confidence }) }));
  }

  /** Test by test. */
  get tests(): readonly (readonly TestAnswer[])[] {
    return [...this.#tests.values()].map(({ answers }) => [...answers.values()]);
  }

  /** Of each learner the first. */
  get firstTests(): readonly (readonly TestAnswer[])[] {
    return [...this.#tests.values()].filter(({ number }) => number === 1).map(({ answers }) => [...answers.values()]);
  }
}
