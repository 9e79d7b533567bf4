import type { FactEvent } from "../elements/fact-event.ts";
import type { FactKind } from "../model/fact.ts";

/** Every kind of fact; the compiler asks for the ones that are missing. */
const kinds = {
  "page-shown": true,
  "card-revealed": true,
  "reply-chosen": true,
  "line-marked": true,
  "answer-checked": true,
  "line-reached": true,
  "item-placed": true,
  "items-ordered": true,
  "gap-filled": true,
  "turn-marked": true,
  "reflection-written": true,
  "model-compared": true,
  "checklist-ticked": true,
  "scenario-started": true,
  "talk-stepped": true,
  "talk-ended": true,
  "scenario-left-out": true,
  "own-scenario-played": true,
  "job-aid-opened": true,
  "line-planned": true,
  "line-revisited": true,
  "form-answered": true,
  "precheck-started": true,
  "precheck-ended": true,
  "test-opened": true,
  "test-started": true,
  "question-shown": true,
  "question-answered": true,
  "question-flagged": true,
  "confidence-told": true,
  "test-handed-in": true,
} satisfies Record<FactKind, true>;

/** Hands every fact that bubbles up to `root` to one listener. */
export function catchFacts(root: HTMLElement, listener: (event: FactEvent) => void): void {
  const hear = (event: Event): void => listener(event as FactEvent);
  for (const kind of Object.keys(kinds)) root.addEventListener(`rc-${kind}`, hear);
}
