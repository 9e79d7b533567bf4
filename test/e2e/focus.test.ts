import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { focusFlaws } from "./focus-walk.ts";
import { mainViews } from "./main-views.ts";
import { openSite, type Site } from "./site.ts";

/** By view that is a dialog: the button that opens it. */
const openers: Readonly<Record<string, string>> = { contents: "Contents", settings: "Reading settings", sure: "Hand in" };

describe("the focus in every main view", () => {
  let site: Site;
  const found: string[] = [];
  const returned: string[] = [];

  before(async () => {
    site = await openSite();
    const context = await site.context({ viewport: { width: 390, height: 640 } });
    for await (const { name, course } of mainViews(context, site)) {
      found.push(...(await focusFlaws(course)).map((flaw) => `${name}: ${flaw}`));
      const opener = openers[name];
      if (opener === undefined) continue;
      await course.keyboard.press("Escape");
      const button = course.getByRole("button", { name: opener, exact: true });
      if (await button.evaluate((element) => element.matches(":focus-visible"))) returned.push(name);
      await button.press("Enter");
    }
  });
  after(() => site.close());

  it("goes where one reads, is seen at each stop, and meets no target below 24 px", () => {
    assert.deepEqual(found, []);
  });

  it("is back at the button when a dialog closes", () => {
    assert.deepEqual(returned, Object.keys(openers));
  });
});
