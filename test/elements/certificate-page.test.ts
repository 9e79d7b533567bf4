import { expect, fixture } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import "../../src/elements/certificate-page/certificate-page.ts";
import { outline } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type Page = HTMLElementTagNameMap["rc-certificate-page"];

const noon = Date.UTC(2026, 10, 22, 12);

async function show(learner: string, scaled: number | undefined = 0.87, company = ""): Promise<Page> {
  return fixture<Page>(
    html`<rc-certificate-page
      .outline=${outline}
      .learner=${learner}
      .scaled=${scaled}
      .company=${company}
      .printedAtMs=${noon}
    ></rc-certificate-page>`,
  );
}

const text = (page: Page, selector = "article") => page.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim();

describe("rc-certificate-page", () => {
  before(useEnglish);

  it("says who passed what, and that the record is the proof", async () => {
    const page = await show("Ada Osei", 0.87, "Harbour Clinic");
    expect(text(page, ".who")).to.equal("Ada Osei");
    expect(text(page, "h2")).to.equal(outline.title);
    expect(text(page, ".company")).to.equal("Harbour Clinic");
    expect(text(page, ".foot")).to.equal("Score: 87% Printed on November 22, 2026");
    expect(text(page, ".proof")).to.contain("The record kept by the learning platform is the proof.");
    expect(page.shadowRoot?.querySelectorAll(".covers li")).to.have.length(outline.teaches.length);
  });

  it("shows markup in a name as text", async () => {
    const page = await show("<img src=x onerror=alert(1)>");
    expect(text(page, ".who")).to.equal("<img src=x onerror=alert(1)>");
    expect(page.shadowRoot?.querySelector("img")).to.equal(null);
  });

  it("leaves a line to write on where the platform gives no name, and no score where none counts", async () => {
    const page = await fixture<Page>(html`<rc-certificate-page .outline=${outline} .printedAtMs=${noon}></rc-certificate-page>`);
    expect(page.shadowRoot?.querySelector(".who [role=img]")?.getAttribute("aria-label")).to.equal("A line for the name");
    expect(text(page, ".foot")).to.equal("Printed on November 22, 2026");
    expect(text(page)).to.contain("has completed the course");
  });

  it("asks for printing, by keyboard too", async () => {
    const page = await show("Ada");
    const asked: string[] = [];
    page.addEventListener("rc-asked", (event) => asked.push(event.ask));
    page.shadowRoot?.querySelector("button")?.focus();
    await sendKeys({ press: "Enter" });
    expect(asked).to.deep.equal(["print"]);
  });

  it("is paper without controls when printed", async () => {
    const page = await show("Ada");
    await emulateMedia({ media: "print" });
    expect(getComputedStyle(page.shadowRoot?.querySelector(".acts") as Element).display).to.equal("none");
    await emulateMedia({ media: "screen" });
  });

  it("has nothing that axe finds, light and dark", async () => {
    const page = await show("Ada Osei");
    for (const colorScheme of ["light", "dark"] as const) {
      await emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expect(page).to.be.accessible();
    }
    await emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
  });
});
