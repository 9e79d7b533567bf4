import type { Reaction } from "../../model/reaction.ts";
import { word } from "../words.ts";

/** Which way it is and what happens with the answers: the one place where that is said to learners, wherever they read it. */
export function reactionPromise(reaction: Reaction): string {
  switch (reaction.mode) {
    case "link":
      return word("reaction.promise.link", { host: new URL(reaction.survey).host });
    case "anonymous":
      return word("reaction.promise.anonymous", { host: reaction.host });
    case "confidential":
      return word("reaction.promise.confidential", { who: reaction.seenBy });
  }
}
