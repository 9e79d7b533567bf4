import type { BlockId, Html, JobAidId, OptionId, PersonId, PolicyId, SeedId } from "../../model/ids.ts";
import type { FormId } from "../../model/form.ts";
import type { ScenarioId } from "../../model/role-play/scenario.ts";
import type { Block, CompareBlock, GapBlock, PictureBlock } from "../../model/lesson.ts";
import type { SceneBlock, SceneVideo } from "../../model/scene.ts";
import type { AuthoredBlock, AuthoredCompare, AuthoredGap, AuthoredPicture, AuthoredScene, AuthoredText } from "./authored.ts";
import { renderField, type CitedAs } from "./markdown.ts";
import type { MarkdownFieldName } from "./text-fields.ts";

/** What blocks are made of beside their own file. */
export interface BlockSources {
  readonly citedAs: CitedAs;
  /** The picture of a file of `pictures/`, measured. */
  pictureOf(file: string): Picture;
  /** The company's own film of a scene. */
  videoOf(scene: BlockId): SceneVideo | undefined;
  /** The company's text on something, or the general one. */
  policyOf(policy: PolicyId): Policy;
}

export interface Picture {
  /** Name in the package. */
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Policy {
  readonly company: boolean;
  readonly html: Html;
}

/** The model's block from a checked one: Markdown becomes HTML, files become names in the package, nothing else changes. */
export function buildBlock(block: AuthoredBlock, sources: BlockSources): Block {
  const { citedAs } = sources;
  const base = {
    id: block.id as BlockId,
    covers: block.covers as readonly SeedId[],
    ...(block.interpretation === undefined ? {} : { interpretation: block.interpretation }),
  };
  switch (block.kind) {
    case "text":
      return { ...base, kind: "text", ...textParts(block, citedAs) };
    case "reveal":
      return {
        ...base,
        kind: "reveal",
        prompt: renderField("reveal.prompt", block.prompt, citedAs),
        cards: block.cards.map(({ id, front, back }) => ({
          id: id as OptionId,
          front,
          back: renderField("reveal.cards[].back", back, citedAs),
        })),
      };
    case "choose-reply":
      return {
        ...base,
        kind: "choose-reply",
        customer: block.customer,
        situation: renderField("choose-reply.situation", block.situation, citedAs),
        says: block.says,
        prompt: block.prompt,
        options: block.options.map((option) => ({
          ...option,
          id: option.id as OptionId,
          hears: renderField("choose-reply.options[].hears", option.hears, citedAs),
        })),
      };
    case "spot-it":
      return {
        ...base,
        kind: "spot-it",
        situation: renderField("spot-it.situation", block.situation, citedAs),
        prompt: block.prompt,
        lines: block.lines.map(({ why, ...line }) => ({
          ...line,
          id: line.id as OptionId,
          ...(why === undefined ? {} : { why: renderField("spot-it.lines[].why", why, citedAs) }),
        })),
      };
    case "scene": {
      const video = sources.videoOf(base.id);
      return { ...base, ...sceneParts(block, citedAs), ...(video && { video }) };
    }
    case "compare":
      return { ...base, ...compareParts(block, citedAs) };
    case "picture":
      return { ...base, ...pictureParts(block, sources) };
    case "sort":
      return {
        ...base,
        kind: "sort",
        ...rendered("situation", "sort.situation", block.situation, citedAs),
        prompt: block.prompt,
        groups: block.groups.map(({ id, title }) => ({ id: id as OptionId, title })),
        items: block.items.map(({ id, text, group, why }) => ({
          id: id as OptionId,
          text,
          group: group as OptionId,
          why: renderField("sort.items[].why", why, citedAs),
        })),
      };
    case "order":
      return {
        ...base,
        kind: "order",
        ...rendered("situation", "order.situation", block.situation, citedAs),
        prompt: block.prompt,
        items: block.items.map(({ id, text }) => ({ id: id as OptionId, text })),
        why: renderField("order.why", block.why, citedAs),
      };
    case "gap":
      return { ...base, ...gapParts(block, citedAs) };
    case "reflection":
      return {
        ...base,
        kind: "reflection",
        situation: renderField("reflection.situation", block.situation, citedAs),
        prompt: block.prompt,
        ...rendered("afterwards", "reflection.afterwards", block.afterwards, citedAs),
      };
    case "scenario":
      return {
        ...base,
        kind: "scenario",
        scenario: block.scenario as ScenarioId,
        ...rendered("text", "scenario-block.text", block.text, citedAs),
      };
    case "own-scenario":
      return {
        ...base,
        kind: "own-scenario",
        scenario: block.scenario as ScenarioId,
        ...rendered("text", "own-scenario.text", block.text, citedAs),
        example: block.example,
      };
    case "policy":
      return { ...base, kind: "policy", policy: block.policy, ...sources.policyOf(block.policy) };
    case "own-words":
      return {
        ...base,
        kind: "own-words",
        ...(block.customer === undefined ? {} : { customer: block.customer }),
        situation: renderField("own-words.situation", block.situation, citedAs),
        ...(block.says === undefined ? {} : { says: block.says }),
        prompt: block.prompt,
        model: renderField("own-words.model", block.model, citedAs),
        checklist: block.checklist.map(({ id, text }) => ({ id: id as OptionId, text })),
      };
    case "job-aid":
      return {
        ...base,
        kind: "job-aid",
        jobAid: block.jobAid as JobAidId,
        ...(block.text === undefined ? {} : { html: renderField("job-aid.text", block.text, citedAs) }),
      };
    case "form":
      return {
        ...base,
        kind: "form",
        form: block.form as FormId,
        ...(block.text === undefined ? {} : { html: renderField("form-block.text", block.text, citedAs) }),
      };
  }
}

function textParts({ text, dialogue, points }: AuthoredText, citedAs: CitedAs) {
  return {
    ...(text === undefined ? {} : { html: renderField("text.text", text, citedAs) }),
    ...(dialogue === undefined
      ? {}
      : {
          dialogue: {
            ...dialogue,
            lines: dialogue.lines.map(({ note, ...line }) => ({
              ...line,
              ...(note === undefined ? {} : { note: renderField("text.dialogue.lines[].note", note, citedAs) }),
            })),
          },
        }),
    ...(points === undefined ? {} : { points: points.map((point) => renderField("text.points[]", point, citedAs)) }),
  };
}

function sceneParts({ label, situation, model, cast, lines }: AuthoredScene, citedAs: CitedAs): Omit<SceneBlock, "id" | "covers"> {
  return {
    kind: "scene",
    label,
    model,
    ...rendered("situation", "scene.situation", situation, citedAs),
    cast: cast.map((role) => ({ ...role, id: role.id as OptionId, person: role.person as PersonId })),
    lines: lines.map(({ who, note, shown, ...line }) => ({
      ...line,
      ...(who === undefined ? {} : { who: who as OptionId }),
      ...rendered("note", "scene.lines[].note", note, citedAs),
      ...(shown === undefined ? {} : { shown: shown.map((one) => ({ who: one.who as OptionId, shown: one.shown })) }),
    })),
  };
}

function compareParts(block: AuthoredCompare, citedAs: CitedAs): Omit<CompareBlock, "id" | "covers"> {
  const { situation, prompt, versions, turns } = block;
  return {
    kind: "compare",
    ...rendered("situation", "compare.situation", situation, citedAs),
    prompt,
    versions,
    turns: turns.map(({ id, why, ...turn }) => ({ ...turn, id: id as OptionId, ...rendered("why", "compare.turns[].why", why, citedAs) })),
  };
}

function pictureParts(block: AuthoredPicture, sources: BlockSources): Omit<PictureBlock, "id" | "covers"> {
  const { file, dark, alt, caption, description } = block;
  return {
    kind: "picture",
    ...sources.pictureOf(file),
    ...(dark === undefined ? {} : { dark: sources.pictureOf(dark).src }),
    alt,
    ...rendered("caption", "picture.caption", caption, sources.citedAs),
    ...rendered("description", "picture.description", description, sources.citedAs),
  };
}

function gapParts({ customer, situation, prompt, lines }: AuthoredGap, citedAs: CitedAs): Omit<GapBlock, "id" | "covers"> {
  return {
    kind: "gap",
    ...(customer === undefined ? {} : { customer }),
    situation: renderField("gap.situation", situation, citedAs),
    prompt,
    lines: lines.map((line) => {
      if (!("gap" in line)) return line;
      const options = line.options.map(({ id, why, ...option }) => ({
        ...option,
        id: id as OptionId,
        why: renderField("gap.lines[].options[].why", why, citedAs),
      }));
      return { ...line, gap: line.gap as OptionId, options };
    }),
  };
}

/** The field as HTML under its name; nothing where it is not there. */
function rendered<Name extends string>(name: Name, field: MarkdownFieldName, text: string | undefined, citedAs: CitedAs) {
  return (text === undefined ? {} : { [name]: renderField(field, text, citedAs) }) as { readonly [Key in Name]?: Html };
}
