/** Where the words of other packages speak of a learning platform: in their place, by key, those for a course that reports to nobody. */
const everywhere: Readonly<Record<string, string>> = {
  "unreadable.unreadable": "untracked.unreadable",
  "unreadable.newer-version": "untracked.newer-version",
  "ended.saved.text": "untracked.ended-text",
  "ended.waiting.text": "untracked.ended-waiting",
  "result.passed-text": "untracked.passed-text",
  "result.none-left-text": "untracked.none-left-text",
  "certificate.proof": "untracked.certificate-proof",
};

/** Where the browser lets nothing be kept, nothing is called saved. */
const inMemory: Readonly<Record<string, string>> = {
  "save.saved": "untracked.saved-memory",
  "save.waiting": "untracked.saved-memory",
  "save.saving": "untracked.saved-memory",
  "shell.exit": "untracked.exit-memory",
  "ended.saved.title": "ended.not-recorded.title",
  "ended.saved.text": "untracked.ended-text-memory",
};

export function untrackedWords(keptIn: "browser" | "memory"): Readonly<Record<string, string>> {
  return keptIn === "memory" ? { ...everywhere, ...inMemory } : everywhere;
}
