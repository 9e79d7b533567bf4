import { html, nothing, type TemplateResult } from "lit";
import { addWords } from "../elements/words.ts";
import { courseOver } from "../model/course-over.ts";
import type { CourseRun } from "./course-run.ts";
import type { PlayerParts } from "./player-parts.ts";
import { ReactionGiven } from "./reaction-given.ts";
import type { View } from "./view.ts";

/** What asks the learner once the course is behind, below the page; nothing before, nor where somebody only looks around. Its element comes with its words, later. */
export function reactionOffer(view: View, run: CourseRun, parts: PlayerParts): TemplateResult | typeof nothing {
  const { reaction, completion } = parts.course.settings;
  const atEnd = view.kind === "home" || view.kind === "certificate" || view.route.view === "result";
  if (reaction === undefined || !atEnd || run.launch.mode !== "Normal") return nothing;
  if (!courseOver(run.attempt, run.outline, completion)) return nothing;
  bringOffer(parts);
  const given = new ReactionGiven(parts.environment.localStorage, run.outline.id, run.launch).is;
  return html`<rc-reaction-offer .reaction=${reaction} .given=${given} ?wide=${view.kind === "home"}></rc-reaction-offer>`;
}

/** The same promise for the page that says what an employer sees. */
export function reactionTold(parts: PlayerParts): TemplateResult | typeof nothing {
  const { reaction } = parts.course.settings;
  if (reaction === undefined) return nothing;
  bringOffer(parts);
  return html`<rc-reaction-offer .reaction=${reaction} told></rc-reaction-offer>`;
}

/** Words first: an element that is known draws itself. */
function bringOffer({ loader, environment }: PlayerParts): void {
  if (customElements.get("rc-reaction-offer") !== undefined) return;
  loader
    .load("reaction")
    .then(({ words }) => {
      addWords(words);
      return import("./reaction-offer-views.ts");
    })
    .catch((error: unknown) => environment.log("nobody is asked", error));
}
