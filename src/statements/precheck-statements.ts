import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Fact } from "../model/fact.ts";
import { named, questionActivity, toResponse } from "./activities.ts";
import { allowed } from "./allowed-statement.ts";
import { ofQuestion } from "./interactions.ts";
import { activityIris, activityTypeIris, extensionIris } from "./iris.ts";
import type { Activity, Statement } from "./statement.ts";
import type { Moment, StatementSession } from "./statement-session.ts";

type PrecheckFact = Extract<Fact, { kind: "precheck-started" | "precheck-ended" }>;

/**
 * What the pre-check brings about: `attempted` when it begins; when it ends an `answered` for each question, where behaviour is reported in full, and `progressed`
 * with the objectives shown. Never a score nor a verdict, and nothing of the launched activity: its only effect is what may be skipped. Nothing where no behaviour is reported.
 */
export function prechecked(fact: PrecheckFact, before: Attempt, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const { behaviourReporting, outline } = session;
  const object = precheckActivity(outline);
  if (before === after || behaviourReporting === "off") return [];
  if (fact.kind === "precheck-started") return [allowed("attempted", { key: "precheck", object }, after, moment, session)];
  const extensions = { [extensionIris.shownObjectives]: fact.shown.map((id) => activityIris.objective(outline.id, id)) };
  const ended = allowed("progressed", { key: "precheck", object }, after, moment, session, { completion: true, extensions });
  return [...(behaviourReporting === "run" ? [] : answered(before, object, after, moment, session)), ended];
}

function answered({ precheck }: Attempt, parent: Activity, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const { lookup, outline } = session;
  if (precheck?.kind !== "under-way") return [];
  const { answers, form } = precheck.run;
  return form.flatMap((id) => {
    const question = lookup.question(id);
    if (question === undefined) return [];
    const interaction = ofQuestion({ id: `p-${id}`, to: "question", question: id, test: 0, response: answers.get(id) ?? [] }, question);
    const { response, right, score } = interaction;
    const object = questionActivity(question, interaction, outline);
    const about = { key: interaction.id, object, parent, extensions: { [extensionIris.phase]: question.phase } };
    return [
      allowed("answered", about, after, moment, session, { ...(score && { score }), success: right, response: toResponse(response) }),
    ];
  });
}

/** Apart from the test's: its answers are those of people who have not been taught yet. */
function precheckActivity(outline: CourseOutline): Activity {
  return named(activityIris.precheck(outline.id), activityTypeIris.precheck, `${outline.title}: pre-check`, outline);
}
