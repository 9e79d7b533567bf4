import { expect, waitUntil } from "@open-wc/testing";
import { parse } from "yaml";
import type { BlockId } from "../../src/model/ids.ts";
import { noCounts, recount } from "../../src/model/job-counts.ts";
import type { JobForms, JobFormsPart } from "../../src/model/job-forms.ts";
import type { Launch } from "../../src/model/launch.ts";
import { answered, noAnswers } from "../../src/model/form-answers.ts";
import type { Lesson } from "../../src/model/lesson.ts";
// The part, here before it is needed.
import "../../src/player/job-form-views.ts";
import { KeptCounts } from "../../src/player/kept-counts.ts";
import { outline } from "../elements/attempts.ts";
import { useEnglish } from "../elements/english.ts";
import { item, ownForm, seenForm } from "../fixtures/job-form.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { launchOf } from "./fixtures/fake-session.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

const day = 24 * 60 * 60 * 1000;
const endpoint = { url: "https://counts.example/xapi", key: "counter", secret: "only-writes" };
const anonymous: JobForms = { mode: "anonymous", host: "counts.example", seenBy: "the training team", cohort: "NORTH24" };
const confidential: JobForms = { mode: "confidential", seenBy: "the training team", cohort: "NORTH24" };
let words: JobFormsPart["words"] = {};

/** The first lesson of the small course with a form on its first page. */
const [first] = smallCourse.lessons as [Lesson];
const block = { id: "start-count" as BlockId, covers: [], kind: "form", form: ownForm.id } as const;
const lesson: Lesson = {
  ...first,
  pages: first.pages.map((page, index) => (index > 0 ? page : { ...page, blocks: [...page.blocks, block] })),
};
const counting = {
  ...outline,
  wave: 90 as const,
  lessons: outline.lessons.map((one) =>
    one.id !== lesson.id
      ? one
      : { ...one, pages: one.pages.map((page, index) => (index > 0 ? page : { ...page, blocks: [...page.blocks, block] })) },
  ),
};

function play(
  jobForms: JobForms | undefined,
  more: { readonly fetch?: typeof fetch; readonly launch?: Partial<Launch>; readonly hash?: string } = {},
) {
  const part: JobFormsPart = { words, forms: [ownForm, seenForm], ...(jobForms?.mode === "anonymous" ? { endpoint } : {}) };
  return playCourse({
    hash: "#/lesson/start/1",
    outline: counting,
    settings: jobForms === undefined ? {} : { jobForms },
    data: { "lesson:start": lesson, "job-forms": part },
    fetch: () => Promise.reject(new Error("nothing goes anywhere")),
    ...more,
  });
}

async function count(played: PlayedCourse, id = "heard", value = "3"): Promise<void> {
  await played.wait("rc-form-sheet input");
  played.one<HTMLInputElement>(`rc-form-sheet input[name="${id}"][value="${value}"]`).click();
  await played.one<HTMLElementTagNameMap["rc-job-form"]>("rc-job-form").updateComplete;
}
const kept = () => Object.keys(localStorage).filter((key) => key.startsWith("recourse.counts"));
const factsOf = ({ session }: PlayedCourse) => session.facts.filter(({ kind }) => kind !== "page-shown");

describe("a form on a page", () => {
  before(async () => {
    await useEnglish();
    words = parse(await (await fetch("/src/content/messages/en.yaml")).text()) as JobFormsPart["words"];
  });
  beforeEach(() => {
    for (const key of kept()) localStorage.removeItem(key);
  });

  it("where the company does not hear of it is told to nobody, and stays in this browser until the next wave", async () => {
    const played = await play(undefined);
    await count(played);
    expect(played.all("rc-job-form .end")).to.have.length(0);
    expect(factsOf(played)).to.deep.equal([]);
    expect(kept()).to.deep.equal(["recourse.counts:l-1:contacts"]);
    const again = await play(undefined, { launch: { registration: "another" } });
    await again.wait("rc-form-sheet input");
    expect(again.one<HTMLInputElement>('rc-form-sheet input[name="heard"][value="3"]').checked).to.equal(true);
  });

  it("hands confidential counts to the session, with wave and group, once", async () => {
    const played = await play(confidential);
    await count(played, "sorry", "none");
    played.press("rc-job-form button", "Hand in");
    await played.wait("rc-job-form .outcome");
    expect(
      factsOf(played).map((fact) => (fact.kind === "form-answered" ? [fact.form.id, [...fact.answers], fact.group] : fact.kind)),
    ).to.deep.equal([["contacts", [["sorry", ["none"]]], { wave: 90, cohort: "NORTH24" }]]);
    const again = await play(confidential);
    await again.wait("rc-job-form .outcome");
    expect(again.one<HTMLFieldSetElement>("rc-form-sheet fieldset").disabled).to.equal(true);
  });

  it("sends anonymous counts past the session: the learning platform hears nothing", async () => {
    const sent: [string, string][] = [];
    const fetch: typeof globalThis.fetch = (url, init) => {
      sent.push([String(url), String(init?.body)]);
      return Promise.resolve(new Response("[]"));
    };
    const played = await play(anonymous, { fetch, launch: { learner: { id: "l-77", name: "Ada" }, registration: "r-77" } });
    await count(played);
    played.press("rc-job-form button", "Hand in");
    await waitUntil(() => played.all("rc-job-form .outcome").some((outcome) => outcome.textContent.includes("have arrived")));
    // The button is gone: what took its place has the focus.
    expect(played.one<HTMLElementTagNameMap["rc-job-form"]>("rc-job-form").shadowRoot?.activeElement?.className).to.equal("outcome");
    expect(sent.map(([url]) => url)).to.deep.equal(["https://counts.example/xapi/statements"]);
    expect(sent[0]?.[1])
      .to.contain("NORTH24")
      .and.not.match(/l-77|r-77|Ada/);
    expect(factsOf(played)).to.deep.equal([]);
  });

  it("says that anonymous counts did not arrive, and keeps them for the learner alone", async () => {
    const played = await play(anonymous);
    await count(played);
    played.press("rc-job-form button", "Hand in");
    await waitUntil(() => played.all("rc-job-form .outcome").some((outcome) => outcome.textContent.includes("did not arrive")));
    expect(localStorage.getItem(kept()[0] ?? "")).to.contain('"handedIn": false');
  });

  it("hands nothing in for who only looks around, and keeps nothing", async () => {
    const played = await play(confidential, { launch: { mode: "Browse" } });
    await count(played);
    expect(played.all("rc-job-form .end button")).to.have.length(0);
    expect(kept()).to.deep.equal([]);
  });

  it("stands in what an employer sees: reported, kept past the platform, or not told at all", async () => {
    const page = async (jobForms: JobForms | undefined) => {
      const played = await play(jobForms, { hash: "#/seen" });
      await played.wait("rc-seen-by-employer");
      const element = played.one("rc-seen-by-employer");
      return `${element.textContent} ${element.shadowRoot?.textContent}`.replace(/\s+/g, " ");
    };
    expect(await page(confidential))
      .to.contain("under your name")
      .and.contain("the training team");
    expect(await page(anonymous)).to.contain("counts.example");
    expect(await page(undefined)).to.not.contain("training team");
  });
});

describe("KeptCounts", () => {
  const open = (changes: Partial<Launch> = {}, nowMs = 0, form = ownForm) =>
    new KeptCounts(localStorage, form, launchOf(changes), () => nowMs);
  const some = recount(noCounts, { wave: 30, answers: answered(noAnswers, ownForm, item("heard"), ["2"]), handedIn: false });
  beforeEach(() => {
    for (const key of kept()) localStorage.removeItem(key);
  });

  it("gives the same learner's counts back in another registration, and nobody else's, nor those of another form", () => {
    open().set(some);
    expect(open({ registration: "r-2" }).counts).to.deep.equal(some);
    for (const other of [
      open({ learner: { id: "l-2", name: "Bo" } }),
      open({ learner: { id: "l-1:contacts", name: "" } }),
      open({}, 0, seenForm),
    ])
      expect(other.counts).to.deep.equal(noCounts);
  });

  it("forgets them 400 days after the last change, whoever opens the course, and at once when they are deleted", () => {
    open().set(some);
    expect(open({}, 400 * day).counts).to.deep.equal(some);
    open({ learner: { id: "l-2", name: "Bo" } }, 400 * day + 1);
    expect(kept()).to.deep.equal([]);
    open().set(some);
    open().set(noCounts);
    expect(kept()).to.deep.equal([]);
  });

  it("keeps nothing in the browser where nobody is named, or the course is only looked at; what stands there damaged is nothing", () => {
    for (const changes of [{ learner: { id: "", name: "" } }, { mode: "Review" }] as const) {
      const memory = open(changes);
      expect(memory.keptIn).to.equal("memory");
      memory.set(some);
      memory.set(noCounts);
    }
    expect(kept()).to.deep.equal([]);
    localStorage.setItem("recourse.counts:l-1:contacts", "0 {");
    expect(open().counts).to.deep.equal(noCounts);
  });
});
