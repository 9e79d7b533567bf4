import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { Fact } from "../model/fact.ts";
import { noOccasion, toResponses, type FormAnswers } from "../model/form-answers.ts";
import type { Form, FormItem } from "../model/form.ts";
import type { FormGroup } from "../model/form-group.ts";
import { courseActivity } from "./activities.ts";
import { allowed } from "./allowed-statement.ts";
import { formActivity, formItemActivity } from "./form-activities.ts";
import { anonymousHomePage, extensionIris, profileVersionIri, type VerbName } from "./iris.ts";
import type { Result, Statement } from "./statement.ts";
import { toTimestamp, toVerb } from "./statement-parts.ts";
import type { Moment, StatementSession } from "./statement-session.ts";

const hourMs = 3_600_000;

/**
 * A form handed in under the learner's name: one `answered` an item ("cmi5 allowed", cmi5 7.1.3), nothing for what is open; `observed` in a form
 * about others, whose actor is whoever was there. The moment tells it from the same form handed in before: the attempt does not grow by a form.
 */
export function formAnswered(
  { form, answers, group }: Extract<Fact, { kind: "form-answered" }>,
  after: Attempt,
  moment: Moment,
  session: StatementSession,
): Statement[] {
  const extensions = group && groupExtensions(group);
  return given(form, answers).map(({ item, result }) => {
    const about = {
      key: `${form.id}-${item.id}@${moment.nowMs}`,
      object: formItemActivity(item, form, session.outline),
      parent: formActivity(form, session.outline),
      ...(extensions && { extensions }),
    };
    return allowed(verbOf(form), about, after, moment, session, result);
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
  group?: FormGroup,
): Statement[] {
  const timestamp = toTimestamp({ nowMs: Math.floor(made.nowMs / hourMs) * hourMs, activeMs: 0 });
  return given(form, answers).map(({ item, result }) => ({
    id: made.newId(),
    actor: { objectType: "Agent", account: { homePage: anonymousHomePage, name: made.account } },
    verb: toVerb(verbOf(form)),
    object: formItemActivity(item, form, outline),
    result,
    context: {
      revision: outline.version,
      contextActivities: {
        parent: [formActivity(form, outline)],
        grouping: [courseActivity(outline)],
        category: [{ objectType: "Activity", id: profileVersionIri }],
      },
      ...(group && { extensions: groupExtensions(group) }),
    },
    timestamp,
  }));
}

/** What somebody has seen others do is no answer about oneself. */
function verbOf({ observes }: Form): VerbName {
  return observes === undefined ? "answered" : "observed";
}

function groupExtensions({ wave, cohort, role }: FormGroup): Readonly<Record<string, unknown>> {
  return {
    ...(wave === undefined ? {} : { [extensionIris.wave]: wave }),
    [extensionIris.cohort]: cohort,
    ...(role === undefined ? {} : { [extensionIris.role]: role }),
  };
}

/** Several answers to one item stand with `[,]` between them (xAPI 1.0.3 Data 2.4.4.1). A count stands as a number too; no occasion is none. */
function given(form: Form, answers: FormAnswers): readonly { readonly item: FormItem; readonly result: Result }[] {
  return toResponses(form, answers).flatMap(({ item: id, response }) => {
    const item = form.items.find((one) => one.id === id);
    return item === undefined ? [] : [{ item, result: { response: response.join("[,]"), ...counted(item, response) } }];
  });
}

function counted(item: FormItem, [count]: readonly string[]): Pick<Result, "extensions"> {
  if (item.kind !== "count" || count === undefined || count === noOccasion) return {};
  return { extensions: { [extensionIris.count]: Number(count), [extensionIris.countOf]: item.of } };
}
