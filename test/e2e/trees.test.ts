import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { assertKeptText } from "./goldens.ts";
import { mainViews } from "./main-views.ts";
import { brokenReferences, nameless } from "./names.ts";
import { openSite, type Site } from "./site.ts";

const dialogs = ["contents", "settings", "sure"];

/** What a screen reader is given of a page, shadow trees included. Saving takes its own time, so it always reads "Saved". */
function withoutTime(tree: string): string {
  return `${tree.replace(/status: (Saves in a moment|Saving…)/, "status: Saved")}\n`;
}

describe("what a screen reader is given of every main view", () => {
  let site: Site;
  const trees = new Map<string, string>();
  const found: string[] = [];

  before(async () => {
    site = await openSite();
    const context = await site.context();
    for await (const { name, course } of mainViews(context, site)) {
      const shown = course.locator(dialogs.includes(name) ? "dialog[open]" : "html");
      trees.set(name, withoutTime(await shown.ariaSnapshot()));
      const flaws = [...(await nameless(context, course)), ...(await brokenReferences(course))];
      found.push(...flaws.map((flaw) => `${name}: ${flaw}`));
    }
  });
  after(() => site.close());

  it("is the tree that was read and kept", () => {
    const changed: string[] = [];
    for (const [name, tree] of trees) {
      try {
        assertKeptText(`trees/${name}.yaml`, tree);
      } catch (error) {
        changed.push(String(error));
      }
    }
    if (changed.length > 0) throw new Error(changed.join("\n\n"));
  });

  it("has names, and references that lead somewhere, in each shadow tree", () => {
    assert.deepEqual(found, []);
  });
});
