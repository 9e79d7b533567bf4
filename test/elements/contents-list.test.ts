import { expect, fixture } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import "../../src/elements/contents-list/contents-list.ts";
import { after, lessonsFinished, outline, pageShown } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type ContentsList = HTMLElementTagNameMap["rc-contents-list"];

async function contents(attempt = lessonsFinished): Promise<ContentsList> {
  const route = { view: "lesson", lesson: "mend", page: 1 };
  return fixture<ContentsList>(html`<rc-contents-list .outline=${outline} .attempt=${attempt} .route=${route}></rc-contents-list>`);
}

const statuses = (element: ContentsList): string[] =>
  [...(element.shadowRoot?.querySelectorAll("li small") ?? [])].map((small) => small.textContent);

describe("rc-contents-list", () => {
  before(useEnglish);

  it("says in words how far each lesson is, and where the learner is", async () => {
    expect(statuses(await contents())).to.deep.equal(["Done", "Done"]);
    const element = await contents(after([pageShown("mend", "mend-spot")]));
    expect(statuses(element)).to.deep.equal(["Not started", "1 of 2 pages"]);
    expect(element.shadowRoot?.querySelector("[aria-current=page]")?.textContent).to.equal("Mend it");
  });

  it("says that practice is left where every page was seen", async () => {
    const pages = [pageShown("mend", "mend-spot"), pageShown("mend", "mend-words")];
    expect(statuses(await contents(after(pages)))).to.deep.equal(["Not started", "Practice left"]);
  });

  it("opens as a dialog and closes with Escape", async () => {
    const element = await contents();
    const dialog = element.shadowRoot?.querySelector("dialog");
    element.show();
    element.show();
    expect(dialog?.matches(":modal")).to.equal(true);
    await sendKeys({ press: "Escape" });
    expect(dialog?.open).to.equal(false);
  });
});
