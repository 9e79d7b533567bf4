import { providePeople } from "../elements/people.ts";
import { provideWords } from "../elements/words.ts";
import type { Lookup } from "../model/lookup.ts";
import type { Environment } from "../tracking/environment.ts";
import type { TrackingSession } from "../tracking/tracking-session.ts";
import "./app.ts";
import { breath } from "./breath.ts";
import { browserEnvironment } from "./browser-environment.ts";
import { DataLoader } from "./data-loader.ts";
import { DataShelf, type CourseData } from "./data-shelf.ts";
import type { PlayerParts } from "./player-parts.ts";

declare global {
  // What data scripts call: classic scripts share nothing but the global object.
  var recourse: { readonly provide: (key: string, value: unknown) => void };
}

/** A session, and what a package without an LMS says differently. */
export interface PlayerWay extends Pick<PlayerParts, "session" | "banner"> {
  /** Keys of messages, and of those that stand in for them. */
  readonly words: Readonly<Record<string, string>>;
}

export type SessionFactory = (course: CourseData, lookup: Lookup, environment: Environment) => TrackingSession | PlayerWay;

/**
 * What an entry calls. The course's data script stands behind the engine in the page, so it has run when the document is ready; where
 * it did not arrive it is asked for once more. If that fails too, the page's own text, which is there before any script, stays.
 */
export function startPlayer(createSession: SessionFactory): void {
  const shelf = new DataShelf();
  globalThis.recourse = { provide: shelf.provide };
  const environment = browserEnvironment(window);
  const loader = new DataLoader(document, shelf);
  const start = async (): Promise<void> => {
    const course = await loader.load("course");
    await breath(environment);
    const made = createSession(course, shelf, environment);
    const { words, ...way } = "session" in made ? made : { session: made, words: {} };
    const instead = Object.entries(words).map(([key, other]) => [key, course.messages[other] ?? other]);
    providePeople(course.people ?? [], course.rooms ?? {});
    provideWords({ ...course.messages, ...Object.fromEntries(instead) }, course.outline.language);
    await document.querySelector("rc-app")?.start({ course, loader, environment, ...way });
  };
  document.addEventListener("DOMContentLoaded", () => void start().catch((error: unknown) => environment.log("no course", error)));
}
