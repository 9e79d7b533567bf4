import type { AuthoredQuestion } from "./authored.ts";
import type { CourseContent, Item } from "./course-content.ts";

/** An item with one best option: a choose-reply block, or a question of kind single or next. */
export interface SingleBest {
  readonly kind: "choose-reply" | "question";
  readonly id: string;
  readonly item: Item<unknown>;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** Index of the best option. */
  readonly best: number;
}

/** All of them; those whose key is faulty are left out, another rule names them. */
export function singleBestItems(content: CourseContent): readonly SingleBest[] {
  const replies = content.blocks.flatMap((item): SingleBest[] => {
    if (item.value.kind !== "choose-reply") return [];
    const { id, options } = item.value;
    const highest = Math.max(...options.map((option) => option.quality));
    return single(options.map((option) => option.quality === highest)).map((best) => ({ kind: "choose-reply", id, item, options, best }));
  });
  const questions = content.questions.flatMap((item): SingleBest[] => {
    const { id, options = [] } = item.value;
    if (!hasOneKey(item.value)) return [];
    return single(options.map((option) => option.right === true)).map((best) => ({ kind: "question", id, item, options, best }));
  });
  return [...replies, ...questions];
}

/** Whether one option is the key, as in single and next questions. */
export function hasOneKey({ kind }: Pick<AuthoredQuestion, "kind">): boolean {
  return kind === "single" || kind === "next";
}

function single(flags: readonly boolean[]): readonly number[] {
  return flags.filter(Boolean).length === 1 ? [flags.indexOf(true)] : [];
}
