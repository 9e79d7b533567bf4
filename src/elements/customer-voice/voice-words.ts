import type { Customer } from "../../model/lesson.ts";
import type { Room } from "../../model/person.ts";
import type { Shown } from "../../model/shown.ts";
import { describeVoice, voiceFor } from "../../model/voice-pose.ts";
import { atEase } from "../customer-face/face-words.ts";
import { word } from "../words.ts";

/** What can be heard of somebody who shows this: "She speaks fast and loudly. A kettle in the background." */
export function voiceWords(shown: Shown = atEase, pronoun: Customer["pronoun"] = "they", room?: Room): string {
  const { how, also } = describeVoice(voiceFor(shown));
  const manner = how.map((key) => word(`voice.how.${key}`)).reduce((first, next) => word("voice.both", { first, next }));
  return [
    word(`voice.speaks.${pronoun}`, { how: manner }),
    ...also.map((key) => word(`voice.also.${key}`)),
    ...(room ? [word(`voice.behind.${room}`)] : []),
  ].join(" ");
}
