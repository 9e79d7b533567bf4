/** How sure somebody says they are of an answer: 1 guessing, 2 fairly sure, 3 sure enough to act on it. Never scored. */
export type Confidence = 1 | 2 | 3;

export const confidences: readonly Confidence[] = [1, 2, 3];
