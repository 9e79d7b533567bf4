import { v5 } from "uuid";
import { applyFact, emptyAttempt } from "../model/apply-fact.ts";
import type { Attempt } from "../model/attempt.ts";
import type { Fact } from "../model/fact.ts";
import type { Lookup } from "../model/lookup.ts";
import { cmi5Form } from "../statements/cmi5-statements.ts";
import { activityIris, extensionIris, recourseIri } from "../statements/iris.ts";
import { toHeldFailed, toInitialized, toSessionVerb, toTerminated } from "../statements/session-statements.ts";
import type { Statement } from "../statements/statement.ts";
import type { Moment, StatementSession } from "../statements/statement-session.ts";
import { statementsFor } from "../statements/statements-for.ts";
import { xapiForm } from "../statements/xapi-statements.ts";
import { VerbLedger } from "../tracking/lrs/verb-ledger.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import { TruthNotes } from "./truth-notes.ts";

/** Where the learners of a cohort have their accounts, and their LMS its activities. Nobody can (RFC 2606 2). */
const host = "https://cohort.invalid";
const namespace = v5(`${recourseIri}/cohort`, v5.URL);

/** One registration of one simulated learner: launches one after the other, facts in them, and the statements that a package would have sent, in order. */
export class SimulatedLaunches {
  attempt: Attempt = emptyAttempt;
  readonly account: string;
  readonly registration: string;
  readonly statements: Statement[] = [];
  readonly notes = new TruthNotes();
  readonly #plan: CohortPlan;
  readonly #lookup: Lookup;
  #nowMs: number;
  #openedMs = 0;
  #earlierResults = 0;
  #open: { readonly session: StatementSession; readonly ledger: VerbLedger } | undefined;

  constructor(plan: CohortPlan, lookup: Lookup, account: string, beginsMs: number) {
    this.#plan = plan;
    this.#lookup = lookup;
    this.#nowMs = beginsMs;
    this.account = account;
    this.registration = this.#uuid("registration");
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  opens(): void {
    const session = this.#session();
    this.#open = { session, ledger: new VerbLedger([], []) };
    this.#openedMs = this.#nowMs;
    this.#earlierResults = this.attempt.test.results.length;
    this.#queue([toInitialized(this.#moment, session)]);
  }

  /** A fact, after so many seconds. Before a launch nothing can be done: throws a `RangeError`. */
  does(fact: Fact, afterSeconds: number): void {
    if (this.#open === undefined) throw new RangeError("no session is open");
    this.spends(afterSeconds);
    const before = this.attempt;
    this.notes.hears(fact);
    this.attempt = applyFact(before, fact, this.#plan.course.outline);
    this.#queue(statementsFor(fact, before, this.attempt, this.#moment, this.#open.session));
  }

  /** Away from the course. */
  waits(seconds: number): void {
    this.#nowMs += Math.max(1, Math.round(seconds * 1000));
  }

  /** Where they are in it. */
  spends(seconds: number): void {
    const before = this.#nowMs;
    this.waits(seconds);
    this.notes.spends(this.attempt.place, this.#nowMs - before);
  }

  /** What is held until then, and the end (cmi5 9.3.8). */
  closes(): void {
    if (this.#open === undefined) return;
    const { session } = this.#open;
    this.spends(1);
    const failed = toHeldFailed(this.attempt, this.#earlierResults, this.#moment, session);
    this.#queue([...(failed === undefined ? [] : [failed]), toTerminated(this.#moment, session)]);
    this.#ended(session);
  }

  /** The browser is gone, and with it what was held and the end. */
  crashes(): void {
    if (this.#open !== undefined) this.#ended(this.#open.session, true);
  }

  /** Past the launch's endpoint, under nobody's name. */
  adds(statements: readonly Statement[]): void {
    this.statements.push(...statements);
  }

  #ended({ sessionId: session }: StatementSession, crashed = false): void {
    this.notes.sessions.push({ session, seconds: Math.round(this.#moment.activeMs / 10) / 100, ...(crashed ? { crashed } : {}) });
    this.#open = undefined;
  }

  #queue(statements: readonly Statement[]): void {
    for (const statement of statements) {
      const verb = toSessionVerb(statement);
      if (verb !== undefined && this.#open?.ledger.allows(verb) === false) continue;
      if (verb !== undefined) this.#open?.ledger.add(verb);
      this.statements.push(statement);
    }
  }

  get #moment(): Moment {
    return { nowMs: this.#nowMs, activeMs: this.#nowMs - this.#openedMs };
  }

  #session(): StatementSession {
    const { course, settings } = this.#plan;
    const { outline } = course;
    const sessionId = this.#uuid(`session ${this.notes.sessions.length + 1}`);
    const isCmi5 = settings.standard === "cmi5";
    const activityId = isCmi5 ? `${host}/activities/${outline.id}` : activityIris.course(outline.id);
    const publisher = { objectType: "Activity", id: `${host}/publisher/${outline.id}` } as const;
    return {
      actor: { objectType: "Agent", account: { homePage: host, name: this.account } },
      registration: this.registration,
      activityId,
      sessionId,
      // cmi5 10.2.1: grouping holds the publisher's id, extensions the session's.
      contextTemplate: isCmi5 ? { contextActivities: { grouping: [publisher] }, extensions: { [extensionIris.sessionId]: sessionId } } : {},
      masteryScore: isCmi5 ? outline.test?.masteryScore : undefined,
      form: isCmi5 ? cmi5Form : xapiForm,
      rule: settings.completion,
      behaviourReporting: settings.behaviourReporting,
      outline,
      lookup: this.#lookup,
    };
  }

  #uuid(name: string): string {
    const { course, seed, settings } = this.#plan;
    return v5(JSON.stringify([seed, course.outline.id, settings.standard, this.account, name]), namespace);
  }
}
