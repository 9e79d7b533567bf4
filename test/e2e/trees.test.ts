import { after, before, describe, it } from "node:test";
import { assertKeptText } from "./goldens.ts";
import { mainViews } from "./main-views.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const dialogs = ["contents", "settings", "sure"];

/** What a screen reader is given of a page, shadow trees included. Saving takes its own time, so it always reads "Saved". */
function withoutTime(tree: string): string {
  return `${tree.replace(/status: (Saves in a moment|Saving…)/, "status: Saved")}\n`;
}

describe("the accessibility tree of a main view", () => {
  it("is the one that was read and kept, for every view", async () => {
    const context = await site.context({ reducedMotion: "reduce" });
    const changed: string[] = [];
    for await (const { name, course } of mainViews(context, site)) {
      const shown = course.locator(dialogs.includes(name) ? "dialog[open]" : "html");
      try {
        assertKeptText(`trees/${name}.yaml`, withoutTime(await shown.ariaSnapshot()));
      } catch (error) {
        changed.push(String(error));
      }
    }
    if (changed.length > 0) throw new Error(changed.join("\n\n"));
    await context.close();
  });
});
