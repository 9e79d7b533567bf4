import { html, nothing, type TemplateResult } from "lit";
import { word } from "../words.ts";
import { sceneChoices, speeds, type Speed } from "./scene-choices.ts";

/** How the learner likes scenes: with notes, read aloud, faster or slower. `aloud` undefined: nothing on this device can read. */
export function sceneOptions({
  aloud,
  choose,
}: {
  readonly aloud: boolean | undefined;
  readonly choose: (choice: Partial<typeof sceneChoices>) => void;
}): TemplateResult {
  return html`<div class="options small">
    ${tick(word("block.scene.notes"), sceneChoices.notes, (notes) => choose({ notes }))}
    ${aloud === undefined ? nothing : tick(word("block.scene.aloud"), aloud, (on) => choose({ aloud: on }))}
    <label class="tick">
      ${word("block.scene.speed")}
      <select @change=${(event: Event) => choose({ speed: (event.target as HTMLSelectElement).value as Speed })}>
        ${Object.keys(speeds).map((name) => html`<option value=${name} ?selected=${sceneChoices.speed === name}>${word(`block.scene.speed.${name}`)}</option>`)}
      </select>
    </label>
  </div>`;
}

/** Something that is on or off. */
export function tick(text: string, on: boolean, change: (on: boolean) => void): TemplateResult {
  return html`<label class="tick">
    <input type="checkbox" .checked=${on} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
    ${text}
  </label>`;
}
