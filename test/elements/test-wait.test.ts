import { expect, fixture } from "@open-wc/testing";
import { html, type LitElement } from "lit";
import "../../src/elements/contents-list/contents-list.ts";
import "../../src/elements/test-intro/test-intro.ts";
import "../../src/elements/test-result/test-result.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { CourseOutline } from "../../src/model/course.ts";
import type { LessonId, ObjectiveId } from "../../src/model/ids.ts";
import { toMinute } from "../../src/model/test-wait.ts";
import { lessonsFinished, outline } from "./attempts.ts";
import { useEnglish } from "./english.ts";

const patient = { ...outline, test: { ...outline.test, waitHours: 24 } };
const handedInMs = new Date(2026, 10, 23, 9, 12).getTime();
const opensMs = new Date(2026, 10, 24, 9, 12).getTime();
const opensText = /The test opens again on Tuesday,? (24 November|November 24) at 09:12/;
const mastery = { score: 0.8, from: "course" };
const byObjective = [
  { objective: "hear" as ObjectiveId, questions: 3, scaled: 0.9 },
  { objective: "mend" as ObjectiveId, questions: 3, scaled: 0.3 },
];
const score = { scaled: 0.5, byObjective, byLevel: [] };
const failed = (revisit?: readonly string[]): Attempt => ({
  ...lessonsFinished,
  test: {
    results: [{ scaled: 0.5, passed: false }],
    last: undefined,
    current: undefined,
    handedInAt: toMinute(handedInMs),
    ...(revisit === undefined ? {} : { revisit: revisit as readonly LessonId[] }),
  },
});

/** A clock that stands until it is put on; what waits for it runs then. */
class StoppedClock {
  nowMs = handedInMs + 60_000;
  readonly #waiting = new Set<{ readonly atMs: number; readonly run: () => void }>();

  readonly now = (): number => this.nowMs;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const entry = { atMs: this.nowMs + ms, run };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  };

  get waiting(): number {
    return this.#waiting.size;
  }

  putOnTo(ms: number): void {
    this.nowMs = ms;
    for (const entry of [...this.#waiting].filter(({ atMs }) => atMs <= ms)) {
      this.#waiting.delete(entry);
      entry.run();
    }
  }
}

const textIn = (element: LitElement): string => (element.shadowRoot?.textContent ?? "").replace(/\s+/g, " ").trim();
const buttons = (element: LitElement): string[] => [...(element.shadowRoot?.querySelectorAll("button") ?? [])].map((b) => b.textContent);
const intro = (clock: StoppedClock, attempt = failed(), course: CourseOutline = patient): Promise<LitElement> =>
  fixture(html`<rc-test-intro .outline=${course} .attempt=${attempt} .mastery=${mastery} .score=${score} .clock=${clock}></rc-test-intro>`);

describe("a test that has to be waited for", () => {
  before(useEnglish);

  it("says at its door until when, and which lessons to go back to meanwhile: those of the parts below the mark", async () => {
    const door = await intro(new StoppedClock());
    expect(textIn(door)).to.match(opensText);
    expect(buttons(door)).to.deep.equal([]);
    const ways = [...door.shadowRoot!.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(ways).to.deep.equal(["#/lesson/mend/1", "#/result"]);
    await expect(door).to.be.accessible();
  });

  it("opens by itself, and says so, when the time has come while the page is open", async () => {
    for (const tag of ["door", "result"]) {
      const clock = new StoppedClock();
      const page =
        tag === "door"
          ? await intro(clock)
          : await fixture<LitElement>(
              html`<rc-test-result
                .outline=${patient}
                .attempt=${failed()}
                .mastery=${mastery}
                .score=${score}
                .clock=${clock}
              ></rc-test-result>`,
            );
      expect(textIn(page), tag).to.match(opensText);
      expect(buttons(page), tag).to.deep.equal([]);
      clock.putOnTo(opensMs - 60_000);
      await page.updateComplete;
      expect(buttons(page), tag).to.deep.equal([]);
      clock.putOnTo(opensMs);
      await page.updateComplete;
      expect(buttons(page), tag).to.deep.equal([tag === "door" ? "Start the test" : "Take the test again"]);
      expect(page.shadowRoot?.querySelector("[role=status]")?.textContent, tag).to.equal("The test is open again.");
      expect(clock.waiting, tag).to.equal(0);
    }
  });

  it("wants the lessons opened again as well where the company asks for both", async () => {
    const strict = { ...patient, test: { ...patient.test, remediation: true } };
    const clock = new StoppedClock();
    const door = await intro(clock, failed(["mend"]), strict);
    expect(textIn(door)).to.match(opensText);
    expect(textIn(door)).to.contain("Before that, go back to these lessons");
    clock.putOnTo(opensMs);
    await door.updateComplete;
    expect(textIn(door)).to.contain("The test opens again when you have been back to these:");
    expect(textIn(door)).not.to.contain("open again.");
    expect(buttons(door)).to.deep.equal([]);
  });

  it("says before the first attempt how long the wait would be, and nothing of it where there is none", async () => {
    expect(textIn(await intro(new StoppedClock(), lessonsFinished))).to.contain(
      "3 of 3 left. After one that is not passed, the next opens 24 hours later.",
    );
    expect(textIn(await intro(new StoppedClock(), lessonsFinished, { ...patient, test: outline.test }))).not.to.contain("hours");
  });

  it("leaves no timer behind when the page is left", async () => {
    const clock = new StoppedClock();
    const door = await intro(clock);
    expect(clock.waiting).to.equal(1);
    door.remove();
    expect(clock.waiting).to.equal(0);
  });

  it("is said in the contents beside the last result", async () => {
    const list = await fixture<HTMLElementTagNameMap["rc-contents-list"]>(
      html`<rc-contents-list
        .outline=${patient}
        .attempt=${failed()}
        .mastery=${mastery}
        .route=${{ view: "home" }}
        .opensMs=${opensMs}
      ></rc-contents-list>`,
    );
    list.show();
    const line = [...list.shadowRoot!.querySelectorAll("ol li")].at(-1);
    expect(line?.textContent).to.contain("Last time 50%").and.to.match(opensText);
    const [title, small] = [line!.querySelector("a")!, line!.querySelector("small")!];
    const range = document.createRange();
    range.selectNodeContents(title);
    expect(small.getBoundingClientRect().top).to.be.at.least(Math.floor(range.getBoundingClientRect().bottom) - 1);
  });
});
