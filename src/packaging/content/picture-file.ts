import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { pictureSize, type PictureSize } from "./picture-size.ts";

/** A file of a course's `pictures/`, as it is. */
export interface PictureFile {
  /** In `pictures/`. */
  readonly file: string;
  /** Relative to the content folder, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a picture's file may be called; the schema says the same of the field that names it. */
export const pictureName = /^[a-z][a-z0-9-]*\.(?:svg|png|jpg|webp)$/;

/** Every picture of a course, by name; those alone whose name may be one. */
export function readPictures(contentDir: string, id: string): readonly PictureFile[] {
  const folder = join(contentDir, id, "pictures");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => pictureName.test(file))
    .sort()
    .map((file) => ({ file, name: `${id}/pictures/${file}`, bytes: new Uint8Array(readFileSync(join(folder, file))) }));
}

/** Its name in the package. */
export function packagedPicture(file: string): string {
  return `picture-${file}`;
}

/** Undefined where it is damaged, or not what its ending says. */
export function sizeOf({ file, bytes }: PictureFile): PictureSize | undefined {
  return pictureSize(extname(file).slice(1), bytes);
}
