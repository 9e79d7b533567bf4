import { expect, nextFrame } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { useEnglish } from "../elements/english.ts";
import { after, lessonsFinished, letter, pageShown } from "../elements/attempts.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

const form = ["q01", "q02", "q07", "q09"] as never[];
const started = after([{ kind: "test-started", seed: 3, form }], lessonsFinished);
const handedIn = after(
  [
    { kind: "question-answered", question: form[0] as never, answer: [letter("b")] },
    { kind: "test-handed-in", result: { scaled: 0.25, passed: false } },
  ],
  started,
);
const midway = after([pageShown("start", "start-text"), pageShown("mend", "mend-spot")]);

const views: Readonly<Record<string, () => Promise<PlayedCourse>>> = {
  "the home of a first launch": () => playCourse(),
  "the home on the way": () => playCourse({ saved: midway }),
  "the home when all is done": () =>
    playCourse({ saved: { ...handedIn, test: { ...handedIn.test, results: [{ scaled: 1, passed: true }] } } }),
  "a lesson's first page": () => playCourse({ hash: "#/lesson/start/1" }),
  "a lesson's last page": () => playCourse({ saved: midway, hash: "#/lesson/mend/2" }),
  "the contents": async () => {
    const played = await playCourse({ saved: midway });
    played.press("header button", "Contents");
    return played;
  },
  "the test before the lessons": () => playCourse({ hash: "#/test" }),
  "the test's beginning": () => playCourse({ saved: lessonsFinished, hash: "#/test" }),
  "a question with one answer": () => playCourse({ saved: started, hash: "#/test/1" }),
  "a question with several": () => playCourse({ saved: started, hash: "#/test/2" }),
  "a question of order": () => playCourse({ saved: started, hash: "#/test/4" }),
  "the overview": () => playCourse({ saved: started, hash: "#/test/overview" }),
  "the result": () => playCourse({ saved: handedIn, hash: "#/result" }),
  "the review": () => playCourse({ saved: handedIn, hash: "#/review" }),
  "the card": () => playCourse({ hash: "#/card/card" }),
  "the sources": () => playCourse({ hash: "#/sources" }),
  "what an employer sees": () => playCourse({ hash: "#/seen", settings: { standard: "cmi5" } }),
  "the action plan": () => playCourse({ hash: "#/plan", settings: { standard: "cmi5" } }),
  "the hook log": () => playCourse({ hash: "#/hooks" }),
  "work that is not saved": async () => {
    const played = await playCourse();
    played.session.report({ kind: "unsaved", sinceMs: 0, detail: "LMSCommit 391", keptHere: true, over: false });
    return played;
  },
  browsing: () => playCourse({ launch: { mode: "Browse" } }),
  "a state that cannot be read": () => playCourse({ launch: { suspendData: "broken" } }),
  "a session that does not start": () =>
    playCourse({ failure: new TrackingError("unreachable", "503", { returnUrl: "https://lms.example/" }) }),
  "the end": async () => {
    const played = await playCourse();
    played.press("header button", "Save and exit");
    return played;
  },
};

/** WCAG 2.2 2.5.8: 24 px, links within a sentence apart. */
const targets = "button,a,summary,label:not([for])";

describe("every page", () => {
  before(useEnglish);

  for (const [name, open] of Object.entries(views)) {
    it(`passes axe in both schemes and fits 320 px, from both sides: ${name}`, async () => {
      const played = await open();
      await nextFrame();
      for (const colorScheme of ["light", "dark"] as const) {
        await emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await expect(played.app).to.be.accessible();
      }
      await setViewport({ width: 320, height: 640 });
      for (const dir of ["ltr", "rtl"]) {
        document.documentElement.dir = dir;
        await nextFrame();
        expect(document.documentElement.scrollWidth, dir).to.be.at.most(320);
      }
      for (const target of played.all(targets)) {
        if (!target.checkVisibility() || target.matches(".skip, p a, .citation a")) continue;
        expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(24);
      }
    });
  }

  afterEach(async () => {
    document.documentElement.dir = "";
    await setViewport({ width: 1024, height: 768 });
    await emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
  });
});
