import { answerIds, noOccasion } from "../../model/form-answers.ts";
import type { Form, FormItem, FormItemId } from "../../model/form.ts";
import type { CountedWave } from "../../model/job-counts.ts";
import { word } from "../words.ts";

/** What each item was at the wave before, of those that are answered now; undefined where there was none. */
export function notesOf({ items }: Form, now: CountedWave, before: CountedWave | undefined): ReadonlyMap<FormItemId, string> | undefined {
  if (before === undefined) return undefined;
  return new Map(
    items.flatMap((item) => {
      const said = now.answers.has(item.id) ? saidOf(item, before.answers.get(item.id)) : undefined;
      return said === undefined ? [] : [[item.id, word("on-job.then", { wave: before.wave, said })]];
    }),
  );
}

/** An answer in words: “3 of 5”, or what was chosen. */
export function saidOf(item: FormItem, response: readonly string[] | undefined): string | undefined {
  if (response === undefined || item.kind === "text") return response?.join(" ");
  if (item.kind === "count") {
    const [count = ""] = response;
    return count === noOccasion ? item.none : word("on-job.of", { times: count, of: item.of });
  }
  const texts = item.kind === "described" ? item.answers : item.choices;
  const chosen = answerIds(item).filter((id) => response.includes(id));
  return texts.flatMap(({ id, text }) => (chosen.includes(id) ? [text] : [])).join("; ");
}
