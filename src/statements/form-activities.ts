import type { CourseOutline } from "../model/course.ts";
import { noOccasion, answerIds } from "../model/form-answers.ts";
import type { Form, FormItem } from "../model/form.ts";
import { named } from "./activities.ts";
import { activityIris, activityTypeIris } from "./iris.ts";
import type { Activity, ActivityDefinition, InteractionComponent } from "./statement.ts";

/** A form, the same in every course. */
export function formActivity({ id, title }: Form, outline: CourseOutline): Activity {
  return named(activityIris.form(id), activityTypeIris.survey, title, outline);
}

/**
 * An item as `cmi.interaction` (xAPI 1.0.3 Data 2.4.4.1): `likert` for what has a scale, which counts have too, with `none` for no occasion;
 * `choice` for what may be ticked; `long-fill-in` for words. Nothing is right, so that there is no pattern.
 */
export function formItemActivity(item: FormItem, form: Form, { language }: CourseOutline): Activity {
  const say = (text: string) => ({ [language]: text });
  const component = ({ id, text }: { readonly id: string; readonly text: string }): InteractionComponent => ({
    id,
    description: say(text),
  });
  const definition: ActivityDefinition = {
    type: activityTypeIris.interaction,
    name: say(item.ask),
    ...(item.kind === "count" && form.lead !== undefined ? { description: say(form.lead) } : {}),
    ...typed(item, component),
  };
  return { objectType: "Activity", id: activityIris.formItem(form.id, item.id), definition };
}

function typed(
  item: FormItem,
  component: (choice: { readonly id: string; readonly text: string }) => InteractionComponent,
): Pick<ActivityDefinition, "interactionType" | "scale" | "choices"> {
  switch (item.kind) {
    case "described":
      return { interactionType: "likert", scale: item.answers.map(component) };
    case "count": {
      const scale = answerIds(item).map((id) => component({ id, text: id === noOccasion ? item.none : id }));
      return { interactionType: "likert", scale };
    }
    case "several":
      return { interactionType: "choice", choices: item.choices.map(component) };
    case "text":
      return { interactionType: "long-fill-in" };
  }
}
