/** A form as it stands in its file, once the schema has accepted it. */
export interface AuthoredForm {
  readonly id: string;
  readonly level: 1 | 3;
  readonly title: string;
  readonly intro?: string;
  readonly lead?: string;
  readonly observes?: string;
  readonly sources?: readonly string[];
  readonly items: readonly AuthoredFormItem[];
}

interface ItemHead {
  readonly id: string;
  readonly ask: string;
  readonly hint?: string;
}

export type AuthoredFormItem =
  | (ItemHead & { readonly kind: "described"; readonly answers: readonly AuthoredFormChoice[] })
  | (ItemHead & { readonly kind: "several"; readonly choices: readonly AuthoredFormChoice[] })
  | (ItemHead & { readonly kind: "count"; readonly of: number; readonly none: string; readonly behaviour?: string })
  | (ItemHead & { readonly kind: "text"; readonly atMost?: number });

export interface AuthoredFormChoice {
  readonly id: string;
  readonly text: string;
  /** The kind of block, or of other content, without which it makes no sense. */
  readonly needs?: CoursePart;
}

export type CoursePart = "scene" | "scenario" | "own-words" | "job-aid";
