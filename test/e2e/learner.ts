import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import type { Question } from "../../src/model/question.ts";
import { hasParts, questionParts, type PartsQuestion, type QuestionPart } from "../../src/model/question-parts.ts";
import type { Screen, Target } from "./browsers/screen.ts";
import { pointer, type Hands } from "./hands.ts";
import { practise } from "./practice.ts";
import { rescue } from "./rescue.ts";

export interface ShownQuestion {
  readonly number: number;
  readonly stem: string;
  readonly options: readonly string[];
  /** Texts of what is ticked, or for an order to be made the lines as they stand. */
  readonly given: readonly string[];
}

/** Without markup and line breaks. */
function toWords(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** Somebody who takes the course on screen, by its names and roles alone. */
export class Learner<Seen extends Screen = Page | Frame> {
  readonly course: Seen;
  readonly #hands: Hands;

  constructor(course: Seen, hands: Hands = pointer) {
    this.course = course;
    this.#hands = hands;
  }

  press(name: string | RegExp, role: "link" | "button" = "link"): Promise<void> {
    return this.#hands.press(this.course.getByRole(role, { name, exact: typeof name === "string" }).first());
  }

  heading(): Promise<string> {
    return this.course.getByRole("heading", { level: 1 }).innerText();
  }

  /** From home to the door of the test, doing every practice on the way: on the optional pages too, or past them. */
  async playLessons({ optional }: { readonly optional: boolean }): Promise<void> {
    await this.press(/^Start: /);
    for (const lesson of rescue.lessons) {
      const pages = lesson.pages.filter((page) => optional || page.optional !== true);
      for (const [index, page] of pages.entries()) {
        await this.course.getByRole("heading", { level: 1, name: page.title, exact: true }).waitFor();
        for (const [place, block] of page.blocks.entries()) await practise(this.course.locator("rc-block").nth(place), block, this.#hands);
        await this.press(pages[index + 1]?.optional === true ? /^One more, if you like:/ : /^(Go on:|Next lesson:|Go on to the test)/);
      }
    }
    await this.course.getByRole("heading", { level: 1, name: "The test" }).waitFor();
  }

  async shownQuestion(): Promise<ShownQuestion> {
    await this.course.getByRole("heading", { level: 1, name: /^Question \d+ of/ }).waitFor();
    return this.#readQuestion();
  }

  /** In one go: a form is read dozens of times, and each look through the shadow trees takes its time. */
  #readQuestion(): Promise<ShownQuestion> {
    return this.course.locator("rc-question-card").evaluate((card: HTMLElement) => {
      const root = card.shadowRoot!;
      const number = Number(/Question (\d+) of/.exec(root.querySelector("h1")!.innerText)?.[1]);
      const stem = root.querySelector<HTMLElement>(".stem")!.innerText;
      const order = [...root.querySelectorAll<HTMLElement>("ol.order li > span")].map(({ innerText }) => innerText.trim());
      if (order.length > 0) return { number, stem, options: order, given: order };
      // Replies, left sides and gaps, each with the letter it has.
      const lists = [...root.querySelectorAll("select")];
      const parts = [...root.querySelectorAll<HTMLElement>(".parts .part")].map((part) => ({
        text: part.querySelector<HTMLElement>("legend, span")!.innerText.trim(),
        letter: part.querySelector<HTMLInputElement>("select, :checked")?.value ?? "-",
      }));
      if (parts.length > 0)
        return { number, stem, options: parts.map(({ text }) => text), given: parts.map(({ text, letter }) => `${text} ${letter}`) };
      if (lists.length > 0) {
        const lines = lists.flatMap((list) => [...list.options].slice(1).map(({ text }) => text));
        return { number, stem, options: lines, given: lists.map(({ value }) => value) };
      }
      const labels = [...root.querySelectorAll<HTMLElement>("label.option")];
      const given = labels.filter((label) => label.querySelector("input:checked") !== null);
      return {
        number,
        stem,
        options: labels.map(({ innerText }) => innerText.trim()),
        given: given.map(({ innerText }) => innerText.trim()),
      };
    });
  }

  /** The question of the bank that is on screen: questions share their options, so its stem tells. */
  async #asked(): Promise<Question> {
    const { stem } = await this.#readQuestion();
    const asked = rescue.bank.questions.find((question) => toWords(question.stem) === toWords(stem));
    assert.ok(asked, `no question of the bank has this stem: ${stem}`);
    return asked;
  }

  async answer(rightly: boolean): Promise<void> {
    const asked = await this.#asked();
    if (asked.kind === "order") {
      await this.#putInOrder(
        asked.options.map(({ text }) => text),
        rightly,
      );
      return;
    }
    if (hasParts(asked)) {
      for (const part of questionParts(asked)) await this.#answerPart(asked, part, rightly);
      return;
    }
    for (const option of asked.options) {
      const wanted = rightly ? option.right === true : option.right !== true;
      if (!wanted) continue;
      await this.#hands.choose(this.#option(option.text));
      if (asked.kind !== "multiple") return;
    }
  }

  /** Wrongly: as far from right as the choices go. */
  async #answerPart(asked: PartsQuestion, { id, choices, right }: QuestionPart, rightly: boolean): Promise<void> {
    const wrong = right === choices[0] ? choices.at(-1) : choices[0];
    const letter = (rightly ? right : wrong) ?? "";
    if (asked.kind === "gap") {
      const place = asked.gaps.findIndex((gap) => gap.id === id);
      return this.#hands.select(this.course.locator(".gaps select").nth(place), letter);
    }
    const { text } = asked.options.find((option) => option.id === id)!;
    const part = this.course.locator(".parts .part", { hasText: text });
    if (asked.kind === "match") return this.#hands.select(part.locator("select"), letter);
    return this.#hands.choose(part.locator(`input[value=${letter}]`));
  }

  #option(text: string): Target {
    return this.course.locator("label.option", { hasText: text }).locator("input");
  }

  /** Selection sort by the buttons on screen. Wrongly: from last to first. */
  async #putInOrder(right: readonly string[], rightly: boolean): Promise<void> {
    const wanted = rightly ? right : [...right].reverse();
    const order = [...(await this.#readQuestion()).given];
    for (const [place, text] of wanted.entries()) {
      for (let at = order.indexOf(text); at > place; at--) {
        await this.#hands.press(this.course.getByRole("button", { name: `Move up: ${text}`, exact: true }));
        await this.course
          .locator("ol.order li")
          .nth(at - 1)
          .filter({ hasText: text })
          .waitFor();
        order.splice(at - 1, 0, ...order.splice(at, 1));
      }
    }
    assert.deepEqual((await this.#readQuestion()).given, wanted);
    const keep = this.course.getByRole("button", { name: "Keep this order" });
    if ((await keep.count()) > 0) await this.#hands.press(keep);
  }

  /** From the question on screen to the one before `until`, or to the overview. Gives what was shown, question by question. */
  async answerUntil(until: number, rightly: boolean): Promise<ShownQuestion[]> {
    const shown: ShownQuestion[] = [];
    for (let { number } = await this.shownQuestion(); number < until; number++) {
      await this.answer(rightly);
      shown.push(await this.#readQuestion());
      await this.press(/^(Next question|Look over and hand in)$/);
      if (number === 15) break;
      await this.course.getByRole("heading", { level: 1, name: `Question ${number + 1} of 15` }).waitFor();
    }
    return shown;
  }

  async handIn(): Promise<void> {
    await this.course.getByRole("heading", { level: 1, name: "Look over your answers" }).waitFor();
    await this.press("Hand in", "button");
    await this.course.getByRole("heading", { level: 1, name: /^(You have passed\.|Not yet\.)$/ }).waitFor();
  }

  async saved(): Promise<void> {
    await this.course.locator("rc-save-status", { hasText: /^\W*Saved/ }).waitFor();
  }
}
