import type { FieldPath } from "../field-path.ts";
import { suggestName } from "../nearest-name.ts";
import { sizeOf, type PictureFile } from "../picture-file.ts";
import type { Rule } from "../rule.ts";
import { svgDangers } from "../svg-dangers.ts";
import type { MistakeList } from "../mistake-list.ts";

/** Over a slow line a picture is there in a second. */
const mostBytes = 150_000;

/** Every picture that is named exists, is small, safe and of a size that can be told; its text alternative says something. */
export const pictures: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const picture of content.pictures) checkFile(picture, mistakes);
    const known = content.pictures.map(({ file }) => file);
    for (const block of content.blocks) {
      if (block.value.kind !== "picture") continue;
      const { file, dark, alt } = block.value;
      const named: readonly (readonly [FieldPath, string | undefined])[] = [
        [["file"], file],
        [["dark"], dark],
      ];
      for (const [path, name] of named) {
        if (name === undefined || known.includes(name)) continue;
        mistakes.add(block, path, "unknown-reference", `there is no picture “${name}” in pictures/${suggestName(name, known)}`);
      }
      if (/^\S+\.(?:svg|png|jpe?g|webp|gif)$/i.test(alt.trim())) {
        mistakes.add(block, ["alt"], "picture-alt", "a file's name tells nothing: write what the picture says");
      }
      const [light, other] = [file, dark].map((name) => content.pictures.find((picture) => picture.file === name));
      const [size, darkSize] = [light && sizeOf(light), other && sizeOf(other)];
      if (size && darkSize && (size.width !== darkSize.width || size.height !== darkSize.height)) {
        const sizes = `${darkSize.width} x ${darkSize.height}, the other ${size.width} x ${size.height}`;
        mistakes.add(block, ["dark"], "picture-form", `the picture for the dark scheme is ${sizes}: draw both at one size`);
      }
    }
  },
};

function checkFile(picture: PictureFile, mistakes: MistakeList): void {
  const { name, file, bytes } = picture;
  if (bytes.length > mostBytes) {
    const is = `${Math.ceil(bytes.length / 1000)} KB`;
    mistakes.addToFile(
      name,
      "picture-size",
      `the picture has ${is}: at most ${mostBytes / 1000} KB, so that a phone on a slow line gets it`,
    );
  }
  const svg = file.endsWith(".svg");
  if (sizeOf(picture) === undefined) {
    const remedy = svg ? "give its svg element a viewBox, or width and height in pixels" : "save it again as what its ending says";
    mistakes.addToFile(name, "picture-form", `its width and height cannot be read: ${remedy}`);
  }
  if (!svg) return;
  for (const { line, what } of svgDangers(new TextDecoder().decode(bytes))) {
    mistakes.addToFile(name, "unsafe-svg", `an SVG must not hold ${what}: take it out`, { line, column: 1 });
  }
}
