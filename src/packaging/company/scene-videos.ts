import type { PackagedFile } from "../../model/course.ts";
import type { BlockId } from "../../model/ids.ts";
import type { SceneVideo } from "../../model/scene.ts";
import type { CourseContent } from "../content/course-content.ts";
import { renderCompanyText } from "../content/markdown.ts";
import type { MistakeList } from "../content/mistake-list.ts";
import type { Company } from "./company.ts";

/** Over a slow line a film of more is waited for. */
const muchBytes = 25_000_000;

/** The company's film in place of a scene's drawn people; undefined where it has none. */
export function videoOf(scene: BlockId, { videos = [] }: Company): SceneVideo | undefined {
  const video = videos.find((one) => one.scene === scene);
  if (video === undefined) return undefined;
  const { name: src, captions, transcript } = video;
  return { src, captions, ...(transcript === undefined ? {} : { transcript: renderCompanyText(transcript) }) };
}

/** The films of a course's scenes, as they are packaged. */
export function sceneVideos(content: CourseContent, { videos = [] }: Company): readonly PackagedFile[] {
  return videos.filter(({ scene }) => content.blocks.some(({ value }) => value.id === scene)).map(({ name, bytes }) => ({ name, bytes }));
}

/** Warns of films that learners with a slow line will wait for. */
export function warnOfLargeVideos(content: CourseContent, company: Company, warnings: MistakeList): void {
  for (const { name, bytes } of sceneVideos(content, company)) {
    if (bytes.length <= muchBytes) continue;
    const is = `the film has ${Math.ceil(bytes.length / 1_000_000)} MB`;
    warnings.addToFile(name, "video-size", `${is}: at most ${muchBytes / 1_000_000} MB is advised, for learners on a slow line`);
  }
}
