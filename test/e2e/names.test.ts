import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { mainViews } from "./main-views.ts";
import { brokenReferences, nameless } from "./names.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

describe("names and references in every main view", () => {
  it("are there and lead somewhere, in each shadow tree", async () => {
    const context = await site.context({ reducedMotion: "reduce" });
    const found: string[] = [];
    for await (const { name, course } of mainViews(context, site)) {
      const flaws = [...(await nameless(context, course)), ...(await brokenReferences(course))];
      found.push(...flaws.map((flaw) => `${name}: ${flaw}`));
    }
    assert.deepEqual(found, []);
    await context.close();
  });
});
