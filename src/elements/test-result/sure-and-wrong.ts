import { html, nothing, type TemplateResult } from "lit";
import type { ComparedConfidence } from "../../model/compare-confidence.ts";
import type { CourseOutline } from "../../model/course.ts";
import type { Settings } from "../../model/settings.ts";
import { questionStart } from "../question-start.ts";
import { hrefTo } from "../route.ts";
import { word } from "../words.ts";

/** What somebody was sure of that was not right: each question with the way to its reasons, or where nothing of them is shown only how many to each part. */
export function sureAndWrong(
  compared: ComparedConfidence,
  outline: CourseOutline,
  review: Settings["review"],
): TemplateResult | typeof nothing {
  const { sureAndWrong: wrong, sureAndRight, guessedAndRight: guessed } = compared;
  if (wrong.length + sureAndRight + guessed === 0) return nothing;
  const heading = wrong.length > 0 ? word("result.sure-wrong", { count: wrong.length }) : word("result.sure");
  return html`<section class="sure" aria-labelledby="sure">
    <h2 id="sure">${heading}</h2>
    ${
      wrong.length > 0
        ? html`<p>${word("result.sure-wrong-text")} ${word(`result.sure-wrong-${review}`)}</p>
            <ul>
              ${review === "none" ? parts(compared, outline) : questions(compared, outline)}
            </ul>`
        : sureAndRight > 0
          ? html`<p>${word("result.sure-right")}</p>`
          : nothing
    }
    ${guessed > 0 ? html`<p class="guessed">${word("result.guessed-right", { count: guessed })}</p>` : nothing}
  </section>`;
}

function questions({ sureAndWrong: wrong }: ComparedConfidence, outline: CourseOutline): TemplateResult[] {
  return wrong.map(
    ({ question, number }) =>
      html`<li>
        <a class="asked" href=${hrefTo({ view: "review", question: number })}
          ><span class="place">${word("result.question", { number })}</span> <span class="start">${questionStart(question)}</span></a
        >
        <p class="ways">${ways(outline, question.objective)}</p>
      </li>`,
  );
}

function parts({ sureAndWrong: wrong }: ComparedConfidence, outline: CourseOutline): TemplateResult[] {
  return outline.objectives.flatMap(({ id, title }) => {
    const count = wrong.filter(({ question }) => question.objective === id).length;
    if (count === 0) return [];
    return html`<li>
      <h3>${title}</h3>
      <p>${word("test.questions", { count })}</p>
      <p class="ways">${ways(outline, id)}</p>
    </li>`;
  });
}

function ways({ objectives, lessons }: CourseOutline, objective: string): TemplateResult[] {
  const named = objectives.find(({ id }) => id === objective)?.lessons ?? [];
  return lessons
    .filter(({ id }) => named.includes(id))
    .map(({ id, title }) => html`<a class="way" href=${hrefTo({ view: "lesson", lesson: id, page: 1 })}>${title}</a>`);
}
