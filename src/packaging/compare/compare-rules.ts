import type { CompletionRule } from "../../model/completion-rule.ts";
import type { ComparedPackage } from "./compared-package.ts";
import { changes, counted, listed, type Finding } from "./finding.ts";

const percent = (share: number): string => `${Math.round(share * 10_000) / 100} %`;
const byWords: Readonly<Record<CompletionRule["by"], string>> = {
  pages: "every page and practice",
  test: "the test",
  both: "every page and practice, and the test",
};

/** What decides who is done, who has passed and what an LMS is told. State carries over either way; what learners count as may not. */
export function compareRules(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  return [
    ...compareTest(older, newer),
    ...compareCompletion(older.completion, newer.completion),
    ...compareTold(older, newer),
    ...compareObjectives(older, newer),
  ].map(changes);
}

function compareTest({ outline: { test: before } }: ComparedPackage, { outline: { test: after } }: ComparedPackage): readonly string[] {
  if (before === undefined && after === undefined) return [];
  if (after === undefined) return ["The course had a test and has none now: results that the LMS holds stay, and there are no more."];
  if (before === undefined)
    return ["The course has a test now and had none: who was done by its pages alone still has the test before them."];
  const texts: string[] = [];
  if (after.masteryScore !== before.masteryScore) {
    const raised = after.masteryScore > before.masteryScore;
    const effect = raised
      ? "Who has passed stays passed"
      : "A test handed in before is not judged again: who had enough for the new mark takes the test once more";
    texts.push(
      `The pass mark was ${percent(before.masteryScore)} and is ${percent(after.masteryScore)}. ${effect}. Where the LMS sets a pass mark, its own counts.`,
    );
  }
  if (after.attempts < before.attempts)
    texts.push(
      `The test may be handed in ${counted(after.attempts, "time")} and not ${before.attempts}: who has done so ${after.attempts === 1 ? "once" : `${after.attempts} times`} without passing has none left, and counts as failed where the company's rule says so.`,
    );
  if (after.attempts > before.attempts)
    texts.push(`The test may be handed in ${counted(after.attempts, "time")} and not ${before.attempts}: who had none left can try again.`);
  if (after.opens !== before.opens)
    texts.push(
      after.opens === "always"
        ? "The test is open from the start; it waited for the lessons before."
        : "The test waits for the lessons now; a test that is begun stays open.",
    );
  if ((after.retakeAfterPass ?? true) !== (before.retakeAfterPass ?? true))
    texts.push(
      after.retakeAfterPass === false ? "Who has passed cannot take the test again any more." : "Who has passed may take the test again.",
    );
  if ((after.remediation ?? false) !== (before.remediation ?? false))
    texts.push(
      after.remediation === true
        ? "After a test that fails from now on, the lessons of its weak parts come first."
        : "Nobody has to open lessons again before another test.",
    );
  if ((after.waitHours ?? 0) !== (before.waitHours ?? 0))
    texts.push(
      after.waitHours
        ? `After a test that fails, the next one opens ${counted(after.waitHours, "hour")} later. Nobody waits after a test handed in while there was no wait.`
        : "Nobody has to wait for another test.",
    );
  if ((after.confidence ?? false) !== (before.confidence ?? false))
    texts.push(
      after.confidence === true
        ? "Learners are asked how sure they are of each answer; nothing is scored by it."
        : "Learners are no longer asked how sure they are, and what they said is forgotten.",
    );
  return texts;
}

function compareCompletion(before: CompletionRule, after: CompletionRule): readonly string[] {
  const texts: string[] = [];
  if (after.by !== before.by)
    texts.push(
      `What counts as done was ${byWords[before.by]}, and is ${byWords[after.by]}. Learners are judged by the new rule when they next open the course; what the LMS holds already (completed, passed) is never made lower.`,
    );
  if (after.statuses !== before.statuses)
    texts.push(
      `The words for done and not done were ${before.statuses} and are ${after.statuses}: reports tell learners from before and after apart.`,
    );
  if (after.score !== before.score) texts.push(`The score was that of the ${before.score} test and is that of the ${after.score}.`);
  if (after.scoreOnCompletion !== before.scoreOnCompletion)
    texts.push(
      after.scoreOnCompletion
        ? "Who is done is given a score of 100 in place of the test's."
        : "The score is the test's; 100 for who is done is no longer given.",
    );
  return texts;
}

function compareTold(older: ComparedPackage, newer: ComparedPackage): readonly string[] {
  const [before, after] = [older.told, newer.told];
  if (older.standard !== newer.standard) return [];
  const mark = (score: string | undefined): string => score ?? "none";
  return [
    ...(after.masteryScore === before.masteryScore
      ? []
      : [
          `The manifest named as pass mark ${mark(before.masteryScore)} and names ${mark(after.masteryScore)}: an LMS that judges by it does so for everybody who opens the course from now on.`,
        ]),
    ...(after.moveOn === before.moveOn
      ? []
      : [
          `In cmi5, moveOn was ${before.moveOn ?? "none"} and is ${after.moveOn ?? "none"}: the LMS judges by it who has satisfied the course.`,
        ]),
  ];
}

function compareObjectives(older: ComparedPackage, newer: ComparedPackage): readonly string[] {
  const ids = ({ outline }: ComparedPackage): string[] => outline.objectives.map(({ id }) => id);
  const gone = ids(older).filter((id) => !ids(newer).includes(id));
  const fresh = ids(newer).filter((id) => !ids(older).includes(id));
  return [
    ...(gone.length === 0 ? [] : [`Objectives gone: ${listed(gone)}. An LMS keeps the results that it has of them, and hears of no more.`]),
    ...(fresh.length === 0 ? [] : [`New objectives: ${listed(fresh)}. There are results of them from the next test on.`]),
  ];
}
