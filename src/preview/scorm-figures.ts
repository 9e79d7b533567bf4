import type { Figures, InteractionRow } from "./figures.ts";
import type { HeldScorm } from "./run.ts";
import { scorm12Figures, scorm12Interactions } from "./scorm12-figures.ts";
import { scorm2004Figures, scorm2004Interactions } from "./scorm2004-figures.ts";

/** `earlierMs`: time of the sessions before the one whose session time the data holds. */
export function scormFigures({ standard, cmi }: HeldScorm, earlierMs: number): Figures {
  return standard === "scorm12" ? scorm12Figures(cmi, earlierMs) : scorm2004Figures(cmi, earlierMs);
}

export function scormInteractions({ standard, cmi }: HeldScorm): InteractionRow[] {
  return standard === "scorm12" ? scorm12Interactions(cmi) : scorm2004Interactions(cmi);
}
