import { ContentError, describeMistake } from "../packaging/content/content-error.ts";
import { PackagingError } from "../packaging/packaging-error.ts";

/** What the command line says of a failure: every mistake of the content at once, one sentence for anything else, never a stack. */
export function failureLines(failure: unknown): string[] {
  if (failure instanceof ContentError) {
    const { mistakes } = failure;
    return [...mistakes.map(describeMistake), "", `${mistakes.length === 1 ? "1 mistake" : `${mistakes.length} mistakes`} in the content.`];
  }
  if (failure instanceof PackagingError) return [`recourse: ${failure.message}`];
  const reason = failure instanceof Error ? failure.message : String(failure);
  return [`recourse: something unexpected went wrong: ${reason}`];
}
