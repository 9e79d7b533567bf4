import type { CourseContent, Item } from "./course-content.ts";

/** An item with one best option: a choose-reply block, or a single question. */
export interface SingleBest {
  readonly kind: "choose-reply" | "single";
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
    const { kind, id, options } = item.value;
    if (kind !== "single") return [];
    return single(options.map((option) => option.right === true)).map((best) => ({ kind: "single", id, item, options, best }));
  });
  return [...replies, ...questions];
}

function single(flags: readonly boolean[]): readonly number[] {
  return flags.filter(Boolean).length === 1 ? [flags.indexOf(true)] : [];
}
