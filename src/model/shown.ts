/** Kinds of feeling that a customer may show. */
export const feelings = ["anger", "fear", "humiliation", "exhaustion", "grief", "disappointment"] as const;
export type Feeling = (typeof feelings)[number];

/** What a customer lets be seen, which is not always what is felt: drawn as a face, never told as a state. */
export interface Shown {
  /** 0 at ease, 100 at the end of their tether. Integer. */
  readonly tension: number;
  /** 0 none, 100 full. Integer. */
  readonly trust: number;
  /** What the tension is made of. */
  readonly feeling: Feeling;
}
