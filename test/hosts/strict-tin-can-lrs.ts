// An LRS that a course reaches by a launch link in the way of Tin Can: the rules of xAPI, one credential, no rules of sessions.

import { must, StrictLrs, verbOf, type ReceivedStatement, type StrictPlace } from "./strict-lrs.ts";

export interface TinCanOptions {
  /** null: none in the link. */
  readonly registration?: string | null;
  readonly activityId?: string | null;
  readonly etags?: boolean;
  /** The actor as the link has it, where it is in another form than the LRS's own. */
  readonly linkActor?: object;
  /** The value of `auth`, where it is in another form. */
  readonly auth?: string;
  readonly grouping?: string;
}

export const ada = { objectType: "Agent", name: "Ada Berg", account: { homePage: "https://lms.example", name: "s-1" } };
export const credential = "YWRhOnNlY3JldA==";
export const courseIri = "https://w3id.org/xapi/recourse/courses/small";
const registration = "4e1c2a33-5a0e-4a7e-9c59-9d1f0f1f9a10";
const launchedId = "https://lms.example/activities/78";

export class StrictTinCanLrs extends StrictLrs {
  readonly #options: TinCanOptions;

  constructor(options: TinCanOptions = {}) {
    super();
    this.#options = options;
  }

  /** The search string of the launch link. */
  get search(): string {
    const { linkActor = ada, auth = `Basic ${credential}`, grouping, registration: given = registration } = this.#options;
    const { activityId = launchedId } = this.#options;
    const parameters = new URLSearchParams({ endpoint: "https://lms.example/xapi/", auth, actor: JSON.stringify(linkActor) });
    if (given !== null) parameters.set("registration", given);
    if (activityId !== null) parameters.set("activity_id", activityId);
    if (grouping !== undefined) parameters.set("grouping", grouping);
    return `?${parameters}`;
  }

  get verbs(): string[] {
    return this.statements.map(verbOf);
  }

  protected get place(): StrictPlace {
    const { registration: given = registration, activityId = launchedId, etags = false } = this.#options;
    return { actor: ada, registration: given ?? undefined, activityId: activityId ?? courseIri, etags };
  }

  protected authorize(headers: Headers): void {
    must("xAPI 1.0.3 Communication 4.0: credentials", headers.get("Authorization") === `Basic ${credential}`, 401);
  }

  protected check({ context, verb, object }: ReceivedStatement): void {
    const categories = context.contextActivities.category?.map(({ id }) => id) ?? [];
    must("cmi5 9.6.2: no category of cmi5", !categories.some((id) => id.startsWith("https://w3id.org/xapi/cmi5")));
    must("profile: its version is a category", categories.includes("https://w3id.org/xapi/recourse/v0.1"));
    const ofCourse = ["initialized", "completed", "passed", "failed", "terminated"].includes(verbOf({ verb }));
    must("tracking: verbs of the course are about the launched activity", !ofCourse || object.id === this.place.activityId);
  }

  protected stored(): void {}
}
