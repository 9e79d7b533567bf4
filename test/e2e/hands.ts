import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import type { Target } from "./browsers/screen.ts";

/** How a learner acts on what is on screen. */
export interface Hands {
  /** A button or a link. */
  press(target: Target): Promise<void>;
  /** A radio button or a checkbox. */
  choose(target: Target): Promise<void>;
  /** A line of a list to choose from, by its value. */
  select(target: Target, value: string): Promise<void>;
  write(target: Target, text: string): Promise<void>;
}

export const pointer: Hands = {
  press: (target) => target.click(),
  choose: (target) => target.check(),
  select: async (target, value) => void (await target.selectOption(value)),
  write: (target, text) => target.fill(text),
};

/** Keys alone: Tab until the target has the focus, then Enter, Space, arrows. */
export function keyboard(page: Page): Hands {
  const focused = (target: Locator) => target.evaluate((element) => element.matches(":focus"));
  const reach = async (target: Locator) => {
    await target.waitFor();
    for (let tabs = 0; tabs < 120; tabs++) {
      if (await focused(target)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab never reaches ${target}`);
  };
  const reachRadio = async (target: Locator) => {
    const inGroup = () =>
      target.evaluate((element) => {
        const active = (element.getRootNode() as ShadowRoot).activeElement;
        return active instanceof HTMLInputElement && active.name === (element as HTMLInputElement).name;
      });
    for (let tabs = 0; tabs < 120 && !(await inGroup()); tabs++) await page.keyboard.press("Tab");
    for (let arrows = 0; arrows < 8 && !(await focused(target)); arrows++) await page.keyboard.press("ArrowDown");
    if (!(await target.isChecked())) await page.keyboard.press("Space");
    assert.ok(await target.isChecked());
  };
  return {
    async press(target: Locator) {
      await reach(target);
      await page.keyboard.press("Enter");
    },
    async choose(target: Locator) {
      if ((await target.getAttribute("type")) === "radio") return reachRadio(target);
      await reach(target);
      if (!(await target.isChecked())) await page.keyboard.press("Space");
    },
    async select(target: Locator, value) {
      await reach(target);
      for (let arrows = 0; arrows < 8 && (await target.inputValue()) !== value; arrows++) await page.keyboard.press("ArrowDown");
      assert.equal(await target.inputValue(), value);
    },
    async write(target: Locator, text) {
      await reach(target);
      await page.keyboard.type(text);
    },
  };
}
