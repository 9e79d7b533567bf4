import type { Html, OptionId, PersonId } from "./ids.ts";
import type { BlockBase, Customer, Dialogue } from "./lesson.ts";
import type { Shown } from "./shown.ts";

/** A dialogue between drawn people, played line by line. */
export interface SceneBlock extends BlockBase {
  readonly kind: "scene";
  /** Where and when. */
  readonly label: string;
  readonly situation?: Html;
  readonly model: Dialogue["model"];
  readonly cast: readonly SceneRole[];
  readonly lines: readonly SceneLine[];
  /** The company's own film of it, in place of the drawn people. */
  readonly video?: SceneVideo;
}

export interface SceneVideo {
  /** File in the package. */
  readonly src: string;
  /** `text` is a whole WebVTT file; `language` a BCP 47 tag. */
  readonly captions: readonly { readonly language: string; readonly label: string; readonly text: string }[];
  /** Where what is said differs from the scene's lines. */
  readonly transcript?: Html;
}

export interface SceneRole {
  readonly id: OptionId;
  readonly name: string;
  readonly person: PersonId;
  readonly pronoun: Customer["pronoun"];
  /** The employee: stands at the inline start. */
  readonly mine?: boolean;
  /** What they show before the first line. Absent: at ease. */
  readonly shown?: Shown;
}

/** Somebody says something, or something happens, or both. */
export interface SceneLine {
  /** Who speaks, or does what happens. Absent: told by nobody in the scene. */
  readonly who?: OptionId;
  readonly says?: string;
  readonly happens?: string;
  /** What just happened and why; shown where the learner has switched annotations on. */
  readonly note?: Html;
  /** What people show from this line on, where it changes. */
  readonly shown?: readonly { readonly who: OptionId; readonly shown: Shown }[];
}
