import { picked } from "../../testwise/strategy.ts";
import type { OptionId } from "../../../model/ids.ts";
import type { CourseContent, Item } from "../course-content.ts";
import type { AuthoredQuestion } from "../authored.ts";
import type { FieldPath } from "../field-path.ts";
import type { Rule } from "../rule.ts";
import { singleBestItems } from "../single-best.ts";

/** A key among options of some lengths. */
interface Keyed {
  readonly name: string;
  readonly item: Item<unknown>;
  readonly path: FieldPath;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly key: string;
}

/** Who takes what is of middle length is right in at most a third of all choose-reply blocks, questions with one key, and gaps of questions. */
export const middleIsBest: Rule = {
  needs: ["blocks", "questions"],
  check(content, mistakes) {
    const items = [...withOneKey(content), ...content.questions.flatMap(gapsOf)];
    const hits = items.map((item) => ({ ...item, hit: chanceOfMiddle(item) })).filter(({ hit }) => hit > 0);
    const right = hits.reduce((sum, { hit }) => sum + hit, 0);
    const most = Math.floor(items.length / 3);
    const first = hits[0];
    if (right <= most || first === undefined) return;
    const message = `who takes the option of middle length is right in ${Number(right.toFixed(1))} of ${items.length} choose-reply blocks, questions with one key, and gaps, at most ${most} may be: shorten or lengthen options in ${hits.map(({ name }) => name).join(", ")}`;
    mistakes.add(first.item, first.path, "middle-is-best", message);
  },
};

/** Where two are of middle length, one of them is taken. */
function chanceOfMiddle({ options, key }: Keyed): number {
  const middle = picked(
    "middle",
    options.map(({ id, text }) => ({ id: id as OptionId, text })),
  );
  return middle.filter(({ value }) => value === key).reduce((sum, { chance }) => sum + chance, 0);
}

function withOneKey(content: CourseContent): readonly Keyed[] {
  return singleBestItems(content).flatMap(({ id, item, options, best }) => {
    const key = options[best]?.id;
    return key === undefined ? [] : [{ name: id, item, path: ["options", best, "text"], options, key }];
  });
}

function gapsOf(question: Item<AuthoredQuestion>): readonly Keyed[] {
  return (question.value.gaps ?? []).flatMap(({ id, options }, index) => {
    const key = options.find(({ right }) => right === true)?.id;
    return key === undefined
      ? []
      : [{ name: `${question.value.id} [[${id}]]`, item: question, path: ["gaps", index, "options"], options, key }];
  });
}
