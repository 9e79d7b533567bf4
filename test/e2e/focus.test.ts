import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { focusFlaws } from "./focus-walk.ts";
import { mainViews } from "./main-views.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

describe("the focus in every main view", () => {
  it("goes where one reads, is seen at each stop, and meets no target below 24 px", async () => {
    const context = await site.context({ viewport: { width: 390, height: 640 }, reducedMotion: "reduce" });
    const found: string[] = [];
    for await (const { name, course } of mainViews(context, site)) {
      found.push(...(await focusFlaws(course)).map((flaw) => `${name}: ${flaw}`));
    }
    assert.deepEqual(found, []);
    await context.close();
  });

  it("is back at the button when a dialog closes", async () => {
    const context = await site.context({ reducedMotion: "reduce" });
    const openers: Readonly<Record<string, string>> = { contents: "Contents", settings: "Reading settings", sure: "Hand in" };
    const returned: string[] = [];
    for await (const { name, course } of mainViews(context, site)) {
      const opener = openers[name];
      if (opener === undefined) continue;
      await course.keyboard.press("Escape");
      const button = course.getByRole("button", { name: opener, exact: true });
      if (await button.evaluate((element) => element.matches(":focus-visible"))) returned.push(name);
      await button.press("Enter");
    }
    assert.deepEqual(returned, Object.keys(openers));
    await context.close();
  });
});
