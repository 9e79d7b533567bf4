import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { word } from "../words.ts";

interface WordsField {
  readonly prompt: string;
  readonly text: string;
  readonly keptIn: "browser" | "memory";
  /** At each change of the text. */
  write(text: string): void;
  /** When the learner leaves the field with the text changed. */
  leave?(): void;
}

/** Where the learner writes, and the line that says where it is kept. One in an element; styled by `ownWordsStyle`. */
export function wordsField({ prompt, text, keptIn, write, leave }: WordsField): TemplateResult {
  return html`<div class="own">
    <label class="prompt" for="words">${prompt}</label>
    <textarea
      id="words"
      rows="4"
      aria-describedby="kept"
      .value=${live(text)}
      @input=${(event: InputEvent) => write((event.target as HTMLTextAreaElement).value)}
      @change=${() => leave?.()}
    ></textarea>
    <p class="small soft" id="kept">${word(`block.own.kept.${keptIn}`)}</p>
  </div>`;
}
