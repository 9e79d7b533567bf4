import { expect, fixture, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import "../../src/elements/question-card/question-card.ts";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { QuestionId } from "../../src/model/ids.ts";
import type { Question } from "../../src/model/question.ts";
import { gapQuestion, matchQuestion, nextQuestion, rateQuestion } from "../fixtures/question-kinds.ts";
import { question } from "../fixtures/small-course.ts";
import { outline } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type QuestionCard = HTMLElementTagNameMap["rc-question-card"];

const choices: readonly Question[] = [
  question("one", "single", "abcd", "b"),
  question("two", "multiple", "abcd", "ac"),
  question("three", "order", "abcd", "cadb"),
];
/** Of the test of other kinds. */
const kinds: readonly Question[] = [rateQuestion, matchQuestion, gapQuestion, nextQuestion];

interface Played {
  readonly card: QuestionCard;
  readonly facts: Fact[];
  answer(): string | undefined;
  find<E extends HTMLElement>(selector: string): E;
}

/** One question of a form, with a parent that answers by the model's own rules. */
async function play(index: number, questions: readonly Question[] = choices, confidence = false): Promise<Played> {
  const form = questions.map(({ id }) => id);
  const run = { seed: 5, form, at: form[index], answers: new Map(), flagged: new Set<QuestionId>() };
  let attempt: Attempt = { ...emptyAttempt, test: { results: [], last: undefined, current: run } };
  const card = await fixture<QuestionCard>(
    html`<rc-question-card .question=${questions[index]} .run=${run} ?confidence=${confidence}></rc-question-card>`,
  );
  const facts: Fact[] = [];
  const hear = ({ fact }: { fact: Fact }): void => {
    facts.push(fact);
    attempt = applyFact(attempt, fact, outline);
    if (attempt.test.current !== undefined) card.run = attempt.test.current;
  };
  card.addEventListener("rc-question-answered", hear);
  card.addEventListener("rc-question-flagged", hear);
  card.addEventListener("rc-confidence-told", hear);
  return {
    card,
    facts,
    answer: () => attempt.test.current?.answers.get(form[index] as QuestionId)?.join(""),
    find: <E extends HTMLElement>(selector: string) => {
      const found = card.shadowRoot?.querySelector<E>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    },
  };
}

const order = (card: QuestionCard): string[] =>
  [...(card.shadowRoot?.querySelectorAll(".order li > span") ?? [])].map((span) => span.textContent.slice(-1));

describe("rc-question-card", () => {
  before(useEnglish);

  it("takes one answer by keyboard, and another in its place", async () => {
    const { card, find, answer } = await play(0);
    find<HTMLInputElement>("input[value=c]").focus();
    await sendKeys({ press: "Space" });
    expect(answer()).to.equal("c");
    await sendKeys({ press: "ArrowDown" });
    expect(answer()).not.to.equal("c");
    expect(answer()).to.have.length(1);
    expect(card.shadowRoot?.querySelector("fieldset")?.getAttribute("role")).to.equal("radiogroup");
  });

  it("takes several answers, says so, and gives them back in one order", async () => {
    const { find, answer } = await play(1);
    expect(find("#how").textContent).to.equal("One or more are right.");
    find("input[value=c]").click();
    find("input[value=a]").click();
    expect(answer()).to.equal("ac");
    find("input[value=c]").click();
    expect(answer()).to.equal("a");
  });

  it("moves a line by keyboard, keeps the focus on it, and announces its place", async () => {
    const { card, find, answer } = await play(2);
    const [first, second] = order(card);
    const down = find(`[data-move="${first ?? ""}1"]`);
    down.focus();
    await sendKeys({ press: "Enter" });
    await waitUntil(() => find("[role=status]").textContent.includes("Now 2 of 4"), "not announced");
    expect(answer()?.slice(0, 2)).to.equal(`${second ?? ""}${first ?? ""}`);
    expect(card.shadowRoot?.activeElement?.getAttribute("aria-label")).to.equal(`Move down: Option ${first ?? ""}`);
  });

  it("gives the focus to the way back where a line has come to an end", async () => {
    const { card, find } = await play(2);
    const second = order(card)[1] ?? "";
    find(`[data-move="${second}-1"]`).click();
    await waitUntil(() => card.shadowRoot?.activeElement?.getAttribute("data-move") === `${second}1`, "focus lost");
    expect(order(card)[0]).to.equal(second);
  });

  it("counts an order as answered only when a line was moved or the order kept", async () => {
    const { card, find, answer } = await play(2);
    const shown = order(card).join("");
    expect(answer()).to.equal(undefined);
    const place = find(".keep").getBoundingClientRect();
    find(".button.plain").click();
    expect(answer()).to.equal(shown);
    await card.updateComplete;
    expect(find(".button.plain").checkVisibility({ visibilityProperty: true })).to.equal(false);
    expect(find(".kept").checkVisibility({ visibilityProperty: true })).to.equal(true);
    expect(card.shadowRoot?.activeElement?.textContent).to.equal("Your order is kept.");
    expect(find(".keep").getBoundingClientRect().height).to.equal(place.height);
  });

  it("names the group of answers by its one line, for the stem was read before", async () => {
    const named = async (index: number): Promise<string | null | undefined> => {
      const { card, find } = await play(index);
      return card.shadowRoot?.getElementById(find("[role$=group]").getAttribute("aria-labelledby") ?? "")?.textContent;
    };
    expect([await named(0), await named(1), await named(2)]).to.deep.equal([
      "Choose one.",
      "One or more are right.",
      "The first at the top.",
    ]);
    const { find } = await play(0);
    expect(find("#how").className).to.equal("visually-hidden");
  });

  it("flags and unflags", async () => {
    const { card, find, facts } = await play(0);
    find(".flag").click();
    await card.updateComplete;
    expect(find(".flag").getAttribute("aria-pressed")).to.equal("true");
    find(".flag").click();
    expect(facts.map((fact) => fact.kind === "question-flagged" && fact.on)).to.deep.equal([true, false]);
  });

  it("asks how sure one is once there is an answer, by keyboard, keeps it when the answer changes, and takes it back with it", async () => {
    const { card, find, facts } = await play(1, choices, true);
    const asked = (): string[] => [...card.shadowRoot!.querySelectorAll(".sure label")].map((label) => label.textContent.trim());
    expect(asked()).to.deep.equal([]);
    find("input[value=c]").click();
    await card.updateComplete;
    expect(find(".sure legend").textContent).to.equal("How sure are you?");
    expect(asked()).to.deep.equal(["Guessing", "Fairly sure", "Sure enough to act on it"]);
    expect(card.shadowRoot!.querySelectorAll(".sure :checked")).to.have.length(0);
    find(".sure input").focus();
    await sendKeys({ press: "Space" });
    await sendKeys({ press: "ArrowDown" });
    await card.updateComplete;
    expect(facts.flatMap((fact) => (fact.kind === "confidence-told" ? fact.confidence : []))).to.deep.equal([1, 2]);
    find("input[value=a]").click();
    await card.updateComplete;
    expect(find<HTMLInputElement>(".sure :checked").value).to.equal("2");
    await expect(card).to.be.accessible();
    find("input[value=c]").click();
    find("input[value=a]").click();
    await card.updateComplete;
    expect(asked()).to.deep.equal([]);
  });

  it("takes what was said of sureness for no answer, and asks nothing where the company does not want it", async () => {
    const sure = await play(0, choices, true);
    sure.find("input[value=b]").click();
    await sure.card.updateComplete;
    sure.find(".sure input[value='3']").click();
    sure.find("input[value=c]").click();
    expect(sure.answer()).to.equal("c");
    const plain = await play(0);
    plain.find("input[value=b]").click();
    await plain.card.updateComplete;
    expect(plain.card.shadowRoot!.querySelector(".sure")).to.equal(null);
  });

  it("shows the same order of options for the same form", async () => {
    const texts = ({ card }: Played): string[] =>
      [...(card.shadowRoot?.querySelectorAll(".option") ?? [])].map((option) => option.textContent.trim());
    expect(texts(await play(0))).to.deep.equal(texts(await play(0)));
  });

  it("leads to the questions beside it, and from the last to the overview", async () => {
    const ways = ({ card }: Played): (string | null)[] =>
      [...(card.shadowRoot?.querySelectorAll("nav a") ?? [])].map((a) => a.getAttribute("href"));
    expect(ways(await play(0))).to.deep.equal(["#/test/overview", "#/test/2"]);
    expect(ways(await play(2))).to.deep.equal(["#/test/2", "#/test/overview", "#/test/overview"]);
  });

  it("rates each reply on a scale that never moves, in words, by keyboard, and says whose scale it is", async () => {
    const { card, find, answer } = await play(0, kinds);
    const replies = [...(card.shadowRoot?.querySelectorAll("fieldset") ?? [])];
    expect(replies.map((reply) => reply.querySelector("legend")?.textContent).sort()).to.deep.equal(
      rateQuestion.options.map(({ text }) => text).sort(),
    );
    for (const reply of replies)
      expect([...reply.querySelectorAll("label")].map((label) => label.textContent.trim())).to.deep.equal([
        "Makes it worse",
        "Does little",
        "Helps",
        "Works very well",
      ]);
    find<HTMLInputElement>("input[name=rate-b][value=a]").focus();
    await sendKeys({ press: "Space" });
    expect(answer()).to.equal("-a-");
    await sendKeys({ press: "ArrowRight" });
    expect(answer()).to.equal("-b-");
    find("input[name=rate-a][value=d]").click();
    find("input[name=rate-c][value=b]").click();
    expect(answer()).to.equal("dbb");
    expect([...card.shadowRoot!.querySelectorAll(":checked")]).to.have.length(3);
  });

  it("matches from a list beside each left side, which names it, and takes a choice back", async () => {
    const { card, answer } = await play(1, kinds);
    const sides = [...card.shadowRoot!.querySelectorAll<HTMLLabelElement>("label.side")];
    expect(sides.map((side) => side.querySelector("span")?.textContent).sort()).to.deep.equal(
      matchQuestion.options.map(({ text }) => text).sort(),
    );
    const numbered = [...card.shadowRoot!.querySelectorAll(".targets li")].map(({ textContent }, index) => `${index + 1}. ${textContent}`);
    const lines = [...sides[0]!.querySelectorAll("option")].map(({ text }) => text);
    expect(lines).to.deep.equal(["Choose…", ...numbered]);
    const side = sides.find((one) => one.textContent.includes("She talks faster"))!;
    await choose(side.querySelector("select")!, "c");
    expect(answer()).to.equal("c--");
    await choose(side.querySelector("select")!, "-");
    expect(answer()).to.equal(undefined);
  });

  it("fills gaps from lists within the sentence, each named by its place, and reads the whole once it is whole", async () => {
    const { card, find, answer } = await play(2, kinds);
    const lists = [...card.shadowRoot!.querySelectorAll("select")];
    expect(lists.map((list) => list.getAttribute("aria-label"))).to.deep.equal(["Gap 1 of 2", "Gap 2 of 2"]);
    await choose(lists[1]!, "e");
    expect(answer()).to.equal("-e");
    expect(find(".reads").textContent.trim()).to.equal("");
    await choose(lists[0]!, "b");
    await card.updateComplete;
    expect(answer()).to.equal("be");
    expect(find(".reads .speech").textContent.replace(/\s+/g, " ").trim()).to.equal("You waited Word b. I am sorry for Word e.");
  });

  it("shows the conversation so far in its order, then the lines to choose from", async () => {
    const { card, find, answer } = await play(3, kinds);
    const lines = [...card.shadowRoot!.querySelectorAll(".so-far li")].map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
    expect(lines).to.deep.equal(nextQuestion.dialogue.map(({ who, text }) => `${who === "you" ? "You" : "The customer"} ${text}`));
    find("input[value=b]").click();
    expect(answer()).to.equal("b");
  });

  it("marks a question as answered only once every part is", async () => {
    const { card, find } = await play(0, kinds);
    const given = (): number => card.shadowRoot!.querySelectorAll(".ticks .given").length;
    for (const [reply, count] of [
      ["a", 0],
      ["b", 0],
      ["c", 1],
    ] as const) {
      find(`input[name=rate-${reply}][value=a]`).click();
      await card.updateComplete;
      expect(given()).to.equal(count);
    }
  });

  for (const [index, { kind }] of kinds.entries()) {
    it(`has nothing that axe finds, and no line that runs over at 320 px (${kind})`, async () => {
      const { card } = await play(index, kinds);
      card.style.inlineSize = "320px";
      await expect(card).to.be.accessible();
      expect(card.scrollWidth).to.be.at.most(320);
    });
  }
});

/** As somebody does with the browser's own list. */
async function choose(list: HTMLSelectElement, value: string): Promise<void> {
  list.value = value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await Promise.resolve();
}
