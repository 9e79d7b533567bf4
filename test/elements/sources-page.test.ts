import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/sources-page/sources-page.ts";
import { useEnglish } from "./english.ts";

type SourcesPage = HTMLElementTagNameMap["rc-sources-page"];

describe("rc-sources-page", () => {
  before(useEnglish);

  it("puts the finding first, then where it is from, with a link where there is a DOI", async () => {
    const sources = [
      { id: "tarp", short: "TARP 1979", citation: "TARP (1979).", finding: "69 % complained." },
      { id: "maxham", short: "Maxham 2002", citation: "Maxham (2002).", finding: "Once only.", doi: "10.1509/jmkg.66.4.57.18512" },
    ];
    const element = await fixture<SourcesPage>(html`<rc-sources-page .sources=${sources}></rc-sources-page>`);
    const [tarp, maxham] = element.shadowRoot?.querySelectorAll("li") ?? [];
    expect(tarp?.textContent.replace(/\s+/g, " ").trim()).to.equal("69 % complained. TARP (1979).");
    expect(maxham?.querySelector("a")?.textContent.trim()).to.equal("doi 10.1509/jmkg.66.4.57.18512 (opens in a new window)");
    expect(maxham?.querySelector("a > .visually-hidden")?.textContent).to.contain("opens in a new window");
    expect(maxham?.querySelector("a")?.href).to.equal("https://doi.org/10.1509/jmkg.66.4.57.18512");
  });
});
