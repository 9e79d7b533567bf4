import { expect, nextFrame, waitUntil } from "@open-wc/testing";
import { useEnglish } from "../elements/english.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { after, lessonsFinished, letter } from "../elements/attempts.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

async function startTest(played: PlayedCourse): Promise<readonly string[]> {
  await played.go("#/test");
  await played.wait("rc-test-intro");
  played.press("rc-test-intro button", "Start the test");
  await played.wait("rc-question-card");
  return played.session.attempt?.test.current?.form ?? [];
}

const labels = (played: PlayedCourse): string[] => played.all(".option,.order>li>span").map((e) => e.textContent.trim());

/** Answers the question on screen as the key says, or not at all. */
async function answerRight(played: PlayedCourse, number: number, id: string): Promise<void> {
  await played.go(`#/test/${number}`);
  await waitUntil(() => played.all("h1").some((h1) => h1.textContent === `Question ${number} of 4`));
  const question = smallCourse.bank.questions.find((other) => other.id === id);
  if (question?.kind === "order") {
    played.press("button", "Keep this order");
    await nextFrame();
    for (const [place, option] of [...(question.options ?? [])].entries()) {
      for (let moves = 0; moves < 4 && labels(played).indexOf(option.text) > place; moves++) {
        played.press(`[data-move="${option.id}-1"]`);
        await nextFrame();
      }
    }
    return;
  }
  for (const option of question?.options ?? []) if (option.right === true) played.press(`input[value=${option.id}]`);
  await nextFrame();
}

async function handIn(played: PlayedCourse): Promise<void> {
  await played.go("#/test/overview");
  await played.wait("rc-test-overview");
  played.press(".button", "Hand in");
  await nextFrame();
  if (played.all<HTMLDialogElement>("dialog").some((dialog) => dialog.open)) played.press(".button", "Hand in as it is");
  await played.wait("rc-test-result");
}

describe("the test", () => {
  before(useEnglish);

  it("names the lessons left and does not start before they are finished", async () => {
    const played = await playCourse({ hash: "#/test" });
    await played.wait("rc-test-intro");
    expect(played.all("rc-test-intro button")).to.have.length(0);
    expect(played.all("li a.way").map((a) => a.textContent)).to.include.members(["The kettle", "Mend it"]);
  });

  it("says where the pass mark came from, and 0 is one", async () => {
    const own = await playCourse({ saved: lessonsFinished, hash: "#/test" });
    expect((await own.wait("rc-test-intro")).shadowRoot?.textContent).to.contain("80%, set by the course");
    const theirs = await playCourse({ launch: { masteryScore: 0 }, hash: "#/test" });
    expect((await theirs.wait("rc-test-intro")).shadowRoot?.textContent).to.contain("0%, set by your learning platform");
  });

  it("comes back to the same question with the same order and answers", async () => {
    const first = await playCourse({ saved: lessonsFinished });
    const form = await startTest(first);
    const index = form.findIndex((id) => smallCourse.bank.questions.find((q) => q.id === id)?.kind === "multiple");
    await answerRight(first, index + 1, form[index] ?? "");
    first.press(".flag");
    await nextFrame();
    const before = labels(first);
    const saved = first.session.attempt;
    if (saved === undefined) throw new Error("nothing was kept");

    const second = await playCourse({ saved });
    second.press(".go-on");
    await second.wait("rc-question-card");
    expect(location.hash).to.equal(`#/test/${index + 1}`);
    expect(second.session.attempt?.test.current?.form).to.deep.equal(form);
    expect(labels(second)).to.deep.equal(before);
    expect(
      second
        .all<HTMLInputElement>("label.option input:checked")
        .map((input) => input.value)
        .sort(),
    ).to.deep.equal(["a", "d"]);
    expect(second.one(".flag").getAttribute("aria-pressed")).to.equal("true");
  });

  it("passes with every key, once, however often it is pressed", async () => {
    const played = await playCourse({ saved: lessonsFinished });
    const form = await startTest(played);
    for (const [index, id] of form.entries()) await answerRight(played, index + 1, id);
    await played.go("#/test/overview");
    const overview = await played.wait("rc-test-overview");
    const button = overview.shadowRoot?.querySelector<HTMLButtonElement>(".button");
    button?.click();
    button?.click();
    await played.wait("rc-test-result");
    const handedIn = played.session.facts.filter(({ kind }) => kind === "test-handed-in");
    expect(handedIn).to.deep.equal([{ kind: "test-handed-in", result: { scaled: 1, passed: true } }]);
    expect(played.one("main h1").textContent).to.equal("You have passed.");
  });

  it("asks before it hands in with questions open", async () => {
    const played = await playCourse({ saved: lessonsFinished });
    await startTest(played);
    await played.go("#/test/overview");
    await played.wait("rc-test-overview");
    played.press(".button", "Hand in");
    await nextFrame();
    expect(played.session.facts.some(({ kind }) => kind === "test-handed-in")).to.equal(false);
    played.press("dialog .button", "Hand in as it is");
    await played.wait("rc-test-result");
    expect(played.session.attempt?.test.results).to.deep.equal([{ scaled: 0, passed: false }]);
  });

  it("draws another form for the next attempt", async () => {
    const played = await playCourse({ saved: lessonsFinished });
    const first = await startTest(played);
    await handIn(played);
    played.press(".button", "Take the test again");
    await played.wait("rc-question-card");
    const second = played.session.attempt?.test.current?.form ?? [];
    expect(second).to.have.length(4);
    expect(second.filter((id) => first.includes(id))).to.deep.equal([]);
    expect(location.hash).to.equal("#/test/1");
  });

  it("says what happens after the last attempt, and starts no other", async () => {
    const results = Array.from({ length: 3 }, () => ({ scaled: 0.5, passed: false }));
    const played = await playCourse({
      saved: { ...lessonsFinished, revision: 99, test: { results, last: undefined, current: undefined } },
      hash: "#/result",
    });
    const result = await played.wait("rc-test-result");
    expect(result.shadowRoot?.textContent).to.contain("You have used every attempt");
    expect(result.shadowRoot?.querySelectorAll("button")).to.have.length(0);
  });

  it("tells nothing of a question without a test under way", async () => {
    const played = await playCourse({ saved: lessonsFinished, hash: "#/test/2" });
    await played.wait("rc-test-intro");
    expect(location.hash).to.equal("#/test");
  });

  it("reveals nothing of what is right before it is handed in", async () => {
    const played = await playCourse({ saved: lessonsFinished });
    await startTest(played);
    const card = played.one("rc-question-card");
    expect(card.shadowRoot?.innerHTML).not.to.contain("Because.");
    expect(played.all(".option").map((option) => option.className)).to.satisfy((names: string[]) => new Set(names).size <= 1);
  });

  it("shows own answer, key and reason of each question afterwards", async () => {
    const form = ["q01", "q02", "q07", "q09"] as never[];
    const facts = [
      { kind: "test-started", seed: 1, form },
      { kind: "question-answered", question: "q01" as never, answer: [letter("a")] },
      { kind: "test-handed-in", result: { scaled: 0, passed: false } },
    ] as const;
    const played = await playCourse({ saved: after(facts, lessonsFinished), hash: "#/review" });
    const review = await played.wait("rc-test-review");
    const [first] = review.shadowRoot?.querySelectorAll("details") ?? [];
    expect(first?.querySelector(".verdict")?.textContent).to.equal("not right");
    expect(first?.querySelector(".yours .tags")?.textContent.trim()).to.equal("Your answer");
    expect(first?.querySelector(".key .tags")?.textContent.trim()).to.equal("Right");
    expect(first?.textContent).to.contain("Because.");
  });
});
