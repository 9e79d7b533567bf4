import type { AnswerPart } from "./answers.ts";
import type { CmiValue } from "./cmi-value.ts";
import type { Interaction } from "./interactions.ts";

/**
 * The elements of `cmi.interactions.n` in the order in which they are to be set (SCORM 1.2 RTE 3.4.2.7): names without the
 * `cmi.interactions.n.` before them. Responses are letters with commas between, pairs of letters with a period (`a.b,c.b`). `time` is the time of day, `HH:MM:SS`. Latency and
 * weighting are left out: how long an answer took is nobody's business, and every answer weighs the same.
 */
export function toScorm12Interaction(interaction: Interaction, time: string): CmiValue[] {
  return [
    ["id", interaction.id],
    ["type", interaction.type],
    ...(interaction.objective === undefined ? [] : [["objectives.0.id", interaction.objective] as const]),
    ["time", time],
    ["correct_responses.0.pattern", toText(interaction.correct)],
    ["student_response", toText(interaction.response)],
    ["result", interaction.right ? "correct" : "wrong"],
  ];
}

function toText(parts: readonly AnswerPart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.join("."))).join(",");
}
