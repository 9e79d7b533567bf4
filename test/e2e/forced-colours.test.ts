import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Locator } from "playwright-core";
import { mainViews } from "./main-views.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** By view: what is in a state, and the same thing without it. */
const states: Readonly<Record<string, readonly (readonly [state: string, is: string, isNot: string])[]>> = {
  home: [["next", ".route .now a", ".route li:not(.now) a"]],
  contents: [["here", "dialog a[aria-current]", "dialog a:not([aria-current])"]],
  settings: [["chosen", "input:checked + span", "input:not(:checked) + span"]],
  text: [
    ["the page that is open", ".where [aria-current] i", ".where a:not([aria-current]) i"],
    ["a page that was seen", ".where .seen i", ".where a:not(.seen) i"],
  ],
  scene: [["speaks", ".role.speaking rc-customer-face", ".role:not(.speaking) rc-customer-face"]],
  compare: [["marked", ".mark.marked", ".mark:not(.marked)"]],
  "choose-reply": [
    ["tried", "button.tried", ".replies button:not(.tried)"],
    ["how it lands", ".heard.tension", ".answer"],
  ],
  "spot-it": [
    ["marked", ".mark[aria-pressed=true] .box", ".mark[aria-pressed=false] .box"],
    ["how it lands", ".heard.tension", ".heard.trust"],
  ],
  sort: [["in the wrong group", "li.away", ".group li:not(.away)"]],
  order: [["at its end", ".mover:disabled", ".mover:enabled"]],
  gap: [["how it lands", ".heard.tension", ".heard.trust"]],
  "talk-turn": [["the manner that is chosen", ".manner .tick:has(:checked)", ".manner .tick:not(:has(:checked))"]],
  "talk-debrief": [
    ["the line of tension", ".key .tension i", ".key .trust i"],
    ["how it lands", ".heard.tension", ".heard.trust"],
  ],
  "question-multiple": [["chosen", ".option:has(:checked)", ".option:not(:has(:checked))"]],
  "question-rate": [["chosen", ".step:has(:checked)", ".step:not(:has(:checked))"]],
};

/** All that does not hang on a colour: strokes, weights, lines, signs before and after, how much is filled. */
function signs(shown: Locator): Promise<string> {
  return shown.first().evaluate((element) => {
    const of = (["", "::before", "::after"] as const).map((part) => {
      const style = getComputedStyle(element, part || null);
      const stroke = ["Top", "Right", "Bottom", "Left"].map(
        (side) =>
          `${style.getPropertyValue(`border-${side.toLowerCase()}-style`)} ${style.getPropertyValue(`border-${side.toLowerCase()}-width`)}`,
      );
      const outline = style.outlineStyle === "none" ? "" : `${style.outlineStyle} ${style.outlineWidth}`;
      const filled = style.backgroundColor === "rgba(0, 0, 0, 0)" || style.backgroundColor === "rgb(255, 255, 255)" ? "" : "filled";
      return [style.content, style.fontWeight, style.textDecorationLine, outline, filled, ...stroke].join(" ");
    });
    return of.join("\n");
  });
}

describe("in forced colours", () => {
  it("each state that a colour shows has another sign as well", async () => {
    const context = await site.context({ forcedColors: "active" });
    const alike: string[] = [];
    const looked = new Set<string>();
    for await (const { name, course } of mainViews(context, site)) {
      for (const [state, is, isNot] of states[name] ?? []) {
        looked.add(name);
        const [with_, without] = [await signs(course.locator(is)), await signs(course.locator(isNot))];
        if (with_ === without) alike.push(`${name}: ${state}`);
      }
    }
    assert.deepEqual(alike, []);
    assert.deepEqual([...looked].sort(), Object.keys(states).sort());
    await context.close();
  });
});
