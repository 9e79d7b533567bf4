import type { Attempt, ObjectiveResult } from "../model/attempt.ts";
import { withJobFormsTold, withReactionForm } from "../model/built-with.ts";
import type { Fact } from "../model/fact.ts";
import type { BlockId, JobAidId } from "../model/ids.ts";
import { lessonProgress } from "../model/progress.ts";
import { scoreTest } from "../model/score-test.ts";
import {
  blockActivity,
  jobAidActivity,
  lessonActivity,
  lessonOf,
  questionActivity,
  sceneActivity,
  testActivity,
  toResponse,
} from "./activities.ts";
import { allowed } from "./allowed-statement.ts";
import { newAnswers } from "./answers.ts";
import { isFurther } from "./is-further.ts";
import { formAnswered } from "./form-statements.ts";
import { ofAnswers, type JudgedAnswer } from "./interactions.ts";
import { activityIris, extensionIris } from "./iris.ts";
import type { Result, Statement } from "./statement.ts";
import { planned, reviewed } from "./plan-statement.ts";
import { prechecked } from "./precheck-statements.ts";
import { toResults } from "./session-statements.ts";
import type { Moment, StatementSession } from "./statement-session.ts";
import { answeredTurn, runEnded, runStarted } from "./talk-statements.ts";

/**
 * Every statement that a fact brings about, in order: answers, a run of a scenario begun or over, a lesson finished, the pre-check begun or over, a test scored, a scene watched to its end, a job aid opened, a line planned or come back to ("cmi5 allowed", cmi5 7.1.3),
 * then what the attempt has reached ("cmi5 defined", in plain xAPI the same without the category). Which of the latter may still be sent in a session and registration is for the sender
 * to say. Empty for most facts.
 */
export function statementsFor(fact: Fact, before: Attempt, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  // What somebody looks up is behaviour too; a lesson finished is what a course is for.
  const looked = session.behaviourReporting !== "off";
  const cameFurther = before !== after && isFurther(before, after);
  return [
    ...(before === after ? [] : answered(before, after, moment, session)),
    ...(fact.kind === "scenario-started" && before !== after ? runStarted(fact.block, after, moment, session) : []),
    ...(fact.kind === "talk-ended" && before !== after ? runEnded(fact, before, after, moment, session) : []),
    ...(cameFurther ? progressed(before, after, moment, session) : []),
    ...(fact.kind === "precheck-started" || fact.kind === "precheck-ended" ? prechecked(fact, before, after, moment, session) : []),
    ...(fact.kind === "test-handed-in" && before !== after ? scored(after, moment, session) : []),
    ...(looked && fact.kind === "line-reached" && before !== after ? watched(fact.block, after, moment, session) : []),
    ...(looked && fact.kind === "job-aid-opened" ? [viewed(fact.jobAid, after, moment, session)] : []),
    ...((withReactionForm || withJobFormsTold) && fact.kind === "form-answered" ? formAnswered(fact, after, moment, session) : []),
    ...(looked && fact.kind === "line-planned" ? [planned(fact, after, moment, session)] : []),
    ...(looked && fact.kind === "line-revisited" ? [reviewed(fact, after, moment, session)] : []),
    ...(cameFurther ? toResults(before, after, moment, session) : []),
  ];
}

function answered(before: Attempt, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const { outline, lookup } = session;
  const news = ofAnswers(newAnswers(before, after), lookup, session.behaviourReporting);
  return news.flatMap((interaction) => {
    if (interaction.type === "numeric") return [];
    const { answer, response, right, score } = interaction;
    const result: Result = { ...(score === undefined ? {} : { score }), success: right, response: toResponse(response) };
    if (answer.to === "turn") return answeredTurn(interaction, result, after, moment, session);
    if (answer.to === "question") {
      const question = lookup.question(answer.question);
      if (question === undefined || outline.test === undefined) return [];
      const extensions = { [extensionIris.testNumber]: answer.test, [extensionIris.phase]: question.phase };
      const about = {
        key: interaction.id,
        object: questionActivity(question, interaction, outline),
        parent: testActivity(outline.test, outline),
        extensions,
      };
      const { confidence } = answer;
      const told = confidence === undefined ? {} : { extensions: { [extensionIris.confidence]: confidence } };
      return [allowed("answered", about, after, moment, session, { ...result, ...told })];
    }
    return answeredBlock(interaction, result, after, moment, session);
  });
}

function answeredBlock(interaction: JudgedAnswer, result: Result, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const { outline, lookup } = session;
  if (interaction.answer.to !== "block") return [];
  const block = lookup.block(interaction.answer.block);
  const lesson = lessonOf(interaction.answer.block, outline);
  const object = block && blockActivity(block, interaction, outline);
  if (object === undefined || lesson === undefined) return [];
  const about = {
    key: interaction.id,
    object,
    parent: lessonActivity(lesson, outline),
    extensions: { [extensionIris.phase]: lesson.phase },
  };
  return [allowed("answered", about, after, moment, session, result)];
}

/** A lesson that became finished. Never with the progress extension: some LMSs take that for the grade. */
function progressed(before: Attempt, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const { outline } = session;
  const finished = (attempt: Attempt) => outline.lessons.filter((lesson) => lessonProgress(attempt, lesson).status === "finished");
  const known = finished(before);
  const news = finished(after).filter((lesson) => !known.includes(lesson));
  return news.map((lesson) => {
    const about = { key: lesson.id, object: lessonActivity(lesson, outline), extensions: { [extensionIris.phase]: lesson.phase } };
    return allowed("progressed", about, after, moment, session, { completion: true });
  });
}

function scored(after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const { outline, lookup } = session;
  const { results, last } = after.test;
  const result = results.at(-1);
  if (result === undefined || outline.test === undefined) return [];
  const questions = (last?.form ?? []).flatMap((id) => lookup.question(id) ?? []);
  const parts = last === undefined ? [] : scoreTest({ id: outline.test.bank, questions }, last).byObjective;
  const inOrder = outline.objectives.flatMap(({ id }) => parts.filter((part) => part.objective === id));
  const extensions = { [extensionIris.byObjective]: inOrder.map((part) => toObjectivePart(part, session)) };
  const about = {
    key: `t${results.length}`,
    object: testActivity(outline.test, outline),
    extensions: { [extensionIris.testNumber]: results.length },
  };
  const { scaled, passed } = result;
  return [allowed("scored", about, after, moment, session, { score: { scaled }, success: passed, completion: true, extensions })];
}

function toObjectivePart(part: ObjectiveResult, { outline }: StatementSession): object {
  const name = outline.objectives.find((objective) => objective.id === part.objective)?.title ?? part.objective;
  const scaled = Math.round(part.scaled * 1_000_000) / 1_000_000;
  return { objective: activityIris.objective(outline.id, part.objective), name, questions: part.questions, scaled };
}

/** A scene whose last line was reached: once, for the furthest line is kept. */
function watched(id: BlockId, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const block = session.lookup.block(id);
  const response = after.responses.get(id);
  const lesson = lessonOf(id, session.outline);
  if (block?.kind !== "scene" || response?.kind !== "scene" || response.line !== block.lines.length - 1 || lesson === undefined) return [];
  const about = {
    key: id,
    object: sceneActivity(block, session.outline),
    parent: lessonActivity(lesson, session.outline),
    extensions: { [extensionIris.phase]: lesson.phase },
  };
  return [allowed("viewed", about, after, moment, session, { completion: true })];
}

/** Changes no attempt, so that its moment tells two openings apart. */
function viewed(jobAid: JobAidId, after: Attempt, moment: Moment, session: StatementSession): Statement {
  return allowed("viewed", { key: `${jobAid}@${moment.nowMs}`, object: jobAidActivity(jobAid, session.outline) }, after, moment, session);
}
