import type { Statement } from "../../statements/statement.ts";
import { TrackingError } from "../tracking-error.ts";
import { jsonBytes } from "./json-bytes.ts";
import { toLastBatch } from "./last-batch.ts";
import type { Lrs } from "./lrs.ts";
import { sameValue } from "./same-value.ts";

export interface QueuedStatement {
  readonly statement: Statement;
  /** What an earlier page or session may have delivered without hearing of it: a refusal may mean that the LMS has it, and is looked into. */
  readonly rebuilt?: true;
}

/** What fits into one request that may outlive the page. */
const batchBytes = 40_000;

/**
 * Statements in order, kept until the LMS has them. What can heal (no answer, 401, 408, 425, 429, 5xx) rejects and stays; what can not is
 * set aside, so that it never blocks the rest. 200 and 204 mean delivered. So does 409 where the LMS holds the same statement, or, for a
 * rebuilt one, any of its id; and 403 for a rebuilt one that the LMS is found to hold in this registration.
 */
export class StatementQueue {
  readonly #lrs: Lrs;
  readonly #delivered: (statement: Statement) => void;
  readonly #ids = new Set<string>();
  readonly #waiting: QueuedStatement[] = [];
  readonly refused: string[] = [];

  constructor(lrs: Lrs, delivered: (statement: Statement) => void) {
    this.#lrs = lrs;
    this.#delivered = delivered;
  }

  /** A statement that was queued before, known by its id, is not queued again. True where it is new. */
  add(queued: QueuedStatement): boolean {
    if (this.#ids.has(queued.statement.id)) return false;
    this.#ids.add(queued.statement.id);
    this.#waiting.push(queued);
    return true;
  }

  async flush(): Promise<void> {
    while (this.#waiting.length > 0) await this.#sendFirst(firstBatch(this.#waiting));
  }

  /**
   * Hands over what is not known to be delivered, in one request, and waits for nothing. What is under way goes again, since the end of the
   * session must not overtake it; the same statement twice is one. Gives how many had no room in a request that outlives the page.
   */
  leave(log: (error: unknown) => void): number {
    const rest = this.#waiting.map(({ statement }) => statement);
    this.#waiting.length = 0;
    if (rest.length === 0) return 0;
    const { statements, dropped } = toLastBatch(rest, this.#lrs.roomWhileLeaving);
    this.#lrs.sendStatements(statements).catch(log);
    return dropped;
  }

  async #sendFirst(batch: readonly QueuedStatement[]): Promise<void> {
    try {
      await this.#lrs.sendStatements(batch.map(({ statement }) => statement));
      for (const { statement } of batch) this.#delivered(statement);
    } catch (error) {
      if (canHeal(error)) throw error;
      if (batch.length > 1) return await this.#sendEach(batch);
      await this.#settleRefused(batch[0], error);
    }
    this.#remove(batch);
  }

  /** A batch that was refused as a whole, to find the statement that is to blame. */
  async #sendEach(batch: readonly QueuedStatement[]): Promise<void> {
    for (const queued of batch) if (this.#waiting[0] === queued) await this.#sendFirst([queued]);
  }

  async #settleRefused(queued: QueuedStatement | undefined, error: unknown): Promise<void> {
    if (queued === undefined) return;
    const { statement } = queued;
    if (await this.#isHeld(queued, statusOf(error))) this.#delivered(statement);
    else this.refused.push(`${statement.verb.display.en ?? statement.verb.id}: ${error instanceof Error ? error.message : String(error)}`);
  }

  /** An LMS need not let a course look: then it counts as not held. */
  async #isHeld({ statement, rebuilt }: QueuedStatement, status: number | undefined): Promise<boolean> {
    try {
      if (status === 409) return rebuilt === true || isSame(await this.#lrs.getStatement(statement.id), statement);
      if (status !== 403 || rebuilt !== true) return false;
      const held = await this.#lrs.findStatements(statement.verb.id);
      return held.some((one) => one.id === statement.id || (isResult(statement) && one.object?.id === statement.object.id));
    } catch (error) {
      if (canHeal(error) && statusOf(error) !== 401) throw error;
      return false;
    }
  }

  #remove(batch: readonly QueuedStatement[]): void {
    for (const queued of batch) if (this.#waiting[0] === queued) this.#waiting.shift();
  }
}

function firstBatch(waiting: readonly QueuedStatement[]): QueuedStatement[] {
  let bytes = 0;
  const fits = ({ statement }: QueuedStatement) => (bytes += jsonBytes(statement) + 1) <= batchBytes;
  const end = waiting.findIndex((queued) => !fits(queued));
  return waiting.slice(0, end === -1 ? waiting.length : Math.max(1, end));
}

/** All that it says of the learner. Duration is left out: LRSs write the same one in several ways. */
function isSame(held: Partial<Statement> | undefined, sent: Statement): boolean {
  return (
    held?.verb?.id === sent.verb.id &&
    held.object?.id === sent.object.id &&
    sameValue({ ...held.result, duration: undefined }, { ...sent.result, duration: undefined })
  );
}

/** Whether one in a registration is enough, whichever session sent it. */
function isResult({ result }: Statement): boolean {
  return result?.completion !== undefined || result?.success !== undefined;
}

const healing: readonly number[] = [401, 408, 412, 425, 429];

function canHeal(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500 || status < 400 || healing.includes(status);
}

function statusOf(error: unknown): number | undefined {
  return error instanceof TrackingError ? error.httpStatus : undefined;
}
