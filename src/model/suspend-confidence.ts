import type { TestRun } from "./attempt.ts";
import type { Confidence } from "./confidence.ts";
import type { QuestionId } from "./ids.ts";
import { decodeSet, encodeSet } from "./suspend-set.ts";
import type { NumberReader } from "./vlq.ts";

/** Two bits a question in the order of the form, three questions to a character: 0 where nothing was told. */
export function encodeConfidence(run: TestRun | undefined): string {
  const told = run?.form.map((id) => run.confidence?.get(id) ?? 0) ?? [];
  return encodeSet(told.flatMap((confidence, place) => [1, 2].filter((bit) => confidence & bit).map((bit) => place * 2 + bit - 1)));
}

/** Reads what `encodeConfidence` wrote. `form`: as it was saved, undefined where the course no longer has the question. */
export function decodeConfidence(reader: NumberReader, form: readonly (QuestionId | undefined)[]): ReadonlyMap<QuestionId, Confidence> {
  const bits = new Set(decodeSet(reader));
  const told = form.map((id, place) => [id, Number(bits.has(place * 2)) + Number(bits.has(place * 2 + 1)) * 2] as const);
  return new Map(told.flatMap(([id, confidence]) => (id === undefined || confidence === 0 ? [] : [[id, confidence as Confidence]])));
}
