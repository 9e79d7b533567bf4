import type { Lookup } from "../model/lookup.ts";
import type { AnswerPart } from "./answers.ts";
import type { CmiValue } from "./cmi-value.ts";
import type { Interaction } from "./interactions.ts";
import { toLocalizedText } from "./localized-text.ts";
import { toPlainText } from "./plain-text.ts";

/**
 * The elements of `cmi.interactions.n` in the order in which they are to be set (SCORM 2004 4th RTE 4.2.9): names without the
 * `cmi.interactions.n.` before them. The identifier and the type come first, since the patterns are checked against the type. A response that
 * is empty is left out, which is what "no answer" is. Latency and weighting are left out, as in SCORM 1.2.
 */
export function toScorm2004Interaction(interaction: Interaction, lookup: Lookup, language: string, nowMs: number): CmiValue[] {
  const { id, type, objective, response, right } = interaction;
  const description = toLocalizedText(describe(interaction, lookup), language);
  return [
    ["id", id],
    ["type", type],
    ...(objective === undefined ? [] : [["objectives.0.id", objective] as const]),
    ["timestamp", toTimestamp(nowMs)],
    ...patterns(interaction, lookup).map((pattern, index) => [`correct_responses.${index}.pattern`, toText(pattern)] as const),
    ...(response.length === 0 ? [] : [["learner_response", toText(response)] as const]),
    ["result", right ? "correct" : "incorrect"],
    ...(description === "" ? [] : [["description", description] as const]),
  ];
}

/** UTC with two decimals: the zone may only follow a fraction, and that has two digits at most (SCORM 2004 4th RTE 4.1.1.7, time). */
function toTimestamp(nowMs: number): string {
  return `${new Date(nowMs).toISOString().slice(0, 22)}Z`;
}

/** Replies of the same highest quality are as good as each other: a pattern each. All other keys are one. */
function patterns({ correct, answer }: Interaction, lookup: Lookup): (readonly AnswerPart[])[] {
  if (correct.length === 0) return [];
  const either = answer.to === "block" && lookup.block(answer.block)?.kind === "choose-reply";
  return either ? correct.map((part) => [part]) : [correct];
}

/** What was asked. */
function describe({ answer }: Interaction, lookup: Lookup): string {
  if (answer.to === "question") {
    const question = lookup.question(answer.question);
    return question === undefined ? "" : toPlainText(question.stem);
  }
  const block = lookup.block(answer.block);
  return block !== undefined && "prompt" in block ? block.prompt : "";
}

/** SCORM 2004 4th RTE 4.2.9.1: `[,]` between parts, `[.]` between the two of a pair. */
function toText(parts: readonly AnswerPart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.join("[.]"))).join("[,]");
}
