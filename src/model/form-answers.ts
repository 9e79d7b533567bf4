import type { Form, FormItem, FormItemId } from "./form.ts";

/**
 * What somebody answered, by item: one letter (described), letters in order (several), a count in digits or `none` (count), or the words
 * themselves (text). An item that is open has no entry. Neutral: neither a statement nor a saved state, and both can be made of it.
 */
export type FormAnswers = ReadonlyMap<FormItemId, readonly string[]>;

export const noAnswers: FormAnswers = new Map();

/** The id of “no occasion” among the answers to a count. */
export const noOccasion = "none";

/** What can be answered, in order: letters, or `0` to `of` and `none`. Empty for text. */
export function answerIds(item: FormItem): readonly string[] {
  switch (item.kind) {
    case "described":
      return item.answers.map(({ id }) => id);
    case "several":
      return item.choices.map(({ id }) => id);
    case "count":
      return [...Array.from({ length: item.of + 1 }, (_, count) => String(count)), noOccasion];
    case "text":
      return [];
  }
}

/**
 * The answers with one item answered anew: ids that the item has, each once, in its order; text trimmed and cut to its length. Nothing that
 * is left of it opens the item again; an item that the form does not have changes nothing.
 */
export function answered(answers: FormAnswers, form: Form, id: FormItemId, given: readonly string[]): FormAnswers {
  const item = form.items.find((one) => one.id === id);
  if (item === undefined) return answers;
  const fitting = fit(item, given);
  const after = new Map(answers);
  if (fitting.length > 0) after.set(id, fitting);
  else after.delete(id);
  return after;
}

function fit(item: FormItem, given: readonly string[]): readonly string[] {
  if (item.kind === "text") {
    const text = Array.from((given[0] ?? "").trim())
      .slice(0, item.atMost)
      .join("")
      .trim();
    return text === "" ? [] : [text];
  }
  const known = answerIds(item).filter((id) => given.includes(id));
  return item.kind === "several" ? known : known.slice(0, 1);
}

/** Whether everything is answered that an answer is expected to: what one may tick, and words of one's own, may always be left. */
export function isComplete(form: Form, answers: FormAnswers): boolean {
  return openItems(form, answers).length === 0;
}

/** The items that still wait for an answer, in order. */
export function openItems({ items }: Form, answers: FormAnswers): readonly FormItem[] {
  return items.filter(({ id, kind }) => (kind === "described" || kind === "count") && !answers.has(id));
}

/** One answer as it goes from one place to another, in the order of the form. */
export interface FormResponse {
  readonly item: FormItemId;
  readonly response: readonly string[];
}

/** The answers in the order of the form; nothing for what is open. */
export function toResponses({ items }: Form, answers: FormAnswers): readonly FormResponse[] {
  return items.flatMap(({ id }) => {
    const response = answers.get(id);
    return response === undefined ? [] : [{ item: id, response }];
  });
}

/** The answers again; what the form does not have, or not any more, is left out. */
export function fromResponses(form: Form, responses: readonly FormResponse[]): FormAnswers {
  return responses.reduce((answers, { item, response }) => answered(answers, form, item, response), noAnswers);
}
