import { talkRules } from "../role-play/all-talk-rules.ts";
import type { Rule } from "./rule.ts";
import { blueprint } from "./rules/blueprint.ts";
import { claims } from "./rules/claims.ts";
import { keyPositions, longestIsBest, nicestIsKey } from "./rules/cleverness.ts";
import { comparedTurns } from "./rules/compared-turns.ts";
import { coverage } from "./rules/coverage.ts";
import { fileNames } from "./rules/file-names.ts";
import { gaps } from "./rules/gaps.ts";
import { knownPeople } from "./rules/known-people.ts";
import { knownSeeds } from "./rules/known-seeds.ts";
import { knownSources } from "./rules/known-sources.ts";
import { emptyBlocks, minutes, practiceEverywhere, steps } from "./rules/lessons.ts";
import { letters } from "./rules/letters.ts";
import { listed } from "./rules/listed.ts";
import { longTexts } from "./rules/long-texts.ts";
import { masteryScore } from "./rules/mastery-score.ts";
import { optionWording } from "./rules/option-wording.ts";
import { pictures } from "./rules/pictures.ts";
import { pluralForms } from "./rules/plural-forms.ts";
import { questionKeys } from "./rules/question-keys.ts";
import { references } from "./rules/references.ts";
import { replies } from "./rules/replies.ts";
import { scenes } from "./rules/scenes.ts";
import { bareTerms, knownSlots } from "./rules/slots.ts";
import { sortGroups } from "./rules/sort-groups.ts";
import { spotLines } from "./rules/spot-lines.ts";
import { textForm } from "./rules/text-form.ts";
import { uniqueIds } from "./rules/unique-ids.ts";
import { praises, verdicts } from "./rules/verdicts.ts";

/** What is judged as it is written, with its slots. */
export const slotRules: readonly Rule[] = [knownSlots, bareTerms];

/** Every rule of the linter that judges what a learner reads, its slots filled with the terms of `terms.yaml`. */
export const contentRules: readonly Rule[] = [
  uniqueIds,
  fileNames,
  letters,
  references,
  listed,
  knownSeeds,
  knownPeople,
  coverage,
  textForm,
  knownSources,
  claims,
  optionWording,
  verdicts,
  praises,
  longTexts,
  pluralForms,
  practiceEverywhere,
  emptyBlocks,
  steps,
  minutes,
  replies,
  spotLines,
  scenes,
  comparedTurns,
  sortGroups,
  gaps,
  pictures,
  questionKeys,
  longestIsBest,
  keyPositions,
  nicestIsKey,
  blueprint,
  masteryScore,
  ...talkRules,
];
