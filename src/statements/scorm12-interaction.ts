import type { Interaction } from "./interactions.ts";
import type { CmiValue } from "./scorm12-projection.ts";

/**
 * The elements of `cmi.interactions.n` in the order in which they are to be set (SCORM 1.2 RTE 3.4.2.7): names without the
 * `cmi.interactions.n.` before them. Responses are letters with commas between. `time` is the time of day, `HH:MM:SS`. Latency and
 * weighting are left out: how long an answer took is nobody's business, and every answer weighs the same.
 */
export function toScorm12Interaction(interaction: Interaction, time: string): CmiValue[] {
  return [
    ["id", interaction.id],
    ["type", interaction.type],
    ...(interaction.objective === undefined ? [] : [["objectives.0.id", interaction.objective] as const]),
    ["time", time],
    ["correct_responses.0.pattern", interaction.correct.join(",")],
    ["student_response", interaction.response.join(",")],
    ["result", interaction.right ? "correct" : "wrong"],
  ];
}
