import type { TemplateResult } from "lit";
import type { Environment } from "../tracking/environment.ts";
import type { TrackingSession } from "../tracking/tracking-session.ts";
import type { DataLoader } from "./data-loader.ts";
import type { CourseData } from "./data-shelf.ts";

/** All that the player is made with: a test passes its own. */
export interface PlayerParts {
  readonly course: CourseData;
  readonly loader: Pick<DataLoader, "load">;
  readonly session: TrackingSession;
  readonly environment: Environment;
  /** What stands under the header as long as the course runs, in place of what the launch's mode gives. */
  readonly banner?: () => TemplateResult;
}
