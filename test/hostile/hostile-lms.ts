import { mustFollowProfile } from "../hosts/must-follow-profile.ts";

export const endpoint = "https://lms.example/xapi/";
export const fetchUrl = "https://lms.example/fetch/1";
const sessionIri = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

export const goodLaunchData = {
  contextTemplate: {
    contextActivities: { grouping: [{ id: "https://lms.example/courses/1", definition: { name: { en: "Course" } } }] },
    extensions: { [sessionIri]: "session-1" },
  },
  launchMode: "Normal",
  masteryScore: 0.6,
  moveOn: "CompletedAndPassed",
  returnURL: "https://lms.example/back",
};
export const goodActor = { objectType: "Agent", name: "Ada Berg", account: { homePage: "https://lms.example", name: "s-1" } };

/** What a launch of either standard carries. */
export const goodParameters = {
  cmi5: {
    endpoint,
    fetch: fetchUrl,
    actor: JSON.stringify(goodActor),
    registration: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11",
    activityId: "https://lms.example/activities/77",
  },
  xapi: {
    endpoint,
    auth: "Basic YWRhOnNlY3JldA==",
    actor: JSON.stringify(goodActor),
    registration: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11",
    activity_id: "https://lms.example/activities/77",
    grouping: "https://lms.example/courses/1",
  },
} as const;
export type LaunchedStandard = keyof typeof goodParameters;

/** Where a statement says what launch, launch data and template have said: it goes back as it came, whatever it was. All else is the course's own, and sound. */
const givenBack =
  /^(actor|object\.id|context\.(registration|contextActivities\.(grouping|parent)\[\d+\]\.(id|definition\.name)|extensions\.\w+$))\b/;

/** What is asked for, by the name that its answers go under. */
export type Resource = "token" | "launchData" | "preferences" | "state" | "found" | "statement" | "statements";

/** An LMS that takes everything, and answers what the test wants it to: texts for bodies. */
export class HostileLms {
  readonly urls: string[] = [];
  readonly posted: Record<string, unknown>[] = [];
  #state: string | undefined;
  readonly #answer: (resource: Resource, good: string) => string;

  /** `answer`: the body for a resource, given the one that an LMS by the book would send; "" is a document that is not there. */
  constructor(answer: (resource: Resource, good: string) => string = (_, good) => good) {
    this.#answer = answer;
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const request = new Request(input, init);
    this.urls.push(request.url);
    const url = new URL(request.url);
    if (url.pathname.startsWith("/fetch/")) return this.#respond("token", '{"auth-token":"dG9rZW4="}');
    if (url.pathname.endsWith("/statements")) return request.method === "GET" ? this.#find(url) : this.#take(await request.text());
    if (url.searchParams.get("stateId") === "LMS.LaunchData") return this.#respond("launchData", JSON.stringify(goodLaunchData));
    if (url.searchParams.has("profileId")) return this.#respond("preferences", '{"languagePreference":"de-CH,en","audioPreference":"on"}');
    if (request.method === "GET") return this.#respond("state", this.#state ?? "");
    this.#state = await request.text();
    return new Response(null, { status: 204 });
  };

  #find(url: URL): Response {
    return url.searchParams.has("statementId")
      ? this.#respond("statement", "")
      : this.#respond("found", JSON.stringify({ statements: [], more: "" }));
  }

  #take(body: string): Response {
    const statements = JSON.parse(body) as Record<string, unknown>[];
    for (const statement of statements) mustFollowProfile(statement, givenBack);
    this.posted.push(...statements);
    return this.#respond("statements", "[]");
  }

  #respond(resource: Resource, good: string): Response {
    const body = this.#answer(resource, good);
    return new Response(body, { status: body === "" && resource !== "statements" ? 404 : 200 });
  }
}
