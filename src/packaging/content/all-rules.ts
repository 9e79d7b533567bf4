import { talkRules } from "../role-play/all-talk-rules.ts";
import type { Rule } from "./rule.ts";
import { blueprint } from "./rules/blueprint.ts";
import { claims } from "./rules/claims.ts";
import { keyPositions, longestIsBest, longestIsRatedBest, nicestIsKey } from "./rules/cleverness.ts";
import { comparedTurns } from "./rules/compared-turns.ts";
import { coverage } from "./rules/coverage.ts";
import { equalForms } from "./rules/equal-forms.ts";
import { fileNames } from "./rules/file-names.ts";
import { followUps } from "./rules/follow-ups.ts";
import { forms } from "./rules/forms.ts";
import { gaps } from "./rules/gaps.ts";
import { jobAids } from "./rules/job-aids.ts";
import { jobForms } from "./rules/job-forms.ts";
import { knownPeople } from "./rules/known-people.ts";
import { knownSeeds } from "./rules/known-seeds.ts";
import { knownSources } from "./rules/known-sources.ts";
import { emptyBlocks, minutes, practiceEverywhere, steps } from "./rules/lessons.ts";
import { letters } from "./rules/letters.ts";
import { listed } from "./rules/listed.ts";
import { longTexts } from "./rules/long-texts.ts";
import { masteryScore } from "./rules/mastery-score.ts";
import { middleIsBest } from "./rules/middle-length.ts";
import { optionWording } from "./rules/option-wording.ts";
import { pictures } from "./rules/pictures.ts";
import { planTechniques } from "./rules/plan-techniques.ts";
import { pluralForms } from "./rules/plural-forms.ts";
import { precheck } from "./rules/precheck.ts";
import { questionKeys } from "./rules/question-keys.ts";
import { questionParts } from "./rules/question-parts.ts";
import { references } from "./rules/references.ts";
import { replies } from "./rules/replies.ts";
import { scenes } from "./rules/scenes.ts";
import { bareTerms, knownSlots } from "./rules/slots.ts";
import { sortGroups } from "./rules/sort-groups.ts";
import { spotLines } from "./rules/spot-lines.ts";
import { testwise } from "./rules/testwise.ts";
import { textForm } from "./rules/text-form.ts";
import { uniqueIds } from "./rules/unique-ids.ts";
import { praises, verdicts } from "./rules/verdicts.ts";
import { waves } from "./rules/waves.ts";

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
  waves,
  replies,
  spotLines,
  scenes,
  comparedTurns,
  sortGroups,
  gaps,
  jobAids,
  forms,
  jobForms,
  pictures,
  questionKeys,
  questionParts,
  longestIsBest,
  longestIsRatedBest,
  middleIsBest,
  keyPositions,
  nicestIsKey,
  blueprint,
  equalForms,
  precheck,
  masteryScore,
  planTechniques,
  followUps,
  ...talkRules,
];

/** What takes computing, and makes sense where nothing else is wrong. */
export const laterRules: readonly Rule[] = [testwise];
