import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { answered, noAnswers } from "../../src/model/form-answers.ts";
import type { Form } from "../../src/model/form.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { BehaviourId } from "../../src/model/role-play/behaviour.ts";
import type { BehaviourReporting } from "../../src/model/settings.ts";
import { cmi5Form } from "../../src/statements/cmi5-statements.ts";
import { anonymousAnswers } from "../../src/statements/form-statements.ts";
import { toHeldFailed, toInitialized, toTerminated } from "../../src/statements/session-statements.ts";
import type { Statement } from "../../src/statements/statement.ts";
import type { StatementSession } from "../../src/statements/statement-session.ts";
import { statementsFor } from "../../src/statements/statements-for.ts";
import { xapiForm } from "../../src/statements/xapi-statements.ts";
import { item, ownForm, seenForm } from "../fixtures/job-form.ts";
import { hear, precheckCourse } from "../fixtures/precheck-course.ts";
import { playFacts, precheckFacts } from "../fixtures/precheck-facts.ts";
import { smallScene } from "../fixtures/small-blocks.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const { outline } = smallCourse;
const group = { wave: 90, cohort: "NORTH24" };

interface Chosen {
  readonly standard: "cmi5" | "xapi";
  readonly reporting?: BehaviourReporting;
}

function sessionOf({ standard, reporting = "full" }: Chosen, sessionId: string): StatementSession {
  const cmi5 = standard === "cmi5";
  const extensions = { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": sessionId };
  return {
    actor: { objectType: "Agent", account: { homePage: "https://lms.example", name: "s-1" } },
    registration: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11",
    activityId: "https://lms.example/activities/77",
    sessionId,
    contextTemplate: cmi5 ? { contextActivities: { grouping: [{ id: "https://lms.example/publisher/1" }] }, extensions } : {},
    masteryScore: cmi5 ? 0.8 : undefined,
    form: cmi5 ? cmi5Form : xapiForm,
    behaviourReporting: reporting,
    outline,
    lookup: smallLookup,
  };
}

const answersOf = (form: Form) =>
  (
    [
      ["heard", "0"],
      ["sorry", "none"],
      ["plan", "b"],
    ] as const
  ).reduce((answers, [id, answer]) => answered(answers, form, item(id), [answer]), noAnswers);

/** All that a package can say, in two sessions of one registration: clock and ids are fixed. */
export function everyStatement(chosen: Chosen): readonly Statement[] {
  let session = sessionOf(chosen, "s1");
  const statements: Statement[] = [];
  let nowMs = Date.UTC(2026, 2, 2, 9);
  const moment = () => ({ nowMs: (nowMs += 1000), activeMs: 90_000 });
  const track = (fact: Fact, before: Attempt, after: Attempt) =>
    void statements.push(...statementsFor(fact, before, after, moment(), session));

  statements.push(toInitialized(moment(), session));
  const before = { ...session, outline: precheckCourse.outline };
  playFacts(
    precheckFacts([hear]),
    { track: (fact, was, is) => void statements.push(...statementsFor(fact, was, is, moment(), before)) },
    emptyAttempt,
  );
  const learner = new SmallLearner({ track });
  learner.finishesLessons().opensCard().beginsTalk().says("pc").talks("pc z a a").talks("pb b").talks("qb a a");
  for (const line of [0, 1, 2]) learner.does({ kind: "line-reached", block: smallScene.id, line });
  learner.startsTest();
  const [first] = learner.attempt.test.current!.form;
  learner.answers(first!, false).does({ kind: "confidence-told", question: first!, confidence: 3 }).handsIn();
  const held = toHeldFailed(learner.attempt, 0, moment(), session);
  if (held !== undefined) statements.push(held);
  statements.push(toTerminated(moment(), session));

  session = sessionOf(chosen, "s2");
  statements.push(toInitialized(moment(), session));
  learner.takesTest(4, 2);
  learner.plans().does({ kind: "line-revisited", line: 1, technique: "breathe" as BehaviourId, outcome: "kept" });
  learner.does({ kind: "form-answered", form: ownForm, answers: answersOf(ownForm), group });
  learner.does({ kind: "form-answered", form: seenForm, answers: answersOf(seenForm), group: { ...group, role: "counter" } });
  statements.push(toTerminated(moment(), session));
  return statements;
}

/** What leaves under nobody's name, from a package of any standard. */
export function everyAnonymousStatement(): readonly Statement[] {
  let made = 0;
  const newId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`;
  const once = { account: newId(), newId, nowMs: Date.UTC(2026, 2, 2, 9) };
  return [
    ...anonymousAnswers(ownForm, answersOf(ownForm), outline, once, group),
    ...anonymousAnswers(seenForm, answersOf(seenForm), outline, once, group),
    ...anonymousAnswers(ownForm, answersOf(ownForm), outline, once),
  ];
}
