import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { parse } from "yaml";
import { flaws, withAxe } from "./axe.ts";
import { openSite, type Site } from "./site.ts";

const content = readFileSync(new URL("../../src/content/people.yaml", import.meta.url), "utf8");
const { people } = parse(content) as { readonly people: readonly { readonly id: string; readonly look: { readonly age: number } }[] };
const moods = 19;

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

describe("the page of drawn people", () => {
  it("is linked from the catalogue, shows everybody at every mood, and has no flaw at both widths", async () => {
    const context = await site.context({ bypassCSP: true });
    await withAxe(context);
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole("link", { name: "The drawn people" }).click();
    await page.getByRole("table").waitFor();
    assert.equal(await page.locator("tbody rc-customer-face svg").count(), people.length * moods);
    const names = await page
      .locator("tbody rc-customer-face svg")
      .evaluateAll((all) => all.map((svg) => (svg.getAttribute("role") === "img" ? (svg.getAttribute("aria-label") ?? "") : "")));
    assert.equal(names.filter((name) => name.trim() === "").length, 0);
    // Everybody is drawn by the same element: what axe would find in 40,000 shapes, it finds in those of two.
    await page.locator("tbody tr:nth-child(n + 3)").evaluateAll((rows) => rows.forEach((row) => row.remove()));
    const found: string[] = [];
    for (const [width, colorScheme] of [
      [390, "light"],
      [1280, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      found.push(...(await flaws(page, `${width} px, ${colorScheme}`)));
    }
    assert.deepEqual(found, []);
    assert.deepEqual(site.complaints, []);
    await context.close();
  });

  it("moves the large face and the voice with the sliders, by keyboard", async () => {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(`${site.url}people`);
    const face = page.locator(".one rc-customer-face").getByRole("img");
    const voice = page.locator(".one rc-customer-voice").getByRole("img");
    await page.getByLabel("Tension").press("Home");
    await page.getByLabel("Trust").press("End");
    assert.equal(await face.getAttribute("aria-label"), "An open smile. They look at you.");
    await page.getByLabel("Tension").press("End");
    assert.match((await face.getAttribute("aria-label")) ?? "", /^Brows drawn down, mouth open/);
    assert.match((await voice.getAttribute("aria-label")) ?? "", /^They speak fast and loudly\. A dog barks/);
    await context.close();
  });

  it("draws an edge around the picture in forced colours", async () => {
    const context = await site.context({ forcedColors: "active" });
    const page = await context.newPage();
    await page.goto(`${site.url}people`);
    const picture = page.locator(".one rc-customer-face svg");
    assert.equal(await picture.evaluate((svg) => getComputedStyle(svg).outlineStyle), "solid");
    await context.close();
  });

  it("has people of every age, none of them named for a mood", () => {
    assert.ok(people.length >= 16);
    const decades = new Set(people.map(({ look }) => Math.floor(look.age / 10)));
    assert.deepEqual([...decades].sort(), [2, 3, 4, 5, 6, 7, 8]);
    assert.doesNotMatch(content, /angry|sad|afraid|tired|difficult/i);
  });
});
