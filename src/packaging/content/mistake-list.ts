import type { ContentMistake, MistakeCode } from "./content-error.ts";
import type { ContentFile } from "./content-file.ts";
import { writeFieldPath, type FieldPath } from "./field-path.ts";

/** A value in a file: where a mistake in it is reported. */
export interface Place {
  readonly file: ContentFile;
  readonly path: FieldPath;
}

/** Collects mistakes and finds the place of each. */
export class MistakeList {
  private readonly found: ContentMistake[] = [];

  /** `path` continues that of `place`. `key`: the name of the field is meant. `textLine`: line within a block of text, from 0. */
  add(
    place: Place,
    path: FieldPath,
    code: MistakeCode,
    message: string,
    options: { readonly key?: boolean; readonly textLine?: number } = {},
  ): void {
    const whole = [...place.path, ...path];
    const field = writeFieldPath(whole);
    this.found.push({ file: place.file.name, ...place.file.position(whole, options), field, message, code });
  }

  /** A mistake of a file as such, or of one that is not YAML. */
  addToFile(
    file: string,
    code: MistakeCode,
    message: string,
    at: { readonly line: number; readonly column: number; readonly field?: string } = { line: 1, column: 1 },
  ): void {
    this.found.push({ file, line: at.line, column: at.column, field: at.field ?? "", message, code });
  }

  /** Every mistake once, sorted by file, line, column and message. */
  sorted(): readonly ContentMistake[] {
    const once = new Map(this.found.map((mistake) => [JSON.stringify(mistake), mistake]));
    return [...once.values()].sort(
      (a, b) =>
        compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.field, b.field) || compare(a.message, b.message),
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
