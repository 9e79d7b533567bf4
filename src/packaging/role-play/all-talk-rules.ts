import type { Rule } from "../content/rule.ts";
import { contentWarning } from "./rules/content-warning.ts";
import { expectedBehaviours } from "./rules/expected-behaviours.ts";
import { hookOptions } from "./rules/hook-options.ts";
import { lastOpen } from "./rules/last-open.ts";
import { lastRuleOpen } from "./rules/last-rule-open.ts";
import { longestReply } from "./rules/longest-reply.ts";
import { moveFields } from "./rules/move-fields.ts";
import { optionFeedback } from "./rules/option-feedback.ts";
import { plausibleOptions } from "./rules/plausible-options.ts";
import { ownScenarios } from "./rules/own-scenarios.ts";
import { played, unheardLines } from "./rules/played.ts";
import { promiseOutcomes } from "./rules/promise-outcomes.ts";
import { qualityClaims } from "./rules/quality-claims.ts";
import { shortestReply } from "./rules/shortest-reply.ts";
import { talkIds } from "./rules/talk-ids.ts";
import { emptyTalkLines, longSpeeches } from "./rules/talk-lines.ts";
import { talkReferences } from "./rules/talk-references.ts";
import { talkSources } from "./rules/talk-sources.ts";
import { turnOrder } from "./rules/turn-order.ts";
import { turnedRanges } from "./rules/turned-ranges.ts";

/** The rules that judge scenarios, and what they are played by, as they are written. */
export const talkRules: readonly Rule[] = [
  talkIds,
  talkReferences,
  talkSources,
  turnedRanges,
  lastOpen,
  lastRuleOpen,
  turnOrder,
  emptyTalkLines,
  longSpeeches,
  plausibleOptions,
  longestReply,
  shortestReply,
  qualityClaims,
  hookOptions,
  optionFeedback,
  moveFields,
  promiseOutcomes,
  expectedBehaviours,
  contentWarning,
  ownScenarios,
];

/** Those that play every way through a scenario, which may take a minute: nothing for every build. */
export const playRules: readonly Rule[] = [played, unheardLines];
