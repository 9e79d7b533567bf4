import { isRecord } from "../validation/is-record.ts";
import { textAt } from "./value-at.ts";

export interface ReportedActivity {
  readonly id: string;
  /** An IRI; empty where it has none. */
  readonly type: string;
  /** In the first language that it has; else the end of its id. */
  readonly name: string;
  /** Of a question or item; empty elsewhere. */
  readonly interactionType: string;
  readonly choices: readonly ReportedChoice[];
  /** Of `likert`, from least to most. */
  readonly scale: readonly ReportedChoice[];
  readonly correct: readonly string[];
}

export interface ReportedChoice {
  readonly id: string;
  readonly text: string;
}

/** Undefined for what is no activity, or has no id. */
export function toActivity(value: unknown): ReportedActivity | undefined {
  const id = isRecord(value) ? textAt(value, "id") : undefined;
  if (!isRecord(value) || id === undefined || (value["objectType"] ?? "Activity") !== "Activity") return undefined;
  const definition = isRecord(value["definition"]) ? value["definition"] : {};
  return {
    id,
    type: textAt(definition, "type") ?? "",
    name: wordOf(definition["name"]) ?? lastPart(id),
    interactionType: textAt(definition, "interactionType") ?? "",
    choices: choicesIn(definition["choices"]),
    scale: choicesIn(definition["scale"]),
    correct: list(definition["correctResponsesPattern"]).filter((one) => typeof one === "string"),
  };
}

/** The end of an IRI: `q61` of …/questions/q61. */
export function lastPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

function choicesIn(value: unknown): readonly ReportedChoice[] {
  return list(value).flatMap((one) => {
    const id = isRecord(one) ? textAt(one, "id") : undefined;
    return id === undefined || !isRecord(one) ? [] : [{ id, text: wordOf(one["description"]) ?? id }];
  });
}

function wordOf(languages: unknown): string | undefined {
  return isRecord(languages) ? Object.values(languages).find((one) => typeof one === "string") : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
