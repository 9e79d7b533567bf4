import type { Brand, OptionId } from "./ids.ts";
import type { BehaviourId } from "./role-play/behaviour.ts";

export type FormId = Brand<string, "FormId">;
/** Unique in its form, and permanent: answers of one wave are compared with those of another by it. */
export type FormItemId = Brand<string, "FormItemId">;

/** Questions without a right answer: how a course was (level 1), or what is done on the job (level 3). Everything in it may be left open. */
export interface Form {
  readonly id: FormId;
  /** Kirkpatrick's levels: 1 reaction, 3 behaviour. */
  readonly level: 1 | 3;
  readonly title: string;
  readonly intro?: string;
  /** The form that asks for the same acts of oneself: this one asks whoever was there. Absent: it asks for one's own. */
  readonly observes?: FormId;
  /** What the counts of the form have in common: “Of your last five difficult contacts, in how many did you …”. */
  readonly lead?: string;
  readonly items: readonly FormItem[];
}

export type FormItem = DescribedItem | SeveralItem | CountItem | TextItem;

interface ItemHead {
  readonly id: FormItemId;
  /** The question. */
  readonly ask: string;
  readonly hint?: string;
}

/** One of three to five answers, each a sentence; what each letter means never changes. */
export interface DescribedItem extends ItemHead {
  readonly kind: "described";
  readonly answers: readonly FormChoice[];
}

/** As many as fit, none too. */
export interface SeveralItem extends ItemHead {
  readonly kind: "several";
  readonly choices: readonly FormChoice[];
}

/** In how many of `of` cases; `none` says that there was no occasion. */
export interface CountItem extends ItemHead {
  readonly kind: "count";
  readonly of: number;
  readonly none: string;
  /** The observable act that is counted. */
  readonly behaviour?: BehaviourId;
}

/** A few words of one's own, asked for only where the company lets them through. */
export interface TextItem extends ItemHead {
  readonly kind: "text";
  /** In characters. */
  readonly atMost: number;
}

export interface FormChoice {
  readonly id: OptionId;
  readonly text: string;
}

/** The form as it is shown where words of one's own are not let through. */
export function withoutText(form: Form): Form {
  return { ...form, items: form.items.filter(({ kind }) => kind !== "text") };
}
