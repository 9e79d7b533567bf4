import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import { formLength } from "../model/form-length.ts";
import { attemptsLeft, blockDone } from "../model/progress.ts";
import { keptResults } from "../model/respond-to-talk.ts";
import type { BehaviourReporting } from "../model/settings.ts";

/**
 * How many interactions may still come that must find room: every test that is left, practice that is not done yet where it is told, and the summaries of runs.
 * What an LMS has beyond these is free for the turns of conversations.
 */
export function roomToKeep(attempt: Attempt, outline: CourseOutline, reporting: BehaviourReporting): number {
  const practice = outline.lessons
    .flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks))
    .map((block): number => {
      if (block.kind !== "scenario") return reporting === "full" && !blockDone(attempt, block) ? 1 : 0;
      const given = attempt.responses.get(block.id);
      return reporting === "off" ? 0 : keptResults - (given?.kind === "scenario" ? given.results.length : 0);
    });
  const questions = outline.test === undefined ? 0 : formLength(outline.test);
  return attemptsLeft(attempt, outline) * questions + practice.reduce((sum, room) => sum + room, 0);
}
