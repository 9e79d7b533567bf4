import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Frame, Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Puts axe into every page and frame of a context, whose content security policy has to be bypassed for it. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axeSource });
}

/** What is wrong with a page: what axe finds, and whether it scrolls sideways. A line each, with the page's name. */
export async function flaws(target: Page | Frame, name: string): Promise<string[]> {
  return [...(await violations(target)), ...(await sideways(target))].map((line) => `${name}: ${line}`);
}

/** What axe finds, a line each: rule, place. */
async function violations(target: Page | Frame): Promise<string[]> {
  return target.evaluate(async (tags) => {
    const axe = (
      globalThis as unknown as {
        axe: { run(node: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
      }
    ).axe;
    const found = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)}`));
  }, rules);
}

/** The page must not be wider than the window: nothing scrolls sideways (WCAG 2.2 1.4.10). */
async function sideways(target: Page | Frame): Promise<string[]> {
  const over = await target.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return over > 0 ? [`${over} px wider than the window`] : [];
}
