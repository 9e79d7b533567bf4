import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { markdownMistakes } from "../content/markdown-mistakes.ts";
import type { MistakeList } from "../content/mistake-list.ts";
import { suggestName } from "../content/nearest-name.ts";
import type { CompanyPlace } from "./check-company.ts";
import { knownScenes } from "./known-scenes.ts";

/** A company's own film of a scene. */
export interface CompanyVideo {
  /** The block's id. */
  readonly scene: string;
  /** Name in the package, `video-<scene>.mp4`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `text` is the whole WebVTT file: it travels with the scene, since many servers know no `.vtt`. */
  readonly captions: readonly { readonly language: string; readonly label: string; readonly text: string }[];
  /** Markdown, checked. Absent: the scene's own lines are what is said. */
  readonly transcript?: string;
}

/** ISO 14496-12 4.3: `ftyp` is the first box. RFC 9559 11.2: EBML's number. */
const heads: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  ".mp4": (bytes) => String.fromCharCode(...bytes.slice(4, 8)) === "ftyp",
  ".webm": (bytes) => [0x1a, 0x45, 0xdf, 0xa3].every((byte, at) => bytes[at] === byte),
};

/** The films of a company file, read from `folder`; what is wrong with them goes to the list. */
export function readVideos(place: CompanyPlace, folder: string, contentDir: string, mistakes: MistakeList): readonly CompanyVideo[] {
  const entries = Object.entries(place.value.videos ?? {});
  const known = entries.length > 0 ? knownScenes(contentDir) : [];
  return entries.flatMap(([scene, { file, captions, transcript }]) => {
    const wrong = (path: readonly (string | number)[], message: string, code: "wrong-value" | "unknown-reference" = "wrong-value") => {
      mistakes.add(place, ["videos", scene, ...path], code, message, { key: path.length === 0 });
    };
    if (!known.includes(scene)) wrong([], `no course has a scene “${scene}”${suggestName(scene, known)}`, "unknown-reference");
    const ending = extname(file).toLowerCase();
    const bytes = read(join(folder, file));
    if (bytes === undefined) wrong(["file"], `there is no file ${join(folder, file)}`);
    else if (heads[ending]?.(bytes) !== true) wrong(["file"], `is no film of the kind ${ending.slice(1)}, or a damaged one`);
    for (const { code, message, textLine } of transcript === undefined ? [] : markdownMistakes(transcript, "paragraphs", "company"))
      mistakes.add(place, ["videos", scene, "transcript"], code, message, { textLine });
    const tracks = captions.flatMap(({ file: track, ...about }, index) => {
      const text = read(join(folder, track));
      if (text === undefined) wrong(["captions", index, "file"], `there is no file ${join(folder, track)}`);
      else if (!isWebVtt(new TextDecoder().decode(text))) {
        wrong(
          ["captions", index, "file"],
          "is no WebVTT: its first line reads WEBVTT, and each caption has a line such as 00:01.000 --> 00:04.000",
        );
      } else return [{ ...about, text: new TextDecoder().decode(text) }];
      return [];
    });
    if (bytes === undefined) return [];
    return [{ scene, name: `video-${scene}${ending}`, bytes, captions: tracks, ...(transcript === undefined ? {} : { transcript }) }];
  });
}

/** WebVTT 4.1, as far as a mistaken file is told from one. */
function isWebVtt(text: string): boolean {
  return /^WEBVTT(?:[ \t\r\n]|$)/.test(text) && /\d\d:\d\d\.\d{3} --> /.test(text);
}

function read(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return undefined;
  }
}
