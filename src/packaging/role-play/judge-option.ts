import type { CourseContent } from "../content/course-content.ts";
import type { AuthoredOption } from "./authored-scenario.ts";

/** Which behaviours are mistakes. */
export function mistakesOf({ behaviours }: Pick<CourseContent, "behaviours">): ReadonlySet<string> {
  return new Set(behaviours.flatMap(({ value }) => (value.kind === "mistake" ? [value.id] : [])));
}

export function hasMistake({ moves }: AuthoredOption, mistakes: ReadonlySet<string>): boolean {
  return moves.some(({ behaviour }) => mistakes.has(behaviour));
}

const specific = 2;

/** A reply is wrong where there is a mistake in it, or nothing in it that is meant for this situation. */
export function isWrong(option: AuthoredOption, mistakes: ReadonlySet<string>): boolean {
  return hasMistake(option, mistakes) || option.moves.every(({ quality }) => quality < specific);
}

/** The replies of a turn that nothing better stands beside: no mistake, and the highest mean quality. */
export function bestOptions(options: readonly AuthoredOption[], mistakes: ReadonlySet<string>): readonly AuthoredOption[] {
  const sound = options.filter((option) => !hasMistake(option, mistakes));
  const highest = Math.max(...sound.map(meanQuality));
  return sound.filter((option) => meanQuality(option) === highest);
}

function meanQuality({ moves }: AuthoredOption): number {
  return moves.reduce((sum, { quality }) => sum + quality, 0) / moves.length;
}
