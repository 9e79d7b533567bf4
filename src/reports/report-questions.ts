import { behaviourByWave } from "./questions/behaviour-by-wave.ts";
import { completion } from "./questions/completion.ts";
import { conductByPhase } from "./questions/conduct-by-phase.ts";
import { daysToFinish } from "./questions/days-to-finish.ts";
import { endings } from "./questions/endings.ts";
import { failedObjectives } from "./questions/failed-objectives.ts";
import { firstPractice } from "./questions/first-practice.ts";
import { jobAnswers, reaction } from "./questions/form-distribution.ts";
import { howSure } from "./questions/how-sure.ts";
import { jobAids } from "./questions/job-aids.ts";
import { lastLesson } from "./questions/last-lesson.ts";
import { lostSessions } from "./questions/lost-sessions.ts";
import { missedByPhase, missedByScenario } from "./questions/missed-behaviours.ts";
import { objectiveScores } from "./questions/objective-scores.ts";
import { planLines } from "./questions/plan-lines.ts";
import { planOutcomes } from "./questions/plan-outcomes.ts";
import { precheck, precheckObjectives } from "./questions/precheck.ts";
import { promises } from "./questions/promises.ts";
import { questionDifficulty } from "./questions/question-difficulty.ts";
import { questionDiscrimination } from "./questions/question-discrimination.ts";
import { runsAgain } from "./questions/runs-again.ts";
import { scenesWatched } from "./questions/scenes-watched.ts";
import { sureAndWrong } from "./questions/sure-and-wrong.ts";
import { tensionByConduct, tensionByEnding } from "./questions/tension-by-turn.ts";
import { testsUntilPass } from "./questions/tests-until-pass.ts";
import { timeOnTask } from "./questions/time-on-task.ts";
import { turnTimes } from "./questions/turn-times.ts";
import { turningPoints } from "./questions/turning-points.ts";
import { unusedOptions } from "./questions/unused-options.ts";
import { versions } from "./questions/versions.ts";
import type { ReportQuestion } from "./report-question.ts";

/** In the order of a course: through it, what it teaches, its test, its conversations, what people say of it, what they do afterwards. */
export const reportQuestions: readonly ReportQuestion[] = [
  completion,
  lastLesson,
  daysToFinish,
  timeOnTask,
  lostSessions,
  versions,
  precheck,
  precheckObjectives,
  firstPractice,
  scenesWatched,
  jobAids,
  objectiveScores,
  testsUntilPass,
  failedObjectives,
  questionDifficulty,
  questionDiscrimination,
  unusedOptions,
  sureAndWrong,
  howSure,
  endings,
  runsAgain,
  conductByPhase,
  missedByPhase,
  missedByScenario,
  turningPoints,
  tensionByConduct,
  tensionByEnding,
  promises,
  turnTimes,
  reaction,
  planLines,
  planOutcomes,
  behaviourByWave,
  jobAnswers,
];
