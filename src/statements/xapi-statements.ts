import { courseActivity } from "./activities.ts";
import type { StatementForm } from "./statement-session.ts";

/** Plain xAPI: no category but the profile's. The activity is described, since an LRS need not have read the package's `tincan.xml`. */
export const xapiForm: StatementForm = ({ activityId, outline }) => ({
  object: { ...courseActivity(outline), id: activityId },
  category: [],
});
