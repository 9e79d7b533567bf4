import { categoryIris } from "./iris.ts";
import type { Activity } from "./statement.ts";
import type { StatementForm } from "./statement-session.ts";

/** "cmi5 defined" statements (cmi5 9.4, 9.6.2): the activity by its id alone, the category cmi5, and moveon where the result judges. */
export const cmi5Form: StatementForm = ({ activityId }, result) => {
  const judges = result?.success !== undefined || result?.completion !== undefined;
  const category = [categoryIris.cmi5, ...(judges ? [categoryIris.moveOn] : [])].map((id): Activity => ({ objectType: "Activity", id }));
  return { object: { objectType: "Activity", id: activityId }, category };
};
