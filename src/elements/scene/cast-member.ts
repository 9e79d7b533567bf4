import { html, type TemplateResult } from "lit";
import type { SceneRole } from "../../model/scene.ts";
import type { Shown } from "../../model/shown.ts";
import "../customer-face/customer-face.ts";
import { seenWords } from "../customer-face/face-words.ts";

/** Somebody of a scene, turned to the others, with their name; `speaks`: it is their line. */
export function castMember(
  { person, pronoun, name }: SceneRole,
  shown: Shown | undefined,
  facing: "start" | "end",
  speaks: boolean,
): TemplateResult {
  return html`<figure class="role ${speaks ? "speaking" : ""}">
    <rc-customer-face
      .person=${person}
      .pronoun=${pronoun}
      .shown=${shown}
      .says=${seenWords(shown)}
      .withCaption=${false}
      facing=${facing}
    ></rc-customer-face>
    <figcaption class="small">${name}</figcaption>
  </figure>`;
}
