import { v4 } from "uuid";
import { answerIds, answered, noAnswers, type FormAnswers } from "../model/form-answers.ts";
import type { CountItem, Form } from "../model/form.ts";
import type { FormGroup } from "../model/form-group.ts";
import type { FormBlock } from "../model/lesson.ts";
import { anonymousAnswers } from "../statements/form-statements.ts";
import type { LearnerAtWork } from "./learner-at-work.ts";
import { doesOnTheJob, saysOfOneself } from "./on-the-job.ts";
import { oneOf } from "./stream-of.ts";
import { groupOf, leadOf } from "./team.ts";

const share = { opened: 0.6, left: 0.1, ticked: 0.3 } as const;

/** A form on the job, where somebody hears of it. Words of one's own are never simulated. */
export function fillForm(at: LearnerAtWork, { form: id }: FormBlock): void {
  const { course, settings } = at.plan;
  const form = course.forms?.find((one) => one.id === id);
  if (form === undefined || settings.jobForms === undefined) return;
  const { jobForms } = settings;
  const role = form.observes === undefined ? undefined : (oneOf(jobForms.roles ?? [], at.random) ?? "counter");
  const { wave } = course.outline;
  const { learner, leads } = at.participant;
  const group: FormGroup = {
    ...(wave === undefined ? {} : { wave }),
    cohort: jobForms.cohort ?? groupOf(leads === undefined ? leadOf(learner.number) : learner.number),
    ...(role === undefined ? {} : { role }),
  };
  handIn(at, form, jobForms.mode, group);
}

/** What the course was to them, at its end, where the company asks in a form of its own. */
export function fillReaction(at: LearnerAtWork): void {
  const { course, settings } = at.plan;
  const form = course.forms?.find(({ id }) => String(id) === "reaction");
  const mode = settings.reaction?.mode;
  if (form !== undefined && (mode === "confidential" || mode === "anonymous") && at.would(share.opened)) handIn(at, form, mode);
}

function handIn(at: LearnerAtWork, form: Form, mode: "anonymous" | "confidential", group?: FormGroup): void {
  const answers = answersTo(form, at);
  if (answers.size === 0) return;
  at.notes.forms.push({ form: form.id, mode, ...(group && { group }), answers: Object.fromEntries(answers) });
  if (mode === "confidential") {
    at.launches.does({ kind: "form-answered", form, answers, ...(group && { group }) }, at.seconds(90));
    return;
  }
  at.launches.spends(at.seconds(90));
  const newId = () => v4({ random: Uint8Array.from({ length: 16 }, () => Math.floor(at.random() * 256)) });
  const made = { account: newId(), newId, nowMs: at.launches.nowMs };
  at.launches.adds(anonymousAnswers(form, answers, at.plan.course.outline, made, group));
}

/** What people do on the job is counted, with the wave's effect; what they think of the course is drawn, whoever they are. */
function answersTo(form: Form, at: LearnerAtWork): FormAnswers {
  return form.items.reduce<FormAnswers>((answers, item) => {
    if (item.kind === "text" || at.would(share.left)) return answers;
    const ids = answerIds(item);
    if (item.kind === "several")
      return answered(
        answers,
        form,
        item.id,
        ids.filter(() => at.would(share.ticked)),
      );
    if (item.kind === "described") return answered(answers, form, item.id, [oneOf(ids, at.random) ?? ""]);
    const count = Array.from({ length: item.of }, () => at.would(shareOf(at, form, item))).filter(Boolean).length;
    return answered(answers, form, item.id, [at.would(share.left) ? "none" : String(count)]);
  }, noAnswers);
}

/** Of contacts in which it is done: by the learner, as they tell it; or as a lead sees it of one of the team, whoever was there. */
function shareOf(at: LearnerAtWork, { observes }: Form, { behaviour }: CountItem): number {
  const { seed, course } = at.plan;
  const { learner, leads } = at.participant;
  const { wave } = course.outline;
  if (observes === undefined) return saysOfOneself(seed, learner.number, behaviour, wave);
  return doesOnTheJob(seed, oneOf(leads ?? [], at.random) ?? learner.number, behaviour, wave);
}
