import { activityIris, verbIris } from "../statements/iris.ts";
import type { StatementQuery } from "./report-question.ts";

/** What stands in the place of an id until somebody knows it. */
const placeholders = { launched: "{launched}", course: "{course}", form: "{form}" } as const;

/** The parameters of a `GET /statements` (xAPI 1.0.3 Communication 2.1.3); `launched` is the whole id of the launched activity, `course` and `form` are ids such as `rescue`. */
export function queryParameters(
  { verb, of }: StatementQuery,
  ids: Readonly<Record<StatementQuery["of"], string>>,
): Readonly<Record<string, string>> {
  const activity = { launched: ids.launched, course: activityIris.course(ids.course), form: activityIris.form(ids.form) }[of];
  return { verb: verbIris[verb], activity, ...(of === "launched" ? {} : { related_activities: "true" }) };
}

/** The same to be read, with braces where an id belongs; not escaped. */
export function queryText(query: StatementQuery): string {
  const parameters = Object.entries(queryParameters(query, placeholders)).map(([name, value]) => `${name}=${value}`);
  return `GET /statements?${parameters.join("&")}`;
}
