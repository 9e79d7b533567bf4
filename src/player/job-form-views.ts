// The part of the engine that has forms to count acts on the job in, keeps what is counted, and hands it on where the company hears of it.
import { html, nothing, type TemplateResult } from "lit";
import "../elements/job-form/job-form.ts";
import type { JobFormStage } from "../elements/job-form/job-form.ts";
import type { CountsChangedEvent, CountsHandedInEvent } from "../elements/job-form/job-form-events.ts";
import { jobFormPromise } from "../elements/job-form/job-form-promise.ts";
import { word } from "../elements/words.ts";
import { withJobFormsTold } from "../model/built-with.ts";
import type { Form } from "../model/form.ts";
import { countedIn, recount } from "../model/job-counts.ts";
import type { JobFormsPart } from "../model/job-forms.ts";
import type { FormBlock } from "../model/lesson.ts";
import { AnonymousSender } from "../tracking/reaction/anonymous-sender.ts";
import type { CourseRun } from "./course-run.ts";
import { KeptCounts } from "./kept-counts.ts";
import type { PlayerParts } from "./player-parts.ts";

export type DrawForm = (block: FormBlock, run: CourseRun, parts: PlayerParts) => TemplateResult | typeof nothing;

/** One opening of a page with forms: what has become of each lives as long as the page. */
export function jobForms({ forms, endpoint }: JobFormsPart): DrawForm {
  const drawn = new Map<Form, ReturnType<typeof drawOne>>();
  return ({ form: id }, run, parts) => {
    const form = forms.find((one) => one.id === id);
    if (form === undefined) return nothing;
    const draw = drawn.get(form) ?? drawOne(form, endpoint);
    drawn.set(form, draw);
    return draw(run, parts);
  };
}

/** What the page that says what an employer sees has to say of forms. */
export function jobFormsTold({ course: { settings } }: PlayerParts): TemplateResult | typeof nothing {
  if (settings.jobForms === undefined) return nothing;
  return html`<section aria-labelledby="on-job">
    <h2 id="on-job">${word("on-job.told")}</h2>
    ${jobFormPromise(settings.jobForms).map((text) => html`<p>${text}</p>`)}
  </section>`;
}

function drawOne(form: Form, endpoint: JobFormsPart["endpoint"]): (run: CourseRun, parts: PlayerParts) => TemplateResult {
  let stage: JobFormStage | undefined;
  let sender: AnonymousSender | undefined;
  let kept: KeptCounts | undefined;

  const hand = async ({ answers, group }: CountsHandedInEvent, run: CourseRun, { course, environment }: PlayerParts): Promise<boolean> => {
    if (!withJobFormsTold) return false;
    if (endpoint === undefined) run.apply({ kind: "form-answered", form, answers, group });
    else {
      sender ??= new AnonymousSender(endpoint, course.outline, environment);
      try {
        await sender.send(form, answers, group);
      } catch (error) {
        environment.log("the counts did not arrive", error);
        return false;
      }
    }
    return true;
  };

  return (run, parts) => {
    const { environment, course } = parts;
    const { launch, outline } = run;
    const way = course.settings.jobForms;
    const wave = outline.wave ?? 0;
    const keeper = (kept ??= new KeptCounts(environment.localStorage, form, launch, () => environment.now()));
    stage ??= launch.mode === "Normal" ? "open" : "looking";
    const onHandedIn = async (event: CountsHandedInEvent): Promise<void> => {
      const page = event.currentTarget as HTMLElementTagNameMap["rc-job-form"];
      page.stage = stage = "sending";
      const arrived = await hand(event, run, parts);
      if (arrived) {
        keeper.set(recount(page.counts, { ...countedIn(page.counts, wave), handedIn: true }));
        page.counts = keeper.counts;
      }
      page.stage = stage = arrived ? "open" : "failed";
    };
    return html`<rc-job-form
      .form=${form}
      .way=${way}
      .wave=${wave}
      .counts=${keeper.counts}
      .keptIn=${keeper.keptIn}
      .stage=${stage}
      @rc-counts-changed=${({ counts }: CountsChangedEvent) => keeper.set(counts)}
      @rc-counts-handed-in=${onHandedIn}
    ></rc-job-form>`;
  };
}
