// The part of the engine that holds what opens over a page: the drawer (cards, the minute after a hard contact, ways to the learner's own pages)
// and the reading settings.
import "../elements/at-hand/at-hand.ts";
import type { OwnPage, RcAtHand } from "../elements/at-hand/at-hand.ts";
import { hrefTo, type Route } from "../elements/route.ts";
import "../elements/settings-panel/settings-panel.ts";
import { word } from "../elements/words.ts";
import type { PlayerParts } from "./player-parts.ts";

/** Pages of the learner's own, in the order in which the drawer leads to them. */
const ownPages = (): readonly OwnPage[] => [
  { href: hrefTo({ view: "plan" }), title: word("plan.title") },
  { href: hrefTo({ view: "hooks" }), title: word("hooks.title") },
];

/** Pages of a test under way: there the cards would answer for the learner. In a talk they may: it is practice. */
const withheldOn: readonly string[] = ["question", "overview"] satisfies readonly Route["view"][];

/** Opens the drawer over a page. Rejects with a `DataError`. */
export async function showAtHand(drawer: RcAtHand, page: Route["view"], { course, loader }: PlayerParts): Promise<void> {
  drawer.jobAids = course.outline.jobAids.length === 0 ? [] : await loader.load("job-aids");
  drawer.ownPages = ownPages();
  drawer.withheld = withheldOn.includes(page);
  drawer.show();
}
