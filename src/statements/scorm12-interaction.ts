import type { ObjectiveId } from "../model/ids.ts";
import type { AnswerPart } from "./answers.ts";
import type { CmiValue } from "./cmi-value.ts";
import type { Interaction } from "./interactions.ts";

/**
 * The elements of `cmi.interactions.n` in the order in which they are to be set (SCORM 1.2 RTE 3.4.2.7): names without the
 * `cmi.interactions.n.` before them. Responses are letters with commas between, pairs of letters with a period (`a.b,c.b`). `time` is the time of day, `HH:MM:SS`. Latency and
 * weighting are left out: how long an answer took is nobody's business, and every answer weighs the same.
 * A run is a number that is neither right nor wrong.
 */
export function toScorm12Interaction(interaction: Interaction, time: string): CmiValue[] {
  const { id, type } = interaction;
  if (type === "numeric") return [...named(id, type, time), ["student_response", String(interaction.value)], ["result", "neutral"]];
  const { objective, correct, response, right } = interaction;
  return [
    ...named(id, type, time, objective),
    ...correct.map((pattern, index) => [`correct_responses.${index}.pattern`, toText(pattern)] as const),
    ["student_response", toText(response)],
    ["result", right ? "correct" : "wrong"],
  ];
}

function named(id: string, type: Interaction["type"], time: string, objective?: ObjectiveId): CmiValue[] {
  return [["id", id], ["type", type], ...(objective === undefined ? [] : [["objectives.0.id", objective] as const]), ["time", time]];
}

function toText(parts: readonly AnswerPart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.join("."))).join(",");
}
