import type { Statement } from "../../statements/statement.ts";
import type { Environment } from "../environment.ts";
import type { Claims } from "./claims.ts";
import { isResult } from "./is-result.ts";
import type { KeptStatement } from "./kept-statement.ts";
import type { OutboxStore } from "./outbox-store.ts";

export interface OutboxOptions {
  readonly environment: Environment;
  readonly store: OutboxStore | undefined;
  readonly claims: Claims;
  /** Endpoint, learner, registration and activity as one text. */
  readonly box: string;
  readonly session: string;
  /** What sessions before have left: `sent` ahead of this one's, or known to be of no use any more (cmi5: a dead session's are refused). */
  readonly earlier: "sent" | "dead";
}

/** For support: no statement is among it. */
export interface OutboxCounts {
  readonly waiting: number;
  readonly setAside: number;
  /** Never arrived, in this session and in those before. */
  readonly lost: number;
  readonly keptIn: "browser" | "memory";
}

/**
 * What is said and not known to have arrived, in order, and what the LRS will never take. It stands in the browser until then, so that a page that crashed or was closed loses nothing; where
 * that fails, in memory. Only what this page speaks for is here (`Claims`).
 */
export class Outbox {
  readonly session: string;
  readonly #options: OutboxOptions;
  readonly #ids = new Set<string>();
  readonly #unclaimed = new Set<string>();
  #store: OutboxStore | undefined;
  #keeps = true;
  readonly #unkept: KeptStatement[] = [];
  #waiting: KeptStatement[] = [];
  #aside: KeptStatement[] = [];
  #dead: KeptStatement[] = [];
  #lost = 0;
  #number = 0;

  private constructor(options: OutboxOptions) {
    this.#options = options;
    this.#store = options.store;
    this.session = options.session;
  }

  /** Never rejects: a store that fails is done without. */
  static async open(options: OutboxOptions): Promise<Outbox> {
    const outbox = new Outbox(options);
    await outbox.#restore();
    return outbox;
  }

  /** In the order in which it is to be sent. */
  get waiting(): readonly KeptStatement[] {
    return this.#waiting;
  }

  /** What was refused for good, and why; from earlier sessions too. */
  get refused(): readonly string[] {
    return reasonsOf(this.#aside);
  }

  /** Of this session alone. */
  get refusedNow(): readonly string[] {
    return reasonsOf(this.#aside.filter(({ session }) => session === this.session));
  }

  /** What sessions that are over have left, where it is of no use any more. */
  get dead(): readonly KeptStatement[] {
    return this.#dead;
  }

  get counts(): OutboxCounts {
    const keptIn = this.#store !== undefined && this.#keeps ? "browser" : "memory";
    return { waiting: this.#waiting.length, setAside: this.#aside.length, lost: this.#lost, keptIn };
  }

  /** A statement that was queued before, known by its id, is not queued again. True where it is new. */
  add(statement: Statement, rebuilt = false): boolean {
    if (this.#ids.has(statement.id)) return false;
    this.#ids.add(statement.id);
    const { box, session, environment } = this.#options;
    const kept: KeptStatement = { box, session, number: this.#number++, atMs: environment.now(), statement };
    const queued = rebuilt ? ({ ...kept, rebuilt } as const) : kept;
    this.#waiting.push(queued);
    this.#keep(queued);
    return true;
  }

  /** Takes over what pages have left that are gone since: where there are no locks, only time tells. */
  async catchUp(): Promise<void> {
    if (this.#unclaimed.size > 0) await this.#inherit();
  }

  delivered(kept: readonly KeptStatement[]): void {
    this.#drop(kept);
    for (const each of kept) this.#forgetRefused(each);
  }

  /** The LRS will never take it: it stands out of the way, for support to see. */
  setAside(kept: KeptStatement, refused: string): void {
    this.#waiting = this.#waiting.filter((each) => each !== kept);
    this.#forgetRefused(kept);
    const aside = { ...kept, refused };
    this.#aside.push(aside);
    this.#keep(aside);
  }

  /** The dead of `sessions` are gone, and so many of them were lost. */
  buried(dead: readonly KeptStatement[], lost: number): void {
    this.#dead = this.#dead.filter((each) => !dead.includes(each));
    this.#lost += lost;
    const { box, environment } = this.#options;
    this.#tell((store) => (lost > 0 ? store.addLost(box, lost, environment.now()) : Promise.resolve()));
    this.#tell((store) => store.remove(dead));
  }

  /** What this session has not delivered, to be handed over while the page goes away: nothing is sent after it. It stands in the browser until it is known to have arrived. */
  handOver(): readonly KeptStatement[] {
    const own = this.#waiting.filter(({ session }) => session === this.session);
    this.#waiting = [];
    return own;
  }

  /** How many had no room in the last request, for who comes after. */
  dropped(last: KeptStatement, dropped: number): void {
    if (dropped > 0) this.#keep({ ...last, dropped });
  }

  /** Other pages may send what is left. */
  release(): void {
    this.#options.claims.release();
  }

  async #restore(): Promise<void> {
    const { box, claims } = this.#options;
    const store = this.#store;
    // Another window plays this very session, in a tab that was duplicated: what it has said is its own.
    if (!(await claims.claim(this.session))) this.#store = undefined;
    if (this.#store === undefined || store === undefined) return;
    try {
      this.#lost = await store.lost(box);
      for (const session of await store.sessions(box)) this.#unclaimed.add(session);
      await this.#inherit();
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Sessions in the order in which they began. */
  async #inherit(): Promise<void> {
    const left: (readonly KeptStatement[])[] = [];
    for (const session of [...this.#unclaimed]) {
      if (!(await this.#options.claims.claim(session))) continue;
      this.#unclaimed.delete(session);
      left.push((await this.#store?.read(this.#options.box, session)) ?? []);
    }
    left.sort((one, other) => (one[0]?.atMs ?? 0) - (other[0]?.atMs ?? 0));
    const all = left.flat();
    for (const { statement, session, number } of all) {
      this.#ids.add(statement.id);
      if (session === this.session) this.#number = Math.max(this.#number, number + 1);
    }
    this.#aside.push(...all.filter(({ refused }) => refused !== undefined));
    const waiting = all.filter(({ refused }) => refused === undefined);
    const dead = this.#options.earlier === "dead" ? waiting.filter(({ session }) => session !== this.session) : [];
    this.#dead.push(...dead);
    this.#waiting = [...waiting.filter((kept) => !dead.includes(kept)), ...this.#waiting];
  }

  #drop(kept: readonly KeptStatement[]): void {
    const gone = new Set(kept);
    this.#waiting = this.#waiting.filter((each) => !gone.has(each));
    this.#tell((store) => store.remove(kept));
  }

  /** A result is told again in each session until the LRS takes it: it is set aside once, and not at all when it has arrived. */
  #forgetRefused({ statement, session }: KeptStatement): void {
    const same = this.#aside.filter((aside) => {
      return (
        aside.session !== session &&
        isResult(aside.statement) &&
        aside.statement.verb.id === statement.verb.id &&
        aside.statement.object.id === statement.object.id
      );
    });
    if (same.length === 0) return;
    this.#aside = this.#aside.filter((aside) => !same.includes(aside));
    this.#tell((store) => store.remove(same));
  }

  /** What one fact brings about is kept in one go. What has no room in the browser any more waits in memory; what is there is taken out when it has arrived. */
  #keep(kept: KeptStatement): void {
    if (this.#store === undefined || !this.#keeps) return;
    if (this.#unkept.push(kept) === 1) void Promise.resolve().then(() => this.#keepAll());
  }

  #keepAll(): void {
    const kept = this.#unkept.splice(0);
    if (kept.length > 0) this.#store?.put(kept).catch((error: unknown) => this.#giveUp(error));
  }

  /** In order, since one transaction waits for the other; nobody waits for the browser. */
  #tell(say: (store: OutboxStore) => Promise<void>): void {
    this.#keepAll();
    if (this.#store !== undefined) say(this.#store).catch((error: unknown) => this.#giveUp(error));
  }

  #giveUp(error: unknown): void {
    if (this.#keeps) this.#options.environment.log("the browser keeps no more statements: they wait in memory", error);
    this.#keeps = false;
  }
}

function reasonsOf(aside: readonly KeptStatement[]): readonly string[] {
  return [...new Set(aside.map(({ statement, refused }) => `${statement.verb.display.en ?? statement.verb.id}: ${refused}`))];
}
