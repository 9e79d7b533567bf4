import type { CourseContent, Part } from "./course-content.ts";
import type { MistakeList } from "./mistake-list.ts";

/** What schemas cannot say about content. Rules are independent of each other and report every mistake they find. */
export interface Rule {
  /** Judges only where all of these were read in full; with a part left out it would blame what is there. */
  readonly needs: readonly Part[];
  /** Its findings are shown and do not stop the build. */
  readonly warns?: boolean;
  check(content: CourseContent, mistakes: MistakeList): void;
}
