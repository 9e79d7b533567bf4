import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { OptionId } from "../../model/ids.ts";
import type { Answer, ExplainedOption, GapQuestion, MatchQuestion, RateQuestion } from "../../model/question.ts";
import { effectLetter, effectLetters } from "../../model/question-parts.ts";
import { shuffledGap, shuffledOptions } from "../../model/shuffle.ts";
import { gapSegments } from "../question-card/gap-segments.ts";
import { word } from "../words.ts";
import { reviewOptions } from "./review-options.ts";

/** Each reply with the step that was right and the one given. */
export function reviewRated(question: RateQuestion, answer: Answer, seed: number): TemplateResult {
  return html`<ul>
    ${shuffledOptions(question, seed).map((reply) => {
      const given = effectLetters.indexOf(answer[question.options.indexOf(reply)] as OptionId);
      return part(reply, effectWord(effectLetters.indexOf(effectLetter(reply.effect))), given < 0 ? undefined : effectWord(given));
    })}
  </ul>`;
}

/** Each left side with its target and the one given. */
export function reviewMatched(question: MatchQuestion, answer: Answer, seed: number): TemplateResult {
  const textOf = (target: OptionId | undefined) => question.targets.find(({ id }) => id === target)?.text;
  return html`<ul>
    ${shuffledOptions(question, seed).map((side) => part(side, textOf(side.to) ?? "", textOf(answer[question.options.indexOf(side)])))}
  </ul>`;
}

/** The text with the right words in it, then gap by gap what could be chosen. */
export function reviewGaps(question: GapQuestion, answer: Answer, seed: number): TemplateResult {
  const { gaps } = question;
  return html`<p class="speech filled">
      ${gapSegments(question).map((segment) =>
        typeof segment === "string" ? segment : html`<b>${segment.options.find(({ right }) => right === true)?.text}</b>`,
      )}
    </p>
    ${gaps.map((gap, place) => {
      const given = answer[place];
      return html`<p class="gap">${word("review.gap", { number: place + 1 })}</p>
        ${reviewOptions(shuffledGap(question, gap, seed), given === undefined ? [] : [given])}`;
    })}`;
}

function effectWord(step: number): string {
  return word(`question.effect-${step + 1}`);
}

function part({ text, why }: Pick<ExplainedOption, "text" | "why">, right: string, given: string | undefined): TemplateResult {
  const same = given === right;
  return html`<li class=${same ? "key" : "yours"}>
    <p class="text">${text}</p>
    <p class="tags">${same ? word("review.both-is", { text: right }) : word("review.key-is", { text: right })}</p>
    ${same ? nothing : html`<p class="tags given">${word("review.yours-is", { text: given ?? word("review.left-open") })}</p>`}
    <div class="prose why">${unsafeHTML(why)}</div>
  </li>`;
}
