/** Techniques in which the words are not what counts: silence, breath, delivery, space, safety, and what is done rather than said. No word of a reply has to bear their quality out. */
export const wordless: ReadonlySet<string> = new Set([
  "breathe",
  "listening",
  "verbal-nod",
  "full-attention",
  "slow-and-lower",
  "give-space",
  "ask-to-stop",
  "warn-of-end",
  "get-help-safely",
  "end-safely",
  "keep-promise",
]);
