/** Statements in the form of the samples that the authors of cmi5 publish (AICC/CMI-5_Spec_Current, json/samples), their descriptions left out, put into one session. */
const cmi5 = { objectType: "Activity", id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" };
const moveOn = { objectType: "Activity", id: "https://w3id.org/xapi/cmi5/context/categories/moveon" };
const contextExtension = "https://w3id.org/xapi/cmi5/context/extensions/";
export const sampleSession = "1dcb1ac8-8632-43fd-b81a-a66f5a72f051";

interface Part {
  readonly id: string;
  readonly verb: string;
  readonly at: string;
  readonly result?: object;
  readonly judged?: boolean;
  readonly extensions?: object;
  readonly object?: object;
}

function sample({ id, verb, at, result, judged = false, extensions = {}, object }: Part): object {
  return {
    id,
    actor: { objectType: "Agent", name: "Learner's Name", account: { homePage: "http://example.org/", name: "Learner" } },
    verb: { id: verb, display: { "en-US": verb.slice(verb.lastIndexOf("/") + 1) } },
    object: object ?? {
      objectType: "Activity",
      id: "http://example.org/cmi5/au-lms-id/4756b42214cb0cb4825b3c9b5c15053d6a6cf7f5",
      definition: { name: { "en-US": "Introduction to Geology" } },
    },
    ...(result === undefined ? {} : { result }),
    context: {
      registration: "b6cbbce3-516b-478d-9ff8-a62b1dfdc431",
      contextActivities: {
        grouping: [{ objectType: "Activity", id: "http://course-repository.example.edu/identifiers/courses/02baafcf/aus/4c07" }],
        category: judged ? [cmi5, moveOn] : [cmi5],
      },
      extensions: { [`${contextExtension}sessionid`]: sampleSession, ...extensions },
    },
    timestamp: `2016-06-09T17:${at}Z`,
  };
}

const adl = "http://adlnet.gov/expapi/verbs/";
export const samples = {
  launched: sample({
    id: "e92c153a-2a91-494c-9862-fc8baa16d656",
    verb: `${adl}launched`,
    at: "13:20.337",
    extensions: {
      [`${contextExtension}launchurl`]: "http://localhost/cmi5-au-simulator/index.html?origUrl=index.html",
      [`${contextExtension}launchmode`]: "Normal",
      [`${contextExtension}moveon`]: "CompletedOrPassed",
      [`${contextExtension}masteryscore`]: 0.92,
    },
  }),
  initialized: sample({ id: "0b9ee2f0-4cf0-4a12-9a3c-7a1ad8b9a4f1", verb: `${adl}initialized`, at: "13:21.000" }),
  completed: sample({
    id: "3e46e495-a4e8-4064-b0ad-66aed060892a",
    verb: `${adl}completed`,
    at: "13:34.140",
    result: { completion: true, duration: "PT14.14S" },
    judged: true,
  }),
  passed: sample({
    id: "5f1d5b0a-0d51-4c55-9d0f-0d6d6f0b6a11",
    verb: `${adl}passed`,
    at: "13:35.000",
    result: { success: true, score: { scaled: 0.95 }, duration: "PT15S" },
    judged: true,
    extensions: { [`${contextExtension}masteryscore`]: 0.92 },
  }),
  terminated: sample({
    id: "0364203d-77ab-4176-be3d-6f660caf4835",
    verb: `${adl}terminated`,
    at: "13:36.530",
    result: { duration: "PT15.53S" },
  }),
  satisfied: sample({
    id: "23f8131d-f66b-4cb5-bb32-f9eb31501b98",
    verb: "https://w3id.org/xapi/adl/verbs/satisfied",
    at: "38:27.051",
    object: {
      objectType: "Activity",
      id: "http://course-repository.example.edu/identifiers/courses/02baafcf",
      definition: { type: "https://w3id.org/xapi/cmi5/activitytype/course" },
    },
  }),
} as const;
