/** What kind of mistake it is. One rule may own several; each has a broken fixture under `test/fixtures/content/broken`. */
export const mistakeCodes = [
  // files and their form
  "unknown-course",
  "missing-file",
  "unknown-file",
  "yaml-syntax",
  "yaml-feature",
  "schema-line",
  "missing-field",
  "unknown-field",
  "wrong-value",
  // ids
  "file-name",
  "id-twice",
  "letters",
  "lock-format",
  "id-not-locked",
  "id-vanished",
  "id-retired",
  // references
  "unknown-reference",
  "unknown-seed",
  "unknown-source",
  "unknown-person",
  "not-listed",
  "listed-twice",
  "not-covered",
  // text
  "raw-html",
  "markdown",
  "bad-link",
  "citation-form",
  "markdown-in-plain",
  "claim-without-source",
  "unknown-slot",
  "bare-term",
  "all-of-the-above",
  "verdict",
  "plural-form",
  // lessons
  "empty-block",
  "no-practice",
  "steps",
  "minutes",
  "waves",
  "best-reply",
  "silence",
  "spot-lines",
  "unknown-role",
  "two-employees",
  "empty-line",
  "deciding-turn",
  "compared-turns",
  "unknown-group",
  "empty-group",
  "gaps",
  // scenarios
  "turned-range",
  "last-open",
  "last-rule",
  "turn-order",
  "plausible-options",
  "quality-claim",
  "hook-options",
  "option-feedback",
  "move-fields",
  "promise-outcome",
  "expected-behaviour",
  "shortest-is-best",
  "no-warning",
  "own-scenario",
  "played",
  // job aids
  "card-length",
  "ladder-end",
  "row-titles",
  "minute-length",
  "one-minute",
  // messages after the course
  "follow-ups",
  // forms
  "form-items",
  "form-answers",
  "form-behaviour",
  "form-level",
  "form-pair",
  // pictures
  "picture-alt",
  "picture-form",
  "picture-size",
  "unsafe-svg",
  // the test
  "question-key",
  "question-options",
  "gap-marks",
  "dialogue-end",
  "nicest",
  "longest-is-best",
  "middle-is-best",
  "key-position",
  "cell-too-small",
  "outside-form",
  "objective-too-small",
  "precheck",
  "form-sum",
  "too-many-rated",
  "unequal-forms",
  "testwise",
  "mastery-score",
  // warnings
  "long-text",
  "unheard-line",
  "video-size",
  "praise",
] as const;
export type MistakeCode = (typeof mistakeCodes)[number];

/** One mistake in authored content, at the place where it can be put right. */
export interface ContentMistake {
  /** Relative to the content folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Such as `pages[1].blocks[0].options[2].hears`; empty for a whole file. */
  readonly field: string;
  /** What is wrong and what would be right. */
  readonly message: string;
  readonly code: MistakeCode;
}

/** `file:line:column field: message`, as editors and terminals understand it. */
export function describeMistake(mistake: ContentMistake): string {
  const field = mistake.field === "" ? "" : `${mistake.field}: `;
  return `${mistake.file}:${mistake.line}:${mistake.column} ${field}${mistake.message}`;
}

/** Content that cannot become a course. Holds every mistake of every file, sorted by file, line and column. */
export class ContentError extends Error {
  readonly mistakes: readonly ContentMistake[];

  constructor(mistakes: readonly ContentMistake[]) {
    const count = mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`;
    super(`${count} in the content:\n${mistakes.map(describeMistake).join("\n")}`);
    this.name = "ContentError";
    this.mistakes = mistakes;
  }
}
