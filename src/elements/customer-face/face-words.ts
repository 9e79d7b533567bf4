import { describePose } from "../../model/describe-pose.ts";
import { poseFor } from "../../model/face-pose.ts";
import type { Customer } from "../../model/lesson.ts";
import type { Shown } from "../../model/shown.ts";
import { word } from "../words.ts";

/** At ease, and neither warm nor cold. */
export const atEase: Shown = { tension: 10, trust: 50, feeling: "disappointment" };

/** What can be seen of somebody who shows this, in two sentences: "Jaw set, brows drawn down, shoulders up. He looks straight at you." */
export function faceWords(shown: Shown = atEase, pronoun: Customer["pronoun"] = "they"): string {
  return `${seenWords(shown)} ${word(`face.gaze.${describePose(poseFor(shown)).gaze}.${pronoun}`)}`;
}

/** The first of them, for a face that looks at somebody else. */
export function seenWords(shown: Shown = atEase): string {
  const list = describePose(poseFor(shown)).features.map((key) => word(`face.seen.${key}`));
  const seen = word("face.sentence", { list: list.reduce((first, next) => word("face.list", { first, next })) });
  return `${seen.charAt(0).toLocaleUpperCase()}${seen.slice(1)}`;
}
