import { provideWords } from "../elements/words.ts";
import type { Lookup } from "../model/lookup.ts";
import type { TrackingSession } from "../tracking/tracking-session.ts";
import "./app.ts";
import { browserEnvironment, type PlayerEnvironment } from "./browser-environment.ts";
import { DataLoader } from "./data-loader.ts";
import { DataShelf, type CourseData } from "./data-shelf.ts";

declare global {
  // What data scripts call: classic scripts share nothing but the global object.
  var recourse: { readonly provide: (key: string, value: unknown) => void };
}

export type SessionFactory = (course: CourseData, lookup: Lookup, environment: PlayerEnvironment) => TrackingSession;

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
    provideWords(course.messages, course.outline.language);
    await document.querySelector("rc-app")?.start({ course, loader, environment, session: createSession(course, shelf, environment) });
  };
  document.addEventListener("DOMContentLoaded", () => void start().catch((error: unknown) => environment.log("no course", error)));
}
