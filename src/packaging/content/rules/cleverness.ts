import type { Rule } from "../rule.ts";
import { singleBestItems, type SingleBest } from "../single-best.ts";

// Rules against passing by cleverness: by length, by letter, by tone. Each judges the course as a whole.

/** The best option is the longest in at most a third of all choose-reply blocks and questions with one key. */
export const longestIsBest: Rule = {
  needs: ["blocks", "questions"],
  check(content, mistakes) {
    const items = singleBestItems(content);
    const longest = items.filter(({ options, best }) => {
      const lengths = options.map((option) => option.text.length);
      return lengths[best] === Math.max(...lengths);
    });
    const most = Math.floor(items.length / 3);
    const first = longest[0];
    if (longest.length <= most || first === undefined) return;
    const message = `the best option is the longest in ${longest.length} of ${items.length} choose-reply blocks and questions with one key, at most ${most} may be: shorten it, or lengthen another, in ${names(longest)}`;
    mistakes.add(first.item, ["options", first.best, "text"], "longest-is-best", message);
  },
};

/** The reply that works very well is the longest in at most a third of the rate questions. */
export const longestIsRatedBest: Rule = {
  needs: ["questions"],
  check(content, mistakes) {
    const rated = content.questions.filter(({ value }) => value.kind === "rate");
    const longest = rated.filter(({ value: { options = [] } }) => {
      const most = Math.max(...options.map(({ text }) => text.length));
      return options.some(({ effect, text }) => effect === 4 && text.length === most);
    });
    const most = Math.floor(rated.length / 3);
    const first = longest[0];
    if (longest.length <= most || first === undefined) return;
    const ids = longest.map(({ value }) => value.id).join(", ");
    const message = `a reply of effect 4 is the longest in ${longest.length} of ${rated.length} rate questions, at most ${most} may be: shorten it, or lengthen another, in ${ids}`;
    mistakes.add(first, ["options"], "longest-is-best", message);
  },
};

/** No letter is the key in more than 40 % of the questions with one key, nor of the choose-reply blocks. */
export const keyPositions: Rule = {
  needs: ["blocks", "questions"],
  check(content, mistakes) {
    for (const kind of ["choose-reply", "question"] as const) {
      const items = singleBestItems(content).filter((item) => item.kind === kind);
      const fewest = Math.min(...items.map((item) => item.options.length));
      // A handful of items cannot be spread more evenly than one a letter.
      const most = Math.max(Math.floor(items.length * 0.4), Math.ceil(items.length / fewest));
      for (const letter of new Set(items.map(bestLetter))) {
        const same = items.filter((item) => bestLetter(item) === letter);
        const first = same[0];
        if (same.length <= most || first === undefined) continue;
        const message = `the best option is “${letter}” in ${same.length} of ${items.length} ${kind === "question" ? "questions with one key" : "choose-reply blocks"}, at most ${most} may be: move it in some of ${names(same)}`;
        mistakes.add(first.item, ["options", first.best, "id"], "key-position", message);
      }
    }
  },
};

/** What merely sounds nicest is the key, or the reply that works best, in at most 30 % of the questions that name it. */
export const nicestIsKey: Rule = {
  needs: ["questions"],
  check(content, mistakes) {
    const named = content.questions.filter(({ value }) => value.nicest !== undefined);
    const nice = named.filter(({ value: { options = [], nicest } }) => {
      const best = Math.max(...options.map(({ effect = 0 }) => effect));
      return options.some(({ id, right, effect }) => id === nicest && (right === true || effect === best));
    });
    const most = Math.floor(named.length * 0.3);
    const first = nice[0];
    if (nice.length <= most || first === undefined) return;
    const ids = nice.map((question) => question.value.id).join(", ");
    const message = `the nicest sounding option is the key, or works best, in ${nice.length} of ${named.length} questions that name it, at most ${most} may be: ${ids}`;
    mistakes.add(first, ["nicest"], "nicest", message);
  },
};

function bestLetter({ options, best }: SingleBest): string | undefined {
  return options[best]?.id;
}

function names(items: readonly SingleBest[]): string {
  return items.map((item) => item.id).join(", ");
}
