import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { assertKeptPicture } from "./goldens.ts";
import { mainViews } from "./main-views.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The views that look most unlike each other; `dark`: in both schemes. */
const pictured: ReadonlyMap<string, { readonly dark: boolean }> = new Map(
  [
    ...["home", "contents", "settings", "scene", "compare", "picture", "choose-reply", "sort", "gap"],
    ...["talk", "talk-hook", "talk-turn", "talk-debrief", "card", "question-multiple", "result"],
  ].map((name) => [name, { dark: ["home", "scene", "choose-reply", "talk-turn", "talk-debrief", "result"].includes(name) }]),
);
/** CSS pixels from the top: what is looked at first. */
const highest = 900;

/** In the one typeface that the package brings: what else a machine has for text is its own affair. */
function inOwnTypeface(course: Page): Promise<void> {
  return course.evaluate(async () => {
    document.documentElement.style.setProperty("--rc-sans", "Newsreader");
    await document.fonts.ready;
  });
}

async function picture(course: Page, width: number): Promise<Buffer> {
  await course.setViewportSize({ width, height: highest });
  await course.evaluate(() => scrollTo(0, 0));
  const taken = PNG.sync.read(await course.screenshot({ animations: "disabled", caret: "hide" }));
  // Flat colours and no transparency: a fifth smaller than the browser writes it.
  return PNG.sync.write(taken, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

describe("the picture of a main view", () => {
  it("is the one that was looked at and kept, on a phone and on a desk, some in the dark", async () => {
    const context = await site.context({ colorScheme: "light" });
    const changed: string[] = [];
    for await (const { name, course } of mainViews(context, site)) {
      const kept = pictured.get(name);
      if (!kept) continue;
      await inOwnTypeface(course);
      for (const colorScheme of kept.dark ? (["light", "dark"] as const) : (["light"] as const)) {
        await course.emulateMedia({ colorScheme });
        for (const width of [390, 1280]) {
          try {
            assertKeptPicture(`pictures/${name}-${width}${colorScheme === "dark" ? "-dark" : ""}.png`, await picture(course, width));
          } catch (error) {
            changed.push(String(error));
          }
        }
      }
      await course.emulateMedia({ colorScheme: "light" });
    }
    if (changed.length > 0) throw new Error(changed.join("\n"));
    await context.close();
  });
});
