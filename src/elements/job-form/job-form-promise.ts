import type { JobForms } from "../../model/job-forms.ts";
import { word } from "../words.ts";

/** Who hears of what is counted, and who does not, in paragraphs: the one place where that is said to learners, wherever they read it. `way` undefined: nobody. */
export function jobFormPromise(way: JobForms | undefined): readonly string[] {
  switch (way?.mode) {
    case undefined:
      return [word("on-job.promise.own")];
    case "anonymous":
      return [word("on-job.promise.anonymous", { host: way.host }), word("on-job.promise.groups", { who: way.seenBy })];
    case "confidential":
      return [word("on-job.promise.confidential"), word("on-job.promise.groups", { who: way.seenBy })];
  }
}
