import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { useEnglish } from "../elements/english.ts";
import { after, lessonsFinished, pageShown } from "../elements/attempts.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

/** The element that has the focus, through shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const heading = (played: PlayedCourse): string => played.one("main h1").textContent;

describe("rc-course-shell", () => {
  before(useEnglish);

  it("tells each page of a lesson that the learner opens, and nothing at home", async () => {
    const played = await playCourse();
    expect(played.session.facts).to.deep.equal([]);
    await played.go("#/lesson/start/2");
    await played.wait("rc-lesson-page");
    await played.go("#/");
    await played.wait("rc-course-home");
    expect(played.session.facts).to.deep.equal([pageShown("start", "start-cards")]);
    expect(played.session.attempt?.seen.has("start-cards" as never)).to.equal(true);
  });

  it("goes on from the page left, though the learner went home meanwhile", async () => {
    const played = await playCourse();
    await played.go("#/lesson/mend/1");
    await played.wait("rc-lesson-page");
    await played.go("#/");
    await played.wait("rc-course-home");
    expect(played.one(".go-on").getAttribute("href")).to.equal("#/lesson/mend/1");
  });

  it("opens the page of the address at a reload", async () => {
    const played = await playCourse({ hash: "#/lesson/mend/2" });
    expect(heading(played)).to.equal("In your own words");
  });

  it("says no more that it loads once the page is there, however long it took", async () => {
    const atOnce = (_: number, run: () => void) => {
      run();
      return () => undefined;
    };
    const played = await playCourse({ hash: "#/lesson/start/1", clock: { now: Date.now, after: atOnce } });
    const { shadowRoot } = played.one("rc-course-shell");
    expect(shadowRoot?.querySelector("main")?.textContent).not.to.contain("Loading");
    expect(shadowRoot?.querySelector("[role=status]")?.textContent).to.equal("");
  });

  it("follows the browser's back button", async () => {
    const played = await playCourse();
    await played.go("#/lesson/start/1");
    await played.wait("rc-lesson-page");
    await played.go("#/lesson/start/2");
    await waitUntil(() => heading(played) === "What do you say?");
    history.back();
    await waitUntil(() => heading(played) === "She waited", "did not go back");
  });

  it("puts the focus on the heading at each move, at the top, and not at the first page", async () => {
    const played = await playCourse();
    expect(focused()).to.equal(document.body);
    await played.go("#/lesson/start/1");
    await waitUntil(() => focused()?.localName === "h1", "no focus");
    expect(focused()?.textContent).to.equal("She waited");
    expect(window.scrollY).to.equal(0);
  });

  it("names the page in the document's title", async () => {
    const played = await playCourse();
    await played.go("#/lesson/start/1");
    await waitUntil(() => document.title === "She waited · The kettle · A small course", document.title);
    await played.go("#/sources");
    await waitUntil(() => document.title === "What this course rests on · A small course", document.title);
  });

  it("leads home where the address names nothing of the course, and mends the address", async () => {
    const played = await playCourse({ hash: "#/lesson/nowhere/3" });
    await played.wait("rc-course-home");
    expect(location.hash).to.equal("#/");
  });

  it("turns what the learner does into the next attempt and shows it", async () => {
    const played = await playCourse({ hash: "#/lesson/start/2" });
    const reply = await played.wait("rc-choose-reply");
    reply.shadowRoot?.querySelector("button")?.click();
    await nextFrame();
    expect(played.session.facts.at(-1)).to.deep.equal({ kind: "reply-chosen", block: "start-reply", option: "a" });
    expect(played.session.attempt?.responses.get("start-reply" as never)).to.deep.equal({ kind: "choose-reply", tried: ["a"] });
    expect(played.one("rc-choose-reply").shadowRoot?.textContent).to.contain("She hears it.");
  });

  it("opens the list at the source that a citation names, with the focus, and leads back from there", async () => {
    const played = await playCourse({ hash: "#/lesson/start/2" });
    await played.go("#/sources/late-2013");
    const page = await played.wait("rc-sources-page");
    await waitUntil(() => focused()?.localName === "li", "no focus");
    expect(focused()?.textContent).to.contain("Late is less.");
    expect(page.shadowRoot?.querySelector(".last a")?.getAttribute("href")).to.equal("#/lesson/start/2");
    await played.go("#/card/card");
    await played.wait(".back");
    expect(played.one(".back a").getAttribute("href")).to.equal("#/lesson/start/2");
  });

  it("leads from the card back to where the learner goes on, where the card came first", async () => {
    const played = await playCourse({ saved: after([pageShown("mend", "mend-spot")]), hash: "#/card/card" });
    expect(played.one(".back a").getAttribute("href")).to.equal("#/lesson/mend/1");
  });

  it("says a lesson finished by a reply in one message with the feedback", async () => {
    const played = await playCourse({ saved: after([pageShown("start", "start-text")]), hash: "#/lesson/start/2" });
    const reply = await played.wait("rc-choose-reply");
    reply.shadowRoot?.querySelector("button")?.click();
    await nextFrame();
    const said = played.all("[role=status]").map((region) => region.textContent.trim());
    expect(said.filter((text) => text.includes("Lesson finished: The kettle"))).to.have.length(1);
    expect(said.filter((text) => text.includes("She hears it."))).to.have.length(1);
    expect(said.find((text) => text.includes("Lesson finished"))).to.contain("She hears it.");
  });

  it("announces a lesson that another practice finished", async () => {
    const facts = [pageShown("mend", "mend-spot"), { kind: "answer-checked", block: "mend-spot" as never } as const];
    const played = await playCourse({ saved: after(facts), hash: "#/lesson/mend/2" });
    const words = await played.wait("rc-own-words");
    const compare = words.shadowRoot?.querySelector("button");
    compare?.click();
    compare?.click();
    const region = played.one("rc-course-shell").shadowRoot?.querySelector(".visually-hidden[role=status]");
    await waitUntil(() => region?.textContent.includes("Lesson finished: Mend it") === true, "not announced");
  });

  it("keeps the learner's own words over a move and never tells them", async () => {
    localStorage.clear();
    const played = await playCourse({ hash: "#/lesson/mend/2" });
    const words = await played.wait("rc-own-words");
    const field = words.shadowRoot?.querySelector("textarea") as HTMLTextAreaElement;
    field.value = "I would ring her.";
    field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    await played.go("#/");
    await played.wait("rc-course-home");
    await played.go("#/lesson/mend/2");
    await played.wait("rc-own-words");
    expect(played.one<HTMLTextAreaElement>("textarea").value).to.equal("I would ring her.");
    expect(JSON.stringify(played.session.facts)).not.to.contain("ring her");
  });

  it("says that a page did not arrive and loads it at the next try", async () => {
    const missing = new Set(["lesson:start"]);
    const played = await playCourse({ missing });
    await played.go("#/lesson/start/1");
    await played.wait("main rc-message-page");
    expect(played.one("main h1").textContent).to.contain("did not arrive");
    expect(played.session.facts).to.deep.equal([]);
    missing.clear();
    played.press(".button", "Try again");
    await played.wait("rc-lesson-page");
  });

  it("skips to the page without a change of address", async () => {
    const played = await playCourse();
    played.press(".skip");
    expect(focused()?.localName).to.equal("main");
    expect(location.hash).to.equal("#/");
  });

  it("opens the contents and closes them at a move", async () => {
    const played = await playCourse();
    played.press("header button", "Contents");
    const dialog = played.one<HTMLDialogElement>("rc-contents-list dialog");
    expect(dialog.open).to.equal(true);
    played.press("dialog a", "Mend it");
    await played.wait("rc-lesson-page");
    expect(dialog.open).to.equal(false);
  });

  it("shows what is not saved and passes on the retry", async () => {
    const played = await playCourse();
    played.session.report({ kind: "unsaved", sinceMs: 0, detail: "LMSCommit 391", keptHere: true, over: false });
    await nextFrame();
    played.press("rc-save-status button", "Try now");
    expect(played.session.calls.at(-1)).to.equal("save");
  });

  it("opens the drawer from its header on any page, and tells which card was opened", async () => {
    const played = await playCourse({ hash: "#/lesson/mend/1" });
    played.press("header button", "At hand");
    await waitUntil(() => played.one<HTMLElementTagNameMap["rc-at-hand"]>("rc-at-hand").open === true);
    played.press("rc-at-hand button.row", "The card");
    expect(played.session.facts.at(-1)).to.deep.equal({ kind: "job-aid-opened", jobAid: "card" });
  });

  it("leads from the drawer to the learner's own pages", async () => {
    const played = await playCourse();
    played.press("header button", "At hand");
    await waitUntil(() => played.all("rc-at-hand a.row").length > 0);
    expect(played.all("rc-at-hand a.row").map((link) => link.getAttribute("href"))).to.deep.equal(["#/plan", "#/hooks"]);
  });

  it("keeps the cards back on a question of a test under way, and has them again on a lesson's page", async () => {
    const played = await playCourse({ saved: lessonsFinished, hash: "#/test" });
    await played.wait("rc-test-intro");
    played.press("rc-test-intro button", "Start");
    await played.wait("rc-question-card");
    const atHand = played.one<HTMLElementTagNameMap["rc-at-hand"]>("rc-at-hand");
    played.press("header button", "At hand");
    await waitUntil(() => atHand.open === true);
    expect(atHand.withheld).to.equal(true);
    atHand.shadowRoot?.querySelector("dialog")?.close();
    await played.go("#/lesson/mend/1");
    await played.wait("rc-lesson-page");
    played.press("header button", "At hand");
    await waitUntil(() => played.all("rc-at-hand button.row").length > 0);
    expect(atHand.withheld).to.equal(false);
  });

  it("says that something did not arrive where the line cuts the drawer, and opens it when it is there", async () => {
    const missing = new Set(["job-aids"]);
    const played = await playCourse({ missing });
    const lost = played.one<HTMLDialogElement>("dialog.lost");
    played.press("header button", "At hand");
    await waitUntil(() => lost.open);
    lost.close();
    missing.clear();
    played.press("header button", "At hand");
    await waitUntil(() => played.one<HTMLElementTagNameMap["rc-at-hand"]>("rc-at-hand").open === true);
  });

  it("prints a card from a page of its own", async () => {
    const print = window.print;
    let printed = "";
    window.print = () => (printed = location.hash);
    const played = await playCourse({ hash: "#/lesson/mend/2" });
    await played.wait("rc-job-aid");
    played.press("rc-job-aid button", "Print");
    await waitUntil(() => printed !== "");
    window.print = print;
    expect(printed).to.equal("#/card/card");
  });

  it("T41: says once that the platform's time runs out and what to do, in a region that was there before, until it is put away by a key", async () => {
    const played = await playCourse();
    const note = played.one("rc-time-notice");
    const region = (): HTMLElement => played.one("rc-time-notice [role=status]");
    const before = region();
    expect(before.textContent.trim()).to.equal("");
    expect(note.getBoundingClientRect().height).to.be.lessThan(10);
    const limit = { limitMs: 3_600_000, spentMs: 0, action: "exit", told: true } as const;
    played.session.tellTime({ kind: "near", usedMs: 2_880_000, limit });
    await nextFrame();
    expect(region()).to.equal(before);
    expect(region().textContent).to.contain("You have used 48 of the 60 minutes");
    expect(region().textContent).to.contain("hand it in before that");
    const button = played.one<HTMLButtonElement>("rc-time-notice button");
    button.focus();
    expect(focused()).to.equal(button);
    button.click();
    await nextFrame();
    expect(region().textContent.trim()).to.equal("");
    played.session.tellTime({ kind: "last", usedMs: 3_490_000, limit });
    await nextFrame();
    expect(region().textContent).to.contain("nearly over");
  });
});
