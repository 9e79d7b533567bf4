import { toSessionVerb } from "../../statements/session-statements.ts";
import type { Statement } from "../../statements/statement.ts";
import { isResult } from "../outbox/is-result.ts";
import type { KeptStatement } from "../outbox/kept-statement.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { TrackingError } from "../tracking-error.ts";
import { jsonBytes } from "./json-bytes.ts";
import { toLastBatch } from "./last-batch.ts";
import type { Lrs } from "./lrs.ts";
import { sameValue } from "./same-value.ts";

/** What fits into one request that may outlive the page. */
const batchBytes = 40_000;

/**
 * Takes the outbox to the LRS, in order. What can heal (no answer, 401, 408, 412, 425, 429, 5xx) rejects and stays; what can not is set aside, so that it never blocks the rest. 200 and
 * 204 mean delivered. So does 409 where the LMS holds the same statement, or, for a rebuilt one, any of its id; and 403 for a rebuilt one, for completed and for passed, that the LMS is
 * found to hold in this registration. Where 401 or 403 answers everything, the credential is gone: nothing is set aside for that.
 */
export class StatementSender {
  readonly #lrs: Lrs;
  readonly #outbox: Outbox;
  readonly #delivered: (kept: KeptStatement) => void;
  readonly #needsBegin: boolean;
  /** Results that the LRS was asked for, and has not. */
  readonly #news = new Set<KeptStatement>();
  /** Sent without an answer: it may be there. */
  readonly #unheard = new Set<string>();

  /** `needsBegin`: the LMS takes nothing of a session before its `initialized` (cmi5 9.3), so that this one is tried until it is taken. */
  constructor(lrs: Lrs, outbox: Outbox, needsBegin: boolean, delivered: (kept: KeptStatement) => void) {
    this.#lrs = lrs;
    this.#needsBegin = needsBegin;
    this.#outbox = outbox;
    this.#delivered = delivered;
  }

  async flush(): Promise<void> {
    await this.#outbox.catchUp();
    const asked = new Set<KeptStatement>();
    while (this.#outbox.waiting.length > 0) {
      const batch = firstBatch(this.#outbox.waiting);
      if (await this.#isNews(batch, asked)) await this.#sendFirst(batch);
    }
  }

  /**
   * Hands over what is not known to be delivered, in one request, and waits for nothing. What is under way goes again, since the end of the
   * session must not overtake it; the same statement twice is one. A result that is told once more, and that the LRS could not be asked for, waits for the next session:
   * the LRS may have it, and refuse the end of this one with it. Gives how many had no room in a request that outlives the page.
   */
  leave(log: (error: unknown) => void): number {
    const rest = this.#outbox.handOver().filter((kept) => kept.rebuilt !== true || !isOnce(kept) || this.#news.has(kept));
    const last = rest.at(-1);
    if (last === undefined) {
      this.#outbox.release();
      return 0;
    }
    const { statements, dropped } = toLastBatch(
      rest.map(({ statement }) => statement),
      this.#lrs.roomWhileLeaving,
    );
    this.#outbox.dropped(last, dropped);
    const sent = rest.filter(({ statement }) => statements.includes(statement));
    this.#lrs
      .sendStatements(statements)
      .then(() => this.#outbox.delivered(sent))
      .catch(log)
      .finally(() => this.#outbox.release());
    return dropped;
  }

  /**
   * False where some of it was told before: `completed` and `passed` once in a registration, though another window or a page that crashed has said it meanwhile. Such a one is done with.
   * An LRS that lets nobody look, or cannot, is given it. Rejects where there is no answer at all.
   */
  async #isNews(batch: readonly KeptStatement[], asked: Set<KeptStatement>): Promise<boolean> {
    for (const kept of batch.filter((each) => isOnce(each) && !asked.has(each))) {
      asked.add(kept);
      if (await this.#isToldAnywhere(kept).catch(unlessUnanswered)) {
        this.#settleDelivered([kept]);
        return false;
      }
      this.#news.add(kept);
    }
    return this.#outbox.waiting[0] === batch[0];
  }

  async #isToldAnywhere({ statement }: KeptStatement): Promise<boolean> {
    const held = await this.#lrs.findStatements(statement.verb.id);
    return held.some((one) => one.id === statement.id || (isResult(statement) && one.object?.id === statement.object.id));
  }

  async #sendFirst(batch: readonly KeptStatement[]): Promise<void> {
    try {
      await this.#lrs.sendStatements(batch.map(({ statement }) => statement));
    } catch (error) {
      if (statusOf(error) === undefined) for (const { statement } of batch) this.#unheard.add(statement.id);
      if (statusOf(error) === 401 && (await this.#lrs.refusesAll())) throw toLostCredential(error);
      if (canHeal(error)) throw error;
      if (batch.length > 1) return await this.#sendEach(batch);
      for (const kept of batch) await this.#settleRefused(kept, error);
      return;
    }
    this.#settleDelivered(batch);
  }

  /** A batch that was refused as a whole, to find the statement that is to blame. */
  async #sendEach(batch: readonly KeptStatement[]): Promise<void> {
    for (const kept of batch) if (this.#outbox.waiting[0] === kept) await this.#sendFirst([kept]);
  }

  async #settleRefused(kept: KeptStatement, error: unknown): Promise<void> {
    if (await this.#isHeld(kept, statusOf(error))) return this.#settleDelivered([kept]);
    if (statusOf(error) === 403 && (await this.#lrs.refusesAll())) {
      // It has ended the session, and nothing is taken after it (cmi5 9.3.8).
      if (toSessionVerb(kept.statement) === "terminated" && this.#unheard.has(kept.statement.id)) return this.#settleDelivered([kept]);
      throw toLostCredential(error);
    }
    if (this.#needsBegin && toSessionVerb(kept.statement) === "initialized") throw error;
    this.#outbox.setAside(kept, error instanceof Error ? error.message : String(error));
  }

  #settleDelivered(batch: readonly KeptStatement[]): void {
    for (const kept of batch) this.#delivered(kept);
    this.#outbox.delivered(batch);
  }

  /** An LMS need not let a course look: then it counts as not held. */
  async #isHeld(kept: KeptStatement, status: number | undefined): Promise<boolean> {
    const { statement, rebuilt } = kept;
    try {
      if (status === 409) return rebuilt === true || isSame(await this.#lrs.getStatement(statement.id), statement);
      return status === 403 && (rebuilt === true || isOnce(kept)) && (await this.#isToldAnywhere(kept));
    } catch (error) {
      if (canHeal(error) && statusOf(error) !== 401) throw error;
      return false;
    }
  }
}

function unlessUnanswered(error: unknown): false {
  if (statusOf(error) === undefined) throw error;
  return false;
}

/** Once in a registration, whichever session says it (cmi5 9.3.3, 9.3.4). */
function isOnce({ statement }: KeptStatement): boolean {
  return ["completed", "passed"].includes(toSessionVerb(statement) ?? "");
}

function firstBatch(waiting: readonly KeptStatement[]): KeptStatement[] {
  let bytes = 0;
  const fits = ({ statement }: KeptStatement) => (bytes += jsonBytes(statement) + 1) <= batchBytes;
  const end = waiting.findIndex((kept) => !fits(kept));
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

function toLostCredential(cause: unknown): TrackingError {
  const { message: said, httpStatus, retryAfterMs } = cause instanceof TrackingError ? cause : new TrackingError("refused", String(cause));
  const message = `The LMS takes nothing from this session any more, its credential has expired or was withdrawn: open the course again from the LMS. ${said}`;
  return new TrackingError("session-over", message, { cause, httpStatus, retryAfterMs });
}

const healing: readonly number[] = [401, 408, 412, 425, 429];

function canHeal(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500 || status < 400 || healing.includes(status);
}

function statusOf(error: unknown): number | undefined {
  return error instanceof TrackingError ? error.httpStatus : undefined;
}
