import { html, type TemplateResult } from "lit";
import { describePose } from "../../model/describe-pose.ts";
import { poseFor } from "../../model/face-pose.ts";
import type { SceneRole } from "../../model/lesson.ts";
import type { Shown } from "../../model/shown.ts";
import "../customer-face/customer-face.ts";
import { atEase } from "../customer-face/face-words.ts";
import { word } from "../words.ts";

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

/** What can be seen in a face that looks at somebody else: as `faceWords`, without where the eyes go. */
function seenWords(shown: Shown = atEase): string {
  const seen = describePose(poseFor(shown)).features.map((feature) => word(`face.seen.${feature}`));
  return word("face.sentence", { list: seen.reduce((first, next) => word("face.list", { first, next })) });
}
