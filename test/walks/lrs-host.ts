import type { Attempt } from "../../src/model/attempt.ts";
import { completionFor } from "../../src/model/completion-rule.ts";
import type { Settings } from "../../src/model/settings.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { toSessionVerb } from "../../src/statements/session-statements.ts";
import { statementsFor } from "../../src/statements/statements-for.ts";
import { xapiForm } from "../../src/statements/xapi-statements.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { createXapiSession } from "../../src/tracking/xapi/create-xapi-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { withHttpFaults, type HeardRequest, type HttpPlan } from "../hosts/http-faults.ts";
import { StrictCmi5Endpoint, type Cmi5Options } from "../hosts/strict-cmi5-endpoint.ts";
import { strayTogether } from "../hosts/must-follow-profile.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { lostProgress } from "./holds-progress.ts";
import { httpStorm, isState } from "./http-storm.ts";
import type { WalkClock } from "./walk-clock.ts";
import type { Browser, ToldFact, WalkPage } from "./walk-page.ts";
import type { Seat, WalkedHost } from "./walked-host.ts";

const { outline } = smallCourse;
/** What a host rightly refuses after a line was cut, or where somebody else has said it before: the course cannot know. */
const excusable =
  /9\.3\.8: after terminated|once in a registration|no verb twice|one of passed and failed|failed after passed|initialized first|2\.1\.1$/;

/** An LMS of cmi5, or an LRS that a link leads to, by the book but for its storms. */
export class LrsHost implements WalkedHost {
  readonly settings: Settings;
  readonly manyPages: boolean;
  readonly launchesBeside: boolean;
  readonly #standard: "cmi5" | "xapi";
  readonly #lrs: StrictCmi5Endpoint | StrictTinCanLrs;
  readonly #launched: Cmi5Options;
  readonly #clock: WalkClock;
  readonly #random: () => number;
  readonly #complaints: string[] = [];
  readonly #over = new Set<WalkPage>();
  readonly #keys = new Map<string, string>();
  readonly #expectations = new WeakMap<ToldFact, readonly string[]>();
  readonly #pages: WalkPage[] = [];
  /** Pages whose launch is the last one: the session of any other is abandoned, and its credential with it. */
  readonly #current = new Set<WalkPage>();
  /** Somebody was told that something will never be taken. */
  #refusedEver = false;
  #lied = false;
  #judged = 0;
  #refusals = 0;
  #faulty = false;
  /** Pages whose last state was answered as stored and was not. */
  readonly #deceived = new Set<WalkPage>();
  #liedOfStatements = false;
  #plan: HttpPlan = () => undefined;
  #before = "";
  #crowded = false;

  constructor(standard: "cmi5" | "xapi", settings: Settings, clock: WalkClock, random: () => number) {
    this.#standard = standard;
    this.settings = { ...settings, standard, completion: completionFor(standard, settings.completion) };
    this.#clock = clock;
    this.#random = random;
    this.manyPages = standard === "xapi" && random() < 0.4;
    this.launchesBeside = standard === "cmi5";
    const etags = random() < 0.5;
    const launchMode = random() < 0.08 ? (random() < 0.5 ? "Browse" : "Review") : "Normal";
    const mastery = random() < 0.5 ? { masteryScore: [0, 0.6, 0.8, 1][Math.floor(random() * 4)]! } : {};
    this.#launched = { etags, launchMode, ...mastery };
    this.#lrs =
      standard === "cmi5" ? new StrictCmi5Endpoint() : new StrictTinCanLrs({ etags, ...(random() < 0.3 ? { registration: null } : {}) });
    this.#lrs.inOrder = false; // `strays` says of which walks it can be asked.
  }

  get recorded(): boolean {
    return this.#standard === "xapi" || this.#launched.launchMode === "Normal";
  }

  /** A host that has said yes and not stored is taken for one that was emptied. */
  get keepsCopies(): boolean {
    return this.recorded && !this.#lied;
  }

  /** The link of an LRS serves again, and what the browser has kept goes out with the next page. Of cmi5 a session takes its own alone. */
  undelivered(browser: Browser): string | undefined {
    if (this.#standard === "cmi5" || browser.indexedDB === undefined || this.#liedOfStatements || this.#refusedEver) return undefined;
    const facts = this.#pages.filter((page) => page.tab.browser === browser).flatMap((page) => page.facts);
    return facts.flatMap((told) => this.#expected(told)).find((key) => !this.#keys.has(key));
  }

  /** Asked of what has arrived whole, from one page after the other. */
  strays(): readonly string[] | undefined {
    const { statements } = this.#lrs;
    if (this.#crowded || this.#liedOfStatements || statements[0]?.context.registration === undefined) return undefined;
    return this.#pages.some((page) => this.#lacksOf(page) !== undefined) ? undefined : strayTogether(statements);
  }

  heals(page: WalkPage): boolean {
    return this.#current.has(page);
  }

  launch(): void {
    if (!(this.#lrs instanceof StrictCmi5Endpoint)) return;
    this.#lrs.launch(this.#launched);
    this.#current.clear();
  }

  seat(page: WalkPage): Seat {
    this.#pages.push(page);
    this.#current.add(page);
    const create = this.#standard === "cmi5" ? createCmi5Session : createXapiSession;
    return {
      window: { location: { search: this.#lrs.search } },
      fetch: withHttpFaults(this.#lrs.fetch, (call) => this.#plan(call), {
        after: (ms, run) => void this.#clock.after(ms, run),
        heard: (request) => this.#hear(request, page),
      }),
      create: (environment) => create(outline, smallLookup, this.settings, environment),
    };
  }

  storm(): string {
    this.#faulty = true;
    const { name, plan } = httpStorm(this.#random, () => this.#clock.nowMs);
    this.#plan = plan;
    return name;
  }

  calm(): void {
    this.#plan = () => undefined;
  }

  get kept(): Attempt {
    return decodeSuspendData(this.#state, outline).attempt;
  }

  lacks(page: WalkPage, alone: boolean): string | undefined {
    const { attempt } = page;
    if (attempt === undefined || !this.recorded) return undefined;
    this.#crowded ||= !alone;
    if (!this.#deceived.has(page)) {
      if (alone && this.#state !== encodeSuspendData(attempt, outline))
        return `revision ${attempt.revision}, the host has ${this.kept.revision}`;
      const lost = lostProgress(this.kept, attempt, outline);
      if (lost !== undefined) return lost;
    }
    const { saveState } = page.session;
    if (this.#liedOfStatements || (saveState.kind === "saved" && saveState.refused !== undefined)) return undefined;
    if (saveState.kind === "ended" && saveState.unsaved !== undefined) return undefined;
    return this.#lacksOf(page);
  }

  #lacksOf(page: WalkPage): string | undefined {
    return page.facts.flatMap((told) => this.#expected(told)).find((key) => !this.#keys.has(key));
  }

  complaints(): string[] {
    return this.#complaints.splice(0);
  }

  get #state(): string {
    const [body] = [...this.#lrs.documents.values()].map((document) => document.body as { readonly state?: string });
    return body?.state ?? "";
  }

  #hear(request: HeardRequest, page: WalkPage): void {
    const { fault, status = 0, method, path, body } = request;
    const stored = status >= 200 && status < 300;
    if (fault?.kind === "refuses" && fault.status < 429 && fault.status !== 401 && fault.status !== 412) this.#refusedEver = true;
    if (this.#over.has(page)) this.#complain(`T10: ${method} ${path} after the end of the session`);
    this.#lied ||= fault?.kind === "lies" && isState(request);
    if (fault?.kind === "lies" && isState(request)) this.#deceived.add(page);
    this.#liedOfStatements ||= fault?.kind === "lies" && !isState(request);
    if (stored && method === "PUT" && isState(request)) this.#judgeState(page);
    this.#judgeStatements();
    const arrived = fault === undefined || (fault.kind === "slow" && fault.ms < 30_000);
    const sent = (Array.isArray(body) ? body : []) as readonly ReceivedStatement[];
    const ends = method === "POST" && sent.some((statement) => verbOf(statement) === "terminated");
    if (ends && stored && arrived && this.#standard === "cmi5") this.#over.add(page);
    const excused = this.#faulty || this.#crowded ? excusable : /^$/;
    for (const refusal of this.#lrs.refusals.slice(this.#refusals))
      if (!excused.test(refusal) && this.#current.has(page)) this.#complain(`T26: the host refuses ${method} ${path}: ${refusal}`);
    this.#refusals = this.#lrs.refusals.length;
  }

  /** Without ETags a page that goes away cannot know what another has stored since. */
  #judgeState(page: WalkPage): void {
    this.#deceived.delete(page);
    const state = this.#state;
    if (!this.recorded) this.#complain("T38: a state is stored where nothing is recorded");
    const [was, is] = [this.#before, state].map((text) => decodeSuspendData(text, outline));
    if (is?.problem !== undefined) this.#complain(`T19: the stored state cannot be read: ${is.problem}`);
    const lost = is && was && lostProgress(is.attempt, was.attempt, outline);
    const blind = page.leaving && this.#launched.etags !== true && this.manyPages;
    // The others find out at their next write.
    if (lost !== undefined && blind) for (const other of this.#pages) if (other !== page) this.#deceived.add(other);
    if (lost !== undefined && !blind) this.#complain(`T20: what was stored is lost: ${lost}`);
    this.#before = state;
  }

  #judgeStatements(): void {
    const { statements } = this.#lrs;
    for (const statement of statements.slice(this.#judged)) {
      const verb = verbOf(statement);
      const same = statements.filter((other) => verbOf(other) === verb && other.object.id === statement.object.id && isOfSession(other));
      if (["completed", "passed"].includes(verb) && isOfSession(statement) && same.length > 1 && !this.#crowded)
        this.#complain(`T12: ${verb} is said ${same.length} times in one registration`);
      if (!this.recorded && !["initialized", "terminated"].includes(verb)) this.#complain(`T38: ${verb} where nothing is recorded`);
      if (isOfSession(statement)) continue;
      const key = keyOf(statement);
      const known = this.#keys.get(key);
      if (known !== undefined && known !== statement.id) this.#complain(`T45: stored twice: ${key}`);
      this.#keys.set(key, statement.id);
    }
    this.#judged = statements.length;
  }

  /** What a fact has to bring about, by the moment at which it happened: no two facts of a walk share one. */
  #expected(told: ToldFact): readonly string[] {
    const known = this.#expectations.get(told);
    if (known !== undefined) return known;
    const { fact, before, after, atMs } = told;
    const about = { actor: {}, activityId: "", sessionId: "", contextTemplate: {}, masteryScore: undefined, form: xapiForm };
    const { completion: rule, behaviourReporting } = this.settings;
    const session = { ...about, outline, lookup: smallLookup, rule, behaviourReporting };
    const keys = statementsFor(fact, before, after, { nowMs: atMs, activeMs: 0 }, session)
      .filter((statement) => toSessionVerb(statement) === undefined)
      .map(keyOf);
    this.#expectations.set(told, keys);
    return keys;
  }

  #complain(problem: string): void {
    this.#complaints.push(problem);
  }
}

interface Keyed {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly result?: { readonly response?: string };
  readonly timestamp: string;
}

function keyOf({ verb, object, result, timestamp }: Keyed): string {
  return `${verb.id.split("/").at(-1)} ${object.id} ${result?.response ?? ""} ${timestamp}`;
}

function isOfSession(statement: ReceivedStatement): boolean {
  return toSessionVerb(statement as unknown as Parameters<typeof toSessionVerb>[0]) !== undefined;
}
