import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline } from "../../model/course.ts";
import type { Fact } from "../../model/fact.ts";
import type { Launch } from "../../model/launch.ts";
import type { Lookup } from "../../model/lookup.ts";
import type { Settings } from "../../model/settings.ts";
import { toHeldFailed, toInitialized, toResults, toSessionVerb, toTerminated } from "../../statements/session-statements.ts";
import type { Statement } from "../../statements/statement.ts";
import { statementsFor } from "../../statements/statements-for.ts";
import type { StatementSession } from "../../statements/statement-session.ts";
import type { Adapter, Snapshot } from "../adapter.ts";
import type { HostFindings } from "../diagnostics/findings.ts";
import type { Environment } from "../environment.ts";
import { isResult } from "../outbox/is-result.ts";
import type { Note } from "../scorm/entry-values.ts";
import { Http } from "./http.ts";
import { toSavedState } from "./join-states.ts";
import { stateId } from "./lrs.ts";
import type { OpenedSession } from "./opened-session.ts";
import type { SavedState } from "./saved-state.ts";
import { settleDead } from "./settle-dead.ts";
import { StatementSender } from "./statement-sender.ts";
import { VerbLedger } from "./verb-ledger.ts";

/** From the address to a session that can be begun. Every request goes through `http`. Rejects with a `TrackingError`. */
export type LrsOpener = (outline: CourseOutline, environment: Environment, http: Http, note: Note) => Promise<OpenedSession>;

/** What a session has, once it is open. */
interface Session extends Omit<OpenedSession, "about"> {
  readonly sender: StatementSender;
  readonly ledger: VerbLedger;
  readonly about: StatementSession;
  /** Verbs that the LMS has taken in this registration. */
  readonly reported: Set<string>;
  /** Results of this registration that wait in the outbox. */
  readonly underWay: ReadonlySet<string>;
  earlierResults: number;
}

/** Tracking by an endpoint of xAPI: statements when something happens, the state in one document. Standards differ in `open` alone. */
export class LrsAdapter implements Adapter {
  readonly #outline: CourseOutline;
  readonly #lookup: Lookup;
  readonly #settings: Settings;
  readonly #environment: Environment;
  readonly #open: LrsOpener;
  readonly #http: Http;
  #session: Session | undefined;

  constructor(outline: CourseOutline, lookup: Lookup, settings: Settings, environment: Environment, open: LrsOpener) {
    this.#outline = outline;
    this.#lookup = lookup;
    this.#settings = settings;
    this.#environment = environment;
    this.#open = open;
    this.#http = new Http(environment);
  }

  get refused(): readonly string[] {
    return this.#session?.outbox.refused ?? [];
  }

  findings(): HostFindings {
    const [{ withheld, ...http }, session] = [this.#http.findings, this.#session];
    const { outbox, about } = session ?? {};
    return { ...http, outbox: outbox?.counts, refused: this.refused, withheld: [...withheld, about?.sessionId ?? ""] };
  }

  async open(note: Note): Promise<Launch> {
    const opened = await this.#open(this.#outline, this.#environment, this.#http, note);
    const { saved, memory, outbox } = opened;
    const reported = new Set(saved.reported);
    const { completion: rule, behaviourReporting } = this.#settings;
    const about: StatementSession = { ...opened.about, rule, behaviourReporting, outline: this.#outline, lookup: this.#lookup };
    const sender = new StatementSender(opened.lrs, outbox, opened.needsBegin, ({ statement, session }) => {
      const verb = toSessionVerb(statement);
      if (verb === undefined) return;
      reported.add(verb);
      if (session === outbox.session) memory.update({ verbs: [...memory.record.verbs, verb] });
    });
    const waiting = outbox.waiting.map(({ statement, session }) => ({ verb: toSessionVerb(statement) ?? "", statement, session }));
    const ownVerbs = waiting.filter(({ session }) => session === outbox.session).map(({ verb }) => verb);
    const underWay = new Set(waiting.filter(({ statement }) => isResult(statement)).map(({ verb }) => verb));
    const ledger = new VerbLedger([...memory.record.verbs, ...ownVerbs], [...saved.reported, ...underWay]);
    this.#session = { ...opened, sender, ledger, about, reported, underWay, earlierResults: 0 };
    return opened.launch;
  }

  /** `initialized`, unless this very session has said so before a crash; then what the attempt has reached and the LMS was never told. */
  begin({ attempt, moment }: Snapshot): void {
    const session = this.#opened;
    const { earlierResults } = session.memory.record;
    session.earlierResults = earlierResults ?? attempt.test.results.length;
    session.memory.update({ earlierResults: session.earlierResults });
    this.#queue([toInitialized(moment, session.about)], earlierResults !== undefined);
    if (session.launch.mode !== "Normal") return;
    const unreported = toResults(undefined, attempt, moment, session.about).filter(
      (statement) => !session.reported.has(toSessionVerb(statement) ?? "") && !session.underWay.has(toSessionVerb(statement) ?? ""),
    );
    this.#queue(unreported, true);
  }

  note(fact: Fact, before: Attempt, after: Snapshot): boolean {
    const queued = this.#queue(statementsFor(fact, before, after.attempt, after.moment, this.#opened.about));
    if (queued) this.#remember(after);
    return queued;
  }

  async ask(): Promise<void> {
    await this.#opened.lrs.getState(stateId);
  }

  /** Each write looks for itself whether another window has saved meanwhile. */
  returned(): void {}

  /** Statements first, in order; the state is saved though they may have failed. */
  async write(snapshot: Snapshot): Promise<void> {
    const session = this.#opened;
    this.#remember(snapshot);
    const [statements, state] = [await settled(session.sender.flush()), await settled(this.#saveState(snapshot))];
    for (const failure of [statements, state]) if (failure !== undefined) throw failure[0];
    await settleDead(session.outbox, session.lrs).catch((error: unknown) => this.#environment.log("not known yet what was lost", error));
  }

  /** Tried again, it is only what has not arrived that goes again: an LMS takes nothing after `terminated`. */
  async close(snapshot: Snapshot): Promise<string | undefined> {
    const { ledger, sender, memory, outbox } = this.#opened;
    if (!ledger.has("terminated")) {
      this.#queueHeldFailed(snapshot);
      await this.write(snapshot);
      this.#queueTerminated(snapshot);
    }
    await sender.flush();
    memory.end();
    outbox.release();
    return outbox.refusedNow.join("; ") || undefined;
  }

  leave(snapshot: Snapshot, confirmed: () => void): void {
    const session = this.#opened;
    const log = (error: unknown) => this.#environment.log("not delivered while leaving", error);
    this.#queueHeldFailed(snapshot);
    if (session.launch.mode === "Normal") session.document.leave(this.#toSaved(snapshot)).then(confirmed, log);
    this.#queueTerminated(snapshot);
    const dropped = session.sender.leave(log);
    if (dropped > 0) this.#environment.log(`${dropped} statements had no room in the last request`);
    session.memory.end();
  }

  /** Nothing was initialized, so that nothing may be terminated (cmi5 9.3.2). What the tab keeps stays: a reload goes on with it. */
  quit(): void {
    this.#session?.outbox.release();
  }

  #queueHeldFailed({ attempt, moment }: Snapshot): void {
    const { launch, about, earlierResults } = this.#opened;
    const failed = launch.mode === "Normal" ? toHeldFailed(attempt, earlierResults, moment, about) : undefined;
    if (failed !== undefined) this.#queue([failed]);
  }

  #queueTerminated({ moment }: Snapshot): void {
    this.#queue([toTerminated(moment, this.#opened.about)]);
  }

  /** Leaves out what the ledger does not allow any more. True where something is left. */
  #queue(statements: readonly Statement[], rebuilt = false): boolean {
    const { ledger, outbox } = this.#opened;
    let queued = false;
    for (const statement of statements) {
      const verb = toSessionVerb(statement);
      if (verb !== undefined && !ledger.allows(verb)) continue;
      if (verb !== undefined) ledger.add(verb);
      queued = outbox.add(statement, rebuilt) || queued;
    }
    return queued;
  }

  async #saveState(snapshot: Snapshot): Promise<void> {
    const { launch, document, ledger, reported } = this.#opened;
    if (launch.mode !== "Normal") return;
    await document.write(this.#toSaved(snapshot));
    ledger.learn(document.reportedElsewhere);
    for (const verb of document.reportedElsewhere) reported.add(verb);
  }

  /** For a crash between statements and state. */
  #remember(snapshot: Snapshot): void {
    const { launch, memory } = this.#opened;
    if (launch.mode === "Normal") memory.update({ saved: this.#toSaved(snapshot) });
  }

  #toSaved({ attempt }: Snapshot): SavedState {
    return toSavedState(attempt, [...this.#opened.reported], this.#outline);
  }

  get #opened(): Session {
    if (this.#session === undefined) throw new Error("The session is used before it is open");
    return this.#session;
  }
}

async function settled(promise: Promise<void>): Promise<readonly [unknown] | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return [error];
  }
}
