import type { Attempt } from "../../model/attempt.ts";
import type { CourseOutline } from "../../model/course.ts";
import type { Launch } from "../../model/launch.ts";
import type { Lookup } from "../../model/lookup.ts";
import type { Settings } from "../../model/settings.ts";
import type { CmiValue } from "../../statements/cmi-value.ts";
import type { Interaction } from "../../statements/interactions.ts";
import type { Note } from "./entry-values.ts";
import type { ApiNames, ScormCalls } from "./scorm-calls.ts";

/** The course that is reported. */
export interface ScormCourse {
  readonly outline: CourseOutline;
  readonly lookup: Lookup;
  readonly settings: Pick<Settings, "completion" | "behaviourReporting" | "interactions">;
}

export interface ScormEntry {
  readonly launch: Launch;
  /** What the host holds of the elements that are written only where they differ. */
  readonly held: ReadonlyMap<string, string>;
}

/** What one edition of SCORM says in its own way: names, codes, elements. When and in which order is `ScormAdapter`'s. */
export interface ScormEdition {
  /** As people call it. */
  readonly name: string;
  /** What the browser keeps is kept under it. */
  readonly key: string;
  /** The property of a window under which an LMS offers the API. */
  readonly property: string;
  readonly names: ApiNames;
  /** An element that every host has, readable. */
  readonly probe: string;
  /** The element that says whether anything is to be recorded. */
  readonly mode: string;
  /** Codes of a refused Initialize that say that the session was there before. */
  readonly overCodes: readonly string[];
  /** Codes of a refused Finish that say that the session is over all the same. */
  readonly finishedCodes: readonly string[];
  /** Codes of elements that the host does not have. */
  readonly unsupportedCodes: readonly string[];
  /** Write-only elements, set at every commit, since a phone may never come back to say goodbye. */
  readonly always: readonly string[];
  /** What a host may lack without harm. */
  readonly optional: readonly string[];
  /** Whether Commit is called before Finish, or Finish is left to store all. */
  readonly commitsBeforeFinish: boolean;
  /** What is read back once it was set: some hosts answer true and store nothing. */
  readonly readBack: readonly string[];
  /** Everything that is read on entry. Unset and unsupported are both empty; what is nonsense counts as unset, and is noted. */
  readEntry(calls: ScormCalls, outline: CourseOutline, note: Note): ScormEntry;
  /** Set as soon as a recorded session is open, before the course knows whether it begins. */
  readonly opening: readonly CmiValue[];
  /** The whole attempt, in the order in which it is to be set. `held`: what the host holds now. */
  project(attempt: Attempt, course: ScormCourse, launch: Launch, held: ReadonlyMap<string, string>, activeMs: number): readonly CmiValue[];
  /** Elements of `cmi.interactions.n`, `id` first. */
  interaction(interaction: Interaction, course: ScormCourse, nowMs: number): readonly CmiValue[];
  /** Set right before Finish, where the learner has chosen to leave: how the LMS goes on. A refusal does no harm. */
  closing(attempt: Attempt, course: ScormCourse): readonly CmiValue[];
}
