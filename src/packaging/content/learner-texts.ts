import type { AuthoredBlock } from "./authored.ts";
import type { CourseContent, Item } from "./course-content.ts";
import type { FieldPath } from "./field-path.ts";
import { textFields, type TextField, type TextFieldName } from "./text-fields.ts";

/** One text that a learner reads, with the item that holds it. */
export interface LearnerText {
  readonly item: Item<unknown>;
  /** From the item on. */
  readonly path: FieldPath;
  readonly name: TextFieldName;
  readonly field: TextField;
  readonly text: string;
}

/** Every text of a course that a learner reads, found through the table of text fields. */
export function learnerTexts(content: CourseContent): readonly LearnerText[] {
  const found: LearnerText[] = [];
  const collect = (holder: string, item: Item<unknown>): void => {
    for (const leaf of stringLeaves(item.value, [])) {
      const name = `${holder}.${generic(leaf.path)}`;
      if (!isTextField(name)) continue;
      found.push({ item, path: leaf.path, name, field: textFields[name], text: leaf.text });
    }
  };
  if (content.course !== undefined) collect("course", content.course);
  for (const lesson of content.lessons) collect("lesson", lesson);
  for (const block of content.blocks) collect(holderOf(block.value), block);
  for (const jobAid of content.jobAids) collect("card", jobAid);
  for (const message of content.followUps) collect("follow-up", message);
  for (const form of content.forms) collect("form", form);
  for (const question of content.questions) collect("question", question);
  for (const scenario of content.scenarios) collect("scenario", scenario);
  for (const behaviour of content.behaviours) collect("behaviour", behaviour);
  if (content.talkRules !== undefined) collect("talk-rules", content.talkRules);
  if (content.policies !== undefined) collect("policy", content.policies);
  for (const source of content.sources) collect("source", source);
  return found;
}

/** A block's kind; the block of a scenario is not the scenario, nor that of a form the form. */
function holderOf({ kind }: AuthoredBlock): string {
  return kind === "scenario" || kind === "form" ? `${kind}-block` : kind;
}

/** `options[].text` for `["options", 2, "text"]`. */
function generic(path: FieldPath): string {
  return path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[]` : text === "" ? step : `${text}.${step}`), "");
}

function isTextField(name: string): name is TextFieldName {
  return Object.hasOwn(textFields, name);
}

function stringLeaves(value: unknown, path: FieldPath): readonly { readonly path: FieldPath; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => stringLeaves(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => stringLeaves(item, [...path, key]));
}
