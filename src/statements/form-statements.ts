import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Fact } from "../model/fact.ts";
import { toResponses, type FormAnswers } from "../model/form-answers.ts";
import type { Form, FormItem } from "../model/form.ts";
import { courseActivity } from "./activities.ts";
import { allowed } from "./allowed-statement.ts";
import { formActivity, formItemActivity } from "./form-activities.ts";
import { anonymousHomePage, profileVersionIri } from "./iris.ts";
import type { Statement } from "./statement.ts";
import { toTimestamp, toVerb } from "./statement-parts.ts";
import type { Moment, StatementSession } from "./statement-session.ts";

const hourMs = 3_600_000;

/**
 * A form handed in under the learner's name: one `answered` an item ("cmi5 allowed", cmi5 7.1.3), nothing for what is open. The moment tells
 * it from the same form handed in before: the attempt does not grow by a form.
 */
export function formAnswered(
  { form, answers }: Extract<Fact, { kind: "form-answered" }>,
  after: Attempt,
  moment: Moment,
  session: StatementSession,
): Statement[] {
  return given(form, answers).map(({ item, response }) => {
    const about = {
      key: `${form.id}-${item.id}@${moment.nowMs}`,
      object: formItemActivity(item, form, session.outline),
      parent: formActivity(form, session.outline),
    };
    return allowed("answered", about, after, moment, session, { response });
  });
}

/**
 * The same for nobody in particular: nothing of launch, learner or session goes in, for nothing of them comes in. `account` and each id of
 * `newId` are random UUIDs made for this one time; the timestamp is the hour that had begun (UTC).
 */
export function anonymousAnswers(
  form: Form,
  answers: FormAnswers,
  outline: CourseOutline,
  made: { readonly account: string; readonly newId: () => string; readonly nowMs: number },
): Statement[] {
  const timestamp = toTimestamp({ nowMs: Math.floor(made.nowMs / hourMs) * hourMs, activeMs: 0 });
  return given(form, answers).map(({ item, response }) => ({
    id: made.newId(),
    actor: { objectType: "Agent", account: { homePage: anonymousHomePage, name: made.account } },
    verb: toVerb("answered"),
    object: formItemActivity(item, form, outline),
    result: { response },
    context: {
      revision: outline.version,
      contextActivities: {
        parent: [formActivity(form, outline)],
        grouping: [courseActivity(outline)],
        category: [{ objectType: "Activity", id: profileVersionIri }],
      },
    },
    timestamp,
  }));
}

/** Several answers to one item stand with `[,]` between them (xAPI 1.0.3 Data 2.4.4.1). */
function given(form: Form, answers: FormAnswers): readonly { readonly item: FormItem; readonly response: string }[] {
  return toResponses(form, answers).flatMap(({ item: id, response }) => {
    const item = form.items.find((one) => one.id === id);
    return item === undefined ? [] : [{ item, response: response.join("[,]") }];
  });
}
