import type { Lookup } from "../model/lookup.ts";
import type { AnswerPart } from "./answers.ts";
import type { CmiValue } from "./cmi-value.ts";
import type { Interaction, JudgedAnswer, RunSummary } from "./interactions.ts";
import { toLocalizedText } from "./localized-text.ts";
import { questionTexts } from "./question-texts.ts";

/**
 * The elements of `cmi.interactions.n` in the order in which they are to be set (SCORM 2004 4th RTE 4.2.9): names without the
 * `cmi.interactions.n.` before them. The identifier and the type come first, since the patterns are checked against the type. A response that
 * is empty is left out, which is what "no answer" is. Latency and weighting are left out, as in SCORM 1.2.
 */
export function toScorm2004Interaction(interaction: Interaction, lookup: Lookup, language: string, nowMs: number): CmiValue[] {
  const description = toLocalizedText(describe(interaction, lookup), language);
  return [
    ["id", interaction.id],
    ["type", interaction.type],
    ...(interaction.type === "numeric" ? summed(interaction, nowMs) : judged(interaction, nowMs)),
    ...(description === "" ? [] : [["description", description] as const]),
  ];
}

function judged({ objective, correct, response, right }: JudgedAnswer, nowMs: number): CmiValue[] {
  const patterns = correct.filter((pattern) => pattern.length > 0);
  return [
    ...(objective === undefined ? [] : [["objectives.0.id", objective] as const]),
    ["timestamp", toTimestamp(nowMs)],
    ...patterns.map((pattern, index) => [`correct_responses.${index}.pattern`, toText(pattern)] as const),
    ...(response.length === 0 ? [] : [["learner_response", toText(response)] as const]),
    ["result", right ? "correct" : "incorrect"],
  ];
}

/** A run is a number that is neither right nor wrong. */
function summed({ value }: RunSummary, nowMs: number): CmiValue[] {
  return [
    ["timestamp", toTimestamp(nowMs)],
    ["learner_response", String(value)],
    ["result", "neutral"],
  ];
}

/** UTC with two decimals: the zone may only follow a fraction, and that has two digits at most (SCORM 2004 4th RTE 4.1.1.7, time). */
function toTimestamp(nowMs: number): string {
  return `${new Date(nowMs).toISOString().slice(0, 22)}Z`;
}

/** What was asked, or what the customer said. */
function describe(interaction: Interaction, lookup: Lookup): string {
  if (interaction.type === "numeric") return interaction.description;
  const { answer, turn } = interaction;
  if (turn !== undefined) return turn.line.says ?? turn.line.does ?? "";
  if (answer.to === "question") {
    const question = lookup.question(answer.question);
    if (question === undefined) return "";
    const { name, description } = questionTexts(question);
    // What would you say next: it is asked of many, and only the customer's line tells them apart.
    return question.kind === "next" ? `${name} “${description}”` : name;
  }
  const block = lookup.block(answer.block);
  return block !== undefined && "prompt" in block ? block.prompt : "";
}

/** SCORM 2004 4th RTE 4.2.9.1: `[,]` between parts, `[.]` between the two of a pair. */
function toText(parts: readonly AnswerPart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.join("[.]"))).join("[,]");
}
