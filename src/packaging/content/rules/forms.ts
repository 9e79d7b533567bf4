import type { AuthoredForm, AuthoredFormChoice } from "../../forms/authored-form.ts";
import type { CourseContent, Item } from "../course-content.ts";
import type { FieldPath } from "../field-path.ts";
import type { MistakeList } from "../mistake-list.ts";
import { suggestName } from "../nearest-name.ts";
import type { Rule } from "../rule.ts";

/** Who has to answer more after a course answers none. */
const mostAfterCourse = 9;
/** With fewer words an answer is a grade, and each reader takes it for another. */
const fewestWords = 3;

/**
 * A form's items have one id each and their answers letters in order; described answers are described; words of one's own come last. After a
 * course nobody is asked more than nine things, and nothing that only the job can show; on the job each count names the act that it counts.
 */
export const forms: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const form of content.forms) {
      checkIds(form, mistakes);
      checkItems(form, mistakes);
      checkAnswers(form, mistakes);
      checkSources(form, content, mistakes);
      checkBehaviours(form, content, mistakes);
    }
  },
};

function checkIds(form: Item<AuthoredForm>, mistakes: MistakeList): void {
  const ids = form.value.items.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    mistakes.add(form, ["items", index, "id"], "id-twice", `“${id}” is the id of another item of this form already: give this one another`);
  }
}

function checkItems(form: Item<AuthoredForm>, mistakes: MistakeList): void {
  const { level, items } = form.value;
  const say = (path: FieldPath, message: string): void => mistakes.add(form, path, "form-items", message);
  if (level === 1 && items.length > mostAfterCourse)
    say(
      ["items", mostAfterCourse],
      `a form of level 1 has at most ${mostAfterCourse} items, or nobody fills it in: take out ${items.length - mostAfterCourse}`,
    );
  for (const [index, { kind }] of items.entries()) {
    if (level === 1 && kind === "count") say(["items", index, "kind"], "a count is of acts on the job: ask for it in a form of level 3");
    if (kind === "text" && items.slice(index + 1).some((later) => later.kind !== "text"))
      say(["items", index, "kind"], "words of one’s own come last, for they may be switched off: put it at the end");
  }
}

function checkAnswers(form: Item<AuthoredForm>, mistakes: MistakeList): void {
  for (const [index, item] of form.value.items.entries()) {
    const [field, list]: [string, readonly AuthoredFormChoice[]] =
      item.kind === "described" ? ["answers", item.answers] : item.kind === "several" ? ["choices", item.choices] : ["", []];
    for (const [at, { id, text, needs }] of list.entries()) {
      const path = ["items", index, field, at];
      const letter = String.fromCharCode("a".charCodeAt(0) + at);
      if (id !== letter)
        mistakes.add(form, [...path, "id"], "letters", `is “${id}”; it must be “${letter}”: letters go a, b, c … in order`);
      if (item.kind !== "described") continue;
      if (text.split(/\s+/).length < fewestWords)
        mistakes.add(form, [...path, "text"], "form-answers", `“${text}” is a label: say in a sentence what holds for who chooses it`);
      if (needs !== undefined)
        mistakes.add(form, [...path, "needs"], "form-answers", "belongs to items of kind several: a scale loses no step");
    }
  }
}

function checkSources(form: Item<AuthoredForm>, content: CourseContent, mistakes: MistakeList): void {
  if (content.missing.has("sources")) return;
  const known = content.sources.map(({ value }) => value.id);
  for (const [index, id] of (form.value.sources ?? []).entries()) {
    if (known.includes(id)) continue;
    mistakes.add(form, ["sources", index], "unknown-source", `there is no source “${id}” in sources.yaml${suggestName(id, known)}`);
  }
}

function checkBehaviours(form: Item<AuthoredForm>, content: CourseContent, mistakes: MistakeList): void {
  const known = content.behaviours.map(({ value }) => value.id);
  for (const [index, item] of form.value.items.entries()) {
    if (item.kind !== "count") continue;
    if (item.behaviour === undefined) {
      if (form.value.level === 3)
        mistakes.add(
          form,
          ["items", index],
          "form-behaviour",
          "names no behaviour: write the id of the act of behaviours.yaml that is counted",
        );
    } else if (!content.missing.has("behaviours") && !known.includes(item.behaviour)) {
      const message = `there is no behaviour “${item.behaviour}” in behaviours.yaml${suggestName(item.behaviour, known)}`;
      mistakes.add(form, ["items", index, "behaviour"], "form-behaviour", message);
    }
  }
}
