import type { GapQuestion, Question } from "../model/question.ts";
import { effectLetters } from "../model/question-parts.ts";
import { toComponent, type Component, type InteractionTexts } from "./interaction-texts.ts";
import { toPlainText } from "./plain-text.ts";

/** The four steps of the scale on which replies are rated, in English as the verbs are. */
export const effectNames = ["Makes it worse", "Does little", "Helps", "Works very well"] as const;

const scale: readonly Component[] = effectNames.map((text, step) => ({ id: effectLetters[step] ?? "", text }));

/** The stem, the customer's words, and what may be chosen or matched: left sides with targets, replies with the steps of the scale, gaps with options. */
export function questionTexts(question: Question): InteractionTexts {
  const name = toPlainText(question.stem);
  const description = question.says ?? "";
  switch (question.kind) {
    case "match":
      return { name, description, source: question.options.map(toComponent), target: question.targets.map(toComponent) };
    case "rate":
      return { name, description, source: question.options.map(toComponent), target: scale };
    case "gap":
      return { name, description, source: gapTexts(question), target: question.gaps.flatMap(({ options }) => options.map(toComponent)) };
    case "next":
      return { name, description: question.dialogue.at(-1)?.text ?? description, choices: question.options.map(toComponent) };
    default:
      return { name, description, choices: question.options.map(toComponent) };
  }
}

/** Each gap with the words before and after it in its sentence, up to its neighbours. */
function gapTexts({ text, gaps }: GapQuestion): readonly Component[] {
  return gaps.map(({ id }) => {
    const [before = "", after = ""] = text.split(`[[${id}]]`);
    const lead =
      before
        .split("]]")
        .at(-1)
        ?.split(/(?<=[.!?])\s+/)
        .at(-1) ?? "";
    const [rest = ""] = /^[^.!?]*[.!?]?/.exec(after.split("[[")[0] ?? "") ?? [];
    return { id, text: `${lead}___${rest}`.replace(/\s+/g, " ").trim() };
  });
}
