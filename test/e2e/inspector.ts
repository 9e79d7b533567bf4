import type { Page } from "playwright-core";

/** Reads the inspector beside the course. */
export class Inspector {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  figure(name: string): Promise<string> {
    return this.#page
      .locator(`[data-figure="${name}"]`)
      .textContent()
      .then((text) => (text ?? "").trim());
  }

  /** Waits until a figure reads so: the inspector follows the LMS, it does not lead. */
  async reads(name: string, text: string | RegExp): Promise<void> {
    await this.#page.locator(`[data-figure="${name}"]`).filter({ hasText: text }).waitFor({ state: "attached" });
  }

  /** Waits until a statement with this verb has come. */
  async hears(verb: string): Promise<void> {
    await this.#page.locator(`[data-statement="${verb}"]`).first().waitFor({ state: "attached" });
  }

  async interactions(): Promise<string[][]> {
    const section = this.#page.locator('[data-section="interactions"]');
    if (!(await section.evaluate((details: HTMLDetailsElement) => details.open))) await section.locator("summary").click();
    return section
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map(({ innerText }) => innerText)));
  }

  /** Verbs of the statements, oldest first. */
  async verbs(): Promise<string[]> {
    const verbs = await this.#page
      .locator("[data-statement]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-statement") ?? ""));
    return verbs.reverse();
  }

  async statements(): Promise<{ verb: { id: string }; result?: Record<string, unknown>; object: { id: string } }[]> {
    const texts = await this.#page.locator("[data-statement] pre").allTextContents();
    return texts.map((text) => JSON.parse(text) as never).reverse();
  }
}
