import type { TestProgress, TestResult, TestRun } from "./attempt.ts";
import { extrasOf } from "./extras-of.ts";
import { keepResults, resultKey } from "./keep-results.ts";

/**
 * The tests of two states that grew apart: all that were handed in, what both know first; no more than the course allows (`attempts`), passes and the
 * best before others. A test under way stands unless the other has handed it in, or none may be handed in any more. Gives the newer itself where the
 * older adds nothing.
 */
export function mergeTests(newer: TestProgress, older: TestProgress, attempts: number): TestProgress {
  const known: Known = {
    newer,
    older,
    news: extrasOf(newer.results, older.results, resultKey),
    olds: extrasOf(older.results, newer.results, resultKey),
  };
  const results = handedIn(known, attempts);
  const current = underWay(known, (side) => results.length < attempts || results.length === side.results.length);
  const { last, revisit } = current === undefined ? lookBack(known, results) : current === newer.current ? newer : {};
  const left = revisit?.join() === newer.revisit?.join() ? newer.revisit : revisit;
  const handedInAt = lastHandIn(known);
  const same = results === newer.results && current === newer.current && last === newer.last;
  if (same && left === newer.revisit && handedInAt === newer.handedInAt) return newer;
  const next = {
    ...(left === undefined || left.length === 0 ? {} : { revisit: left }),
    ...(handedInAt === undefined ? {} : { handedInAt }),
  };
  return { results, last, current, ...next };
}

interface Known {
  readonly newer: TestProgress;
  readonly older: TestProgress;
  /** Results that only the newer has. */
  readonly news: readonly TestResult[];
  /** Results that only the older has. */
  readonly olds: readonly TestResult[];
}

/** Whose test was the last: its form is kept for review, and its result stands last. */
function latestOf({ newer, older, news, olds }: Known): TestProgress {
  const olderIsLast = olds.length > 0 && (news.length === 0 || (newer.last === undefined && older.last !== undefined));
  return olderIsLast ? older : newer;
}

/** Of the one that knows every test of the other, whatever its clock says; else the later. */
function lastHandIn({ newer, older, news, olds }: Known): number | undefined {
  if (news.length > 0 && olds.length === 0) return newer.handedInAt;
  if (olds.length > 0 && news.length === 0) return older.handedInAt;
  const instants = [newer.handedInAt, older.handedInAt].filter((instant) => instant !== undefined);
  return instants.length === 0 ? undefined : Math.max(...instants);
}

function handedIn(known: Known, attempts: number): readonly TestResult[] {
  const { newer, older, news, olds } = known;
  const latest = latestOf(known);
  const before = latest === newer ? olds : news;
  const at = sharedStart(newer.results, older.results);
  const united = before.length === 0 ? latest.results : [...latest.results.slice(0, at), ...before, ...latest.results.slice(at)];
  const kept = keepResults(united, Math.max(attempts, newer.results.length, older.results.length));
  return kept.map(resultKey).join() === newer.results.map(resultKey).join() ? newer.results : kept;
}

function sharedStart(one: readonly TestResult[], other: readonly TestResult[]): number {
  const end = one.findIndex((result, at) => other[at] === undefined || resultKey(result) !== resultKey(other[at]));
  return end < 0 ? one.length : end;
}

/** The newer one's, else the older one's; `may` says whether the test of one of them may still be handed in. */
function underWay({ newer, older, news, olds }: Known, may: (side: TestProgress) => boolean): TestRun | undefined {
  if (newer.current !== undefined) {
    const isHandedIn = olds.length > 0 && older.last?.seed === newer.current.seed;
    return isHandedIn || !may(newer) ? undefined : newer.current;
  }
  if (older.current === undefined || !may(older)) return undefined;
  // One test was handed in since, and it was another one. Had there been more, this might have been among them.
  const another = news.length === 1 && newer.last !== undefined && newer.last.seed !== older.current.seed;
  return news.length === 0 || another ? older.current : undefined;
}

/** The form of the last test, as far as its result was kept, and what it asks to open again: after one and the same test, what neither has opened yet. */
function lookBack(known: Known, results: readonly TestResult[]): Partial<Pick<TestProgress, "last" | "revisit">> {
  const { newer, older, news, olds } = known;
  const latest = latestOf(known);
  const sameTest = newer.last?.seed === older.last?.seed && (newer.last !== undefined || news.length + olds.length === 0);
  const revisit = sameTest ? newer.revisit?.filter((id) => older.revisit?.includes(id)) : latest.revisit;
  const last = results.at(-1) === latest.results.at(-1) ? latest.last : undefined;
  return { last, ...(revisit && { revisit }) };
}
