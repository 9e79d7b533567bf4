import { expect, waitUntil } from "@open-wc/testing";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { useEnglish } from "../elements/english.ts";
import { after, lessonsFinished, outline, pageShown } from "../elements/attempts.ts";
import { playCourse } from "./fixtures/play-course.ts";

describe("rc-app", () => {
  before(useEnglish);

  describe("at the start", () => {
    it("begins an empty attempt on a first launch and offers the first page", async () => {
      const played = await playCourse();
      expect(played.session.asked).to.deep.equal(["start", "begin"]);
      expect(played.session.attempt?.revision).to.equal(0);
      expect(played.one("rc-course-home .go-on").getAttribute("href")).to.equal("#/lesson/start/1");
      expect(played.one(".go-on").textContent).to.equal("Start: The kettle");
      expect(document.title).to.equal("A small course");
    });

    it("opens the home of a relaunch with the way to the very page, and keeps that place", async () => {
      const saved = after([pageShown("start", "start-text"), pageShown("mend", "mend-words")]);
      const played = await playCourse({ saved });
      expect(played.session.attempt).to.deep.equal(saved);
      expect(played.one(".go-on").getAttribute("href")).to.equal("#/lesson/mend/2");
      expect(played.one("rc-course-home .about").textContent).to.contain("You stopped in “Mend it”, on page 2 of 3.");
      expect(played.session.facts).to.deep.equal([]);
    });

    it("leads back to the very question of a test under way", async () => {
      const form = ["q01", "q02", "q07", "q09"] as never;
      const saved = after(
        [
          { kind: "test-started", seed: 7, form },
          { kind: "question-shown", question: "q07" as never },
        ],
        lessonsFinished,
      );
      const played = await playCourse({ saved });
      expect(played.one(".go-on").getAttribute("href")).to.equal("#/test/3");
      expect(played.one("rc-course-home .about").textContent).to.contain("Go on: question 3 of the test");
    });

    it("says plainly that a saved state cannot be read, offers it to copy, and replaces it only when asked", async () => {
      const played = await playCourse({ launch: { suspendData: "R1.broken.xx" } });
      expect(played.one("h1").textContent).to.equal("Your saved place cannot be read.");
      expect(played.one<HTMLTextAreaElement>("textarea").value).to.equal("R1.broken.xx");
      expect(played.session.asked).to.deep.equal(["start"]);
      played.press(".button", "Start from the beginning");
      await played.wait("rc-course-home");
      expect(played.session.asked).to.deep.equal(["start", "begin"]);
      expect(played.session.attempt?.revision).to.equal(0);
    });

    it("names a newer version as the reason", async () => {
      const { encodeSuspendData } = await import("../../src/model/suspend-data.ts");
      const text = encodeSuspendData(lessonsFinished, outline).replace(/^R1/, "R9");
      const played = await playCourse({ launch: { suspendData: text } });
      expect(played.one("rc-message-page .text").textContent).to.contain("newer version");
    });
  });

  describe("without a session", () => {
    it("stops, says why, and tries again when asked", async () => {
      const played = await playCourse({ failure: new TrackingError("no-host", "no API in 3 windows") });
      expect(played.one("h1").textContent).to.equal("We cannot find your learning platform.");
      expect(played.one<HTMLTextAreaElement>("textarea").value).to.contain("no API in 3 windows");
      expect(played.all("rc-course-shell")).to.have.length(0);
      played.session.failure = undefined;
      played.press(".button", "Try again");
      await played.wait("rc-course-home");
      expect(played.session.asked).to.deep.equal(["start", "start", "begin"]);
    });

    it("asks for a new launch where the session is over, with the way back but no retry", async () => {
      const played = await playCourse({ failure: new TrackingError("session-over", "104", { returnUrl: "https://lms.example/back" }) });
      expect(played.one("h1").textContent).to.equal("This session is over.");
      expect(played.one("a.button").getAttribute("href")).to.equal("https://lms.example/back");
      expect(played.all("button.button").map((button) => button.textContent)).not.to.include("Try again");
    });

    it("never links to an address that is not of the web", async () => {
      const played = await playCourse({ failure: new TrackingError("session-over", "104", { returnUrl: "javascript:alert(1)" }) });
      expect(played.all("a")).to.have.length(0);
    });
  });

  describe("at the end", () => {
    it("saves, ends the session once, and says that the window can be closed", async () => {
      const played = await playCourse();
      played.press("header button", "Save and exit");
      await waitUntil(() => played.one("h1").textContent === "Saved. You can close this window.");
      expect(played.session.asked).to.deep.equal(["start", "begin", "end exit"]);
      expect(played.all("rc-course-shell")).to.have.length(0);
      await waitUntil(() => played.app.shadowRoot?.activeElement?.localName === "rc-message-page", "no focus");
    });

    it("says what could not be saved, with details, and goes nowhere", async () => {
      const played = await playCourse();
      played.session.stateAtEnd = { kind: "ended", unsaved: "LMSCommit 391" };
      played.press("header button", "Save and exit");
      await waitUntil(() => played.one("h1").textContent === "Not everything could be saved.");
      expect(played.one<HTMLTextAreaElement>("textarea").value).to.equal("LMSCommit 391");
    });

    it("asks for patience while the host does not answer, and says when it is done", async () => {
      const played = await playCourse();
      played.session.stateAtEnd = { kind: "unsaved", sinceMs: 0, detail: "503", keptHere: true, over: false };
      played.press("header button", "Save and exit");
      await waitUntil(() => played.one("h1").textContent === "Not everything is saved yet.");
      played.press(".button", "Try now");
      expect(played.session.asked.at(-1)).to.equal("save");
      played.session.report({ kind: "ended" });
      await waitUntil(() => played.one("h1").textContent === "Saved. You can close this window.");
    });

    it("T41: ends by itself when the platform's time is over, says why, and stays to be read", async () => {
      const played = await playCourse({ launch: { returnUrl: "https://lms.example/back" } });
      played.session.tellTime({ kind: "over", usedMs: 3_600_000, limit: { limitMs: 3_600_000, spentMs: 0, action: "exit", told: true } });
      await waitUntil(() => played.one("h1").textContent === "Your time for this course is over.");
      expect(played.one("rc-message-page .text").textContent).to.contain("Your work is saved.");
      expect(played.session.asked.at(-1)).to.equal("end exit");
      await waitUntil(() => played.app.shadowRoot?.activeElement?.localName === "rc-message-page", "no focus");
    });

    it("T41: says that the time is over where not everything could be saved, and nothing of it where no message is wanted", async () => {
      const limit = { limitMs: 3_600_000, spentMs: 0, action: "exit" } as const;
      const troubled = await playCourse();
      troubled.session.stateAtEnd = { kind: "ended", unsaved: "LMSCommit 391" };
      troubled.session.tellTime({ kind: "over", usedMs: 3_600_000, limit: { ...limit, told: true } });
      await waitUntil(() => troubled.one("h1").textContent === "Not everything could be saved.");
      expect(troubled.one("rc-message-page .text").textContent).to.contain("a set time for this course");
      const quiet = await playCourse();
      quiet.session.tellTime({ kind: "over", usedMs: 3_600_000, limit: { ...limit, told: false } });
      await waitUntil(() => quiet.one("h1").textContent === "Saved. You can close this window.");
    });

    it("says that the session is over when the page comes back from the browser's cache after its end", async () => {
      const played = await playCourse();
      await played.session.end("leaving");
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
      await waitUntil(() => played.one("h1").textContent === "This session is over.");
    });
  });

  for (const mode of ["Browse", "Review"] as const) {
    it(`opens everything in ${mode}, under a banner`, async () => {
      const played = await playCourse({ launch: { mode }, hash: "#/test" });
      expect(played.one(".banner").textContent).to.contain("Everything is open");
      played.press("rc-test-intro button", "Start the test");
      await played.wait("rc-question-card");
    });
  }
});
