import type { SceneBlock, SceneRole } from "../../model/scene.ts";
import type { Shown } from "../../model/shown.ts";

/** The employee first, who stands at the inline start; then the others as they are written. */
export function inPlace(cast: readonly SceneRole[]): readonly SceneRole[] {
  return [...cast.filter(({ mine }) => mine), ...cast.filter(({ mine }) => !mine)];
}

/** What somebody shows at a line, from 0; -1: before the first. It stays until a line changes it. Undefined: at ease. */
export function shownAt({ lines }: Pick<SceneBlock, "lines">, role: SceneRole, line: number): Shown | undefined {
  const changes = lines.slice(0, line + 1).flatMap(({ shown = [] }) => shown.filter(({ who }) => who === role.id));
  return changes.at(-1)?.shown ?? role.shown;
}
