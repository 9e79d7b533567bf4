import type { AuthoredForm, AuthoredFormItem } from "../../forms/authored-form.ts";
import type { CourseContent, Item } from "../course-content.ts";
import type { MistakeList } from "../mistake-list.ts";
import { suggestName } from "../nearest-name.ts";
import type { Rule } from "../rule.ts";

/**
 * A page has forms about the job alone. A form about others has the items of the form that it observes: the same ids in the same order, each with the
 * same act and the same range, or what both say cannot be laid side by side.
 */
export const jobForms: Rule = {
  needs: ["forms"],
  check(content, mistakes) {
    const ids = content.forms.map(({ value }) => value.id);
    for (const block of content.blocks) {
      if (block.value.kind !== "form") continue;
      const { form: id } = block.value;
      const form = formOf(id, content);
      if (form === undefined)
        mistakes.add(block, ["form"], "unknown-reference", `there is no form “${id}” in forms/${suggestName(id, ids)}`);
      else if (form.level !== 3)
        mistakes.add(block, ["form"], "form-level", `“${id}” is of level ${form.level}: a page has forms of level 3, about the job`);
    }
    for (const form of content.forms) checkPair(form, content, mistakes);
  },
};

function checkPair(form: Item<AuthoredForm>, content: CourseContent, mistakes: MistakeList): void {
  const { observes, level, items } = form.value;
  if (observes === undefined) return;
  const say = (message: string): void => mistakes.add(form, ["observes"], "form-pair", message);
  const own = formOf(observes, content);
  if (level !== 3) return say("belongs to a form of level 3: what was done on the job can be seen by others");
  if (own === undefined || own.level !== 3 || own.observes !== undefined)
    return say(`“${observes}” is no form of level 3 that asks for one’s own acts`);
  const ids = own.items.map(({ id }) => id).join(", ");
  if (items.map(({ id }) => id).join(", ") !== ids) return say(`the items are not those of ${observes}: it has ${ids}, in this order`);
  for (const [index, item] of items.entries()) {
    const other = own.items[index];
    if (other === undefined || measure(item) === measure(other) || ![item, other].every((one) => namesItsAct(one, content))) continue;
    const message = `is ${measure(item)}; “${item.id}” of ${observes} is ${measure(other)}: make them the same`;
    mistakes.add(form, ["items", index], "form-pair", message);
  }
}

/** Where it does not, another rule says so. */
function namesItsAct(item: AuthoredFormItem, { behaviours }: CourseContent): boolean {
  return item.kind !== "count" || behaviours.some(({ value }) => value.id === item.behaviour);
}

/** What makes two counts comparable. */
function measure(item: AuthoredFormItem): string {
  return item.kind === "count" ? `a count of ${item.behaviour ?? "no act"}, 0 to ${item.of}` : `of kind ${item.kind}`;
}

function formOf(id: string, { forms }: CourseContent): AuthoredForm | undefined {
  return forms.find(({ value }) => value.id === id)?.value;
}
