import { toInteractions, type Interaction } from "../../../src/statements/interactions.ts";
import type { CmiValue } from "../../../src/statements/cmi-value.ts";
import { toScorm12Interaction } from "../../../src/statements/scorm12-interaction.ts";
import { toScorm12 } from "../../../src/statements/scorm12-projection.ts";
import { toScorm2004Interaction } from "../../../src/statements/scorm2004-interaction.ts";
import { toNavigationRequest, toScorm2004 } from "../../../src/statements/scorm2004-projection.ts";
import { defaultCompletion } from "../../../src/model/completion-rule.ts";
import type { Fact } from "../../../src/model/fact.ts";
import type { OptionId } from "../../../src/model/ids.ts";
import { smallSort } from "../../fixtures/small-blocks.ts";
import { smallCourse } from "../../fixtures/small-course.ts";
import { SmallLearner } from "../../tracking/small-learner.ts";
import { smallLookup } from "../../tracking/small-lookup.ts";

const { outline } = smallCourse;
const nowMs = Date.UTC(2026, 2, 2, 9, 0, 10);
const launch = {
  learner: { id: "s-1", name: "" },
  mode: "Normal",
  credit: true,
  masteryScore: undefined,
  registration: "",
  language: undefined,
  suspendData: "",
  returnUrl: undefined,
} as const;

/** Practice of each form, a run that was given up, three that count, a test that is failed and one that is passed. */
function acted(): SmallLearner {
  const learner = new SmallLearner();
  learner.finishesLessons().beginsTalk().says("pc").talks("pc z a a").talks("pb b").talks("qb a a");
  const pairs = [..."aa bb ca".matchAll(/(\w)(\w)/g)].map(([, item, group]) => [item as OptionId, group as OptionId] as const);
  learner.does(...pairs.map(([item, group]): Fact => ({ kind: "item-placed", block: smallSort.id, item, group })));
  learner.does({ kind: "answer-checked", block: smallSort.id });
  learner.takesTest(1);
  return learner.takesTest(4, 2);
}

export interface ScormExample {
  /** Status, score, state and time; objectives in 2004. */
  readonly elements: readonly CmiValue[];
  /** Names without `cmi.interactions.n.` before them. */
  readonly interactions: readonly { readonly interaction: Interaction; readonly elements: readonly CmiValue[] }[];
}

/** All that each edition is told of the acted course, by the projections that the packages use. */
export function scormExamples(): Readonly<Record<"scorm12" | "scorm2004", ScormExample>> {
  const { attempt } = acted();
  const told = toInteractions(attempt, outline, smallLookup, "full");
  const held = new Map([["cmi.objectives._count", "0"]]);
  const of = (elements: (interaction: Interaction) => readonly CmiValue[]) =>
    told.map((interaction) => ({ interaction, elements: elements(interaction) }));
  return {
    scorm12: {
      elements: toScorm12(attempt, outline, launch, { activeMs: 90_000, heldStatus: "incomplete", heldRaw: undefined }),
      interactions: of((interaction) => toScorm12Interaction(interaction, "09:00:10")),
    },
    scorm2004: {
      elements: [
        ...toScorm2004(attempt, outline, launch, { activeMs: 90_000, held, lookup: smallLookup }),
        ["adl.nav.request", toNavigationRequest(attempt, outline, defaultCompletion)],
      ],
      interactions: of((interaction) => toScorm2004Interaction(interaction, smallLookup, outline.language, nowMs)),
    },
  };
}
