import type { Statement } from "../../statements/statement.ts";
import { TrackingError } from "../tracking-error.ts";
import type { Lrs } from "./lrs.ts";

export interface QueuedStatement {
  readonly statement: Statement;
  /** A result of an earlier session whose delivery is not known: where the LMS refuses it, it has it. */
  readonly rebuilt?: true;
}

/** What fits into one request that may outlive the page. */
const batchBytes = 40_000;

/**
 * Statements in order, kept until the LMS has them. What can heal (no answer, 401, 408, 425, 429, 5xx) rejects and stays; what can not is
 * set aside, so that it never blocks the rest. 200 and 204 mean delivered, and so does 409 where the LMS holds the same statement.
 */
export class StatementQueue {
  readonly #lrs: Lrs;
  readonly #delivered: (statement: Statement) => void;
  readonly #ids = new Set<string>();
  readonly #waiting: QueuedStatement[] = [];
  readonly #underWay = new Set<QueuedStatement>();
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

  /** Hands everything over that is not under way, in one request, and waits for nothing. */
  leave(log: (error: unknown) => void): void {
    const rest = this.#waiting.filter((queued) => !this.#underWay.has(queued));
    this.#waiting.length = 0;
    if (rest.length > 0) this.#lrs.sendStatements(rest.map(({ statement }) => statement)).catch(log);
  }

  async #sendFirst(batch: readonly QueuedStatement[]): Promise<void> {
    for (const queued of batch) this.#underWay.add(queued);
    try {
      await this.#lrs.sendStatements(batch.map(({ statement }) => statement));
      for (const { statement } of batch) this.#delivered(statement);
    } catch (error) {
      if (canHeal(error)) throw error;
      if (batch.length > 1) return await this.#sendEach(batch);
      await this.#settleRefused(batch[0], error);
    } finally {
      for (const queued of batch) this.#underWay.delete(queued);
    }
    this.#remove(batch);
  }

  /** A batch that was refused as a whole, to find the statement that is to blame. */
  async #sendEach(batch: readonly QueuedStatement[]): Promise<void> {
    for (const queued of batch) if (this.#waiting[0] === queued) await this.#sendFirst([queued]);
  }

  async #settleRefused(queued: QueuedStatement | undefined, error: unknown): Promise<void> {
    if (queued === undefined) return;
    const { statement, rebuilt } = queued;
    if (rebuilt || (statusOf(error) === 409 && (await this.#holdsSame(statement)))) this.#delivered(statement);
    else this.refused.push(`${statement.verb.display.en ?? statement.verb.id}: ${error instanceof Error ? error.message : String(error)}`);
  }

  async #holdsSame(statement: Statement): Promise<boolean> {
    const held = await this.#lrs.getStatement(statement.id);
    return (
      held?.verb?.id === statement.verb.id &&
      held.object?.id === statement.object.id &&
      held.result?.response === statement.result?.response
    );
  }

  #remove(batch: readonly QueuedStatement[]): void {
    for (const queued of batch) if (this.#waiting[0] === queued) this.#waiting.shift();
  }
}

function firstBatch(waiting: readonly QueuedStatement[]): QueuedStatement[] {
  let bytes = 0;
  const fits = ({ statement }: QueuedStatement) => (bytes += JSON.stringify(statement).length) <= batchBytes;
  const end = waiting.findIndex((queued) => !fits(queued));
  return waiting.slice(0, end === -1 ? waiting.length : Math.max(1, end));
}

const healing: readonly number[] = [401, 408, 412, 425, 429];

function canHeal(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500 || status < 400 || healing.includes(status);
}

function statusOf(error: unknown): number | undefined {
  return error instanceof TrackingError ? error.httpStatus : undefined;
}
