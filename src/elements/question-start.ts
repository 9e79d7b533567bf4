import type { Question } from "../model/question.ts";
import { plainText } from "./plain-text.ts";
import { word } from "./words.ts";

/** What a question is known by in a list: the customer's words, where there are some, else what is asked. */
export function questionStart(question: Question): string {
  const says = question.kind === "next" ? question.dialogue.at(-1)?.text : question.says;
  return says === undefined ? plainText(question.stem) : word("block.quote", { text: says });
}
