import type { Form, FormChoice, FormId, FormItem, FormItemId } from "../../model/form.ts";
import type { OptionId } from "../../model/ids.ts";
import type { BehaviourId } from "../../model/role-play/behaviour.ts";
import type { AuthoredForm, AuthoredFormChoice, AuthoredFormItem, CoursePart } from "./authored-form.ts";

/** Characters of an answer in one's own words, where the form says nothing. */
const usualText = 500;

/** The form for a course that has these parts: choices that need another are left out, the letters of the rest stay. */
export function buildForm({ id, level, title, intro, lead, observes, items }: AuthoredForm, parts: ReadonlySet<CoursePart>): Form {
  return {
    id: id as FormId,
    level,
    title,
    ...(intro === undefined ? {} : { intro }),
    ...(lead === undefined ? {} : { lead }),
    ...(observes === undefined ? {} : { observes: observes as FormId }),
    items: items.map((item) => buildItem(item, parts)),
  };
}

function buildItem(item: AuthoredFormItem, parts: ReadonlySet<CoursePart>): FormItem {
  const { ask, hint } = item;
  const head = { id: item.id as FormItemId, ask, ...(hint === undefined ? {} : { hint }) };
  switch (item.kind) {
    case "described":
      return { ...head, kind: "described", answers: item.answers.map(buildChoice) };
    case "several": {
      const choices = item.choices.filter(({ needs }) => needs === undefined || parts.has(needs));
      return { ...head, kind: "several", choices: choices.map(buildChoice) };
    }
    case "count": {
      const { of, none, behaviour } = item;
      return { ...head, kind: "count", of, none, ...(behaviour === undefined ? {} : { behaviour: behaviour as BehaviourId }) };
    }
    case "text":
      return { ...head, kind: "text", atMost: item.atMost ?? usualText };
  }
}

function buildChoice({ id, text }: AuthoredFormChoice): FormChoice {
  return { id: id as OptionId, text };
}
