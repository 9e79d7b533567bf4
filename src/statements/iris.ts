/** Every IRI that a statement may carry, and nothing else. The base is not registered at w3id.org yet. */
const base = "https://w3id.org/xapi/recourse";
const adl = "http://adlnet.gov/expapi";
const cmi5 = "https://w3id.org/xapi/cmi5";
const tinCan = "http://id.tincanapi.com";

/** What statement ids are derived under, and the profile's version that every statement names. */
export const recourseIri = base;
export const profileVersionIri = `${base}/v0.1`;

export const verbIris = {
  initialized: `${adl}/verbs/initialized`,
  completed: `${adl}/verbs/completed`,
  passed: `${adl}/verbs/passed`,
  failed: `${adl}/verbs/failed`,
  terminated: `${adl}/verbs/terminated`,
  answered: `${adl}/verbs/answered`,
  scored: `${adl}/verbs/scored`,
  progressed: `${adl}/verbs/progressed`,
  viewed: `${tinCan}/verb/viewed`,
  attempted: `${adl}/verbs/attempted`,
  /** A behaviour that was called for, in a conversation that is over: shown, or not. */
  showed: `${base}/verbs/showed`,
  missed: `${base}/verbs/missed`,
  planned: "https://w3id.org/xapi/tla/verbs/planned",
  reviewed: `${tinCan}/verb/reviewed`,
  /** What others did, seen or heard by the actor. */
  observed: "https://w3id.org/xapi/dod-isd/verbs/observed",
} as const;
export type VerbName = keyof typeof verbIris;

export const activityTypeIris = {
  course: `${adl}/activities/course`,
  lesson: `${adl}/activities/lesson`,
  assessment: `${adl}/activities/assessment`,
  /** Apart from a test's: its answers come from before the course. */
  precheck: `${base}/activity-types/pre-check`,
  interaction: `${adl}/activities/cmi.interaction`,
  media: `${adl}/activities/media`,
  checklist: `${tinCan}/activitytype/checklist`,
  simulation: `${adl}/activities/simulation`,
  goal: `${tinCan}/activitytype/goal`,
  survey: `${tinCan}/activitytype/survey`,
  competency: "https://w3id.org/xapi/tla/activity-types/competency",
} as const;

/** Home page of the accounts under which anonymous answers come: each is made for one time, and nobody's. */
export const anonymousHomePage = `${base}/anonymous-sessions`;

export const categoryIris = {
  cmi5: `${cmi5}/context/categories/cmi5`,
  moveOn: `${cmi5}/context/categories/moveon`,
} as const;

export const extensionIris = {
  /** cmi5 9.6.3.1 and 9.6.3.2 */
  sessionId: `${cmi5}/context/extensions/sessionid`,
  masteryScore: `${cmi5}/context/extensions/masteryscore`,
  /** Result of a test: a list of objective (IRI), name, questions (count), scaled (0 to 1). */
  byObjective: `${base}/extensions/by-objective`,
  /** Result of a test's question: how sure the learner said they were of the answer, 1 guessing, 2 fairly sure, 3 sure enough to act on it; left out where they did not say. */
  confidence: `${base}/extensions/confidence`,
  /** Result of a pre-check: a list of the objectives (IRI) of which every question was answered right. */
  shownObjectives: `${base}/extensions/shown-objectives`,
  /** Context of a test and its questions: which test of this learner it is, from 1. */
  testNumber: `${base}/extensions/test-number`,
  /** Context: P0 to P8 of the spine. */
  phase: `${base}/extensions/phase`,
  /** Context of a conversation: which of the learner's runs it is, from 1; practice is not counted. */
  runNumber: `${base}/extensions/run-number`,
  /** Context of a first run: how often it was begun before and given up; left out where it was not. */
  restarts: `${base}/extensions/restarts`,
  /** Result of a choice: the behaviours (IRIs) shown with it, in order. */
  behaviours: `${base}/extensions/behaviours`,
  /** Result of a choice or a shown behaviour: 0 misses, 1 generic, 2 specific to the situation, 3 cites what the customer has told. */
  quality: `${base}/extensions/quality`,
  /** Result of a choice: what the simulated customer feels, before and after, 0 to 100. */
  tension: `${base}/extensions/tension`,
  trust: `${base}/extensions/trust`,
  /** Result of a choice: how the customer took it, a word of `reactions`. */
  reaction: `${base}/extensions/reaction`,
  /** Context of a line of an action plan: the day from which it is to be tried, `2026-12-01`. */
  plannedStart: `${tinCan}/extension/planned-start-time`,
  /** Context of a line of an action plan: which of the three, from 1. */
  planLine: `${base}/extensions/plan-line`,
  /** Result of a line of an action plan that was come back to: kept, changed or dropped. */
  planOutcome: `${base}/extensions/plan-outcome`,
  /** Context of a form on the job: how many days after the course, a number; the group's code; what the people do whom it is about. */
  wave: `${base}/extensions/wave`,
  cohort: `${base}/extensions/cohort`,
  role: `${base}/extensions/role`,
  /** Result of a count: in how many, and of how many. Left out where there was no occasion. */
  count: `${base}/extensions/count`,
  countOf: `${base}/extensions/count-of`,
  /** Result of a run: how it ended, a word of `endingKinds`. */
  ending: `${base}/extensions/ending`,
  /** Result of a run: a list of phase (P0 to P8), scaled (conduct, 0 to 1). */
  byPhase: `${base}/extensions/by-phase`,
  /** Result of a run: a list of promise (its id in the scenario), kept (true, false); empty where none was made. */
  promises: `${base}/extensions/promises`,
} as const;

/** The activities: the same in every LMS, whatever activity id a launch has. Scenarios and behaviours are the same in every course, too. */
export const activityIris = {
  course: (course: string): string => `${base}/courses/${course}`,
  lesson: (course: string, lesson: string): string => `${base}/courses/${course}/lessons/${lesson}`,
  block: (course: string, block: string): string => `${base}/courses/${course}/blocks/${block}`,
  test: (course: string, bank: string): string => `${base}/courses/${course}/tests/${bank}`,
  precheck: (course: string): string => `${base}/courses/${course}/precheck`,
  question: (course: string, question: string): string => `${base}/courses/${course}/questions/${question}`,
  jobAid: (course: string, jobAid: string): string => `${base}/courses/${course}/job-aids/${jobAid}`,
  goal: (course: string, technique: string): string => `${base}/courses/${course}/goals/${technique}`,
  /** The same in every course. */
  form: (form: string): string => `${base}/forms/${form}`,
  formItem: (form: string, item: string): string => `${base}/forms/${form}/items/${item}`,
  scenario: (scenario: string): string => `${base}/scenarios/${scenario}`,
  turn: (scenario: string, turn: string): string => `${base}/scenarios/${scenario}/turns/${turn}`,
  behaviour: (behaviour: string): string => `${base}/behaviours/${behaviour}`,
  objective: (course: string, objective: string): string => `${base}/courses/${course}/objectives/${objective}`,
} as const;
