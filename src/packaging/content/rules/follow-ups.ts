import type { AuthoredFollowUp } from "../authored.ts";
import type { Item } from "../course-content.ts";
import type { MistakeList } from "../mistake-list.ts";
import { suggestName } from "../nearest-name.ts";
import type { Rule } from "../rule.ts";

/** Days after the course, further and further apart. */
const days = [2, 5, 9, 16, 30, 45, 60, 90] as const;
/** So many words in a row that two messages share are one message said twice. */
const shared = 4;

/** Eight messages on their days: one question and one cue each, none said twice, about every objective of the course. */
export const followUps: Rule = {
  needs: ["course", "behaviours", "followUps"],
  check({ course, behaviours, followUps: messages }, mistakes) {
    const [first] = messages;
    if (course === undefined || first === undefined) return;
    const named = messages.map(({ value }) => value.day).join(", ");
    if (named !== days.join(", "))
      mistakes.add(first, ["day"], "follow-ups", `the messages are for the days ${named}: write one each for ${days.join(", ")}`);
    const objectives = course.value.objectives.map(({ id }) => id);
    const techniques = behaviours.map(({ value }) => value.id);
    for (const [index, message] of messages.entries()) {
      const { value } = message;
      if (!objectives.includes(value.objective))
        mistakes.add(
          message,
          ["objective"],
          "unknown-reference",
          `there is no objective “${value.objective}”${suggestName(value.objective, objectives)}`,
        );
      for (const [at, id] of value.behaviours.entries()) {
        if (!techniques.includes(id))
          mistakes.add(
            message,
            ["behaviours", at],
            "unknown-reference",
            `there is no behaviour “${id}” in behaviours.yaml${suggestName(id, techniques)}`,
          );
      }
      checkForm(message, mistakes);
      const before = messages.slice(0, index).find((other) => commonRun(textOf(other.value), textOf(value)) !== undefined);
      const run = before && commonRun(textOf(before.value), textOf(value));
      if (before !== undefined && run !== undefined)
        mistakes.add(message, ["question"], "follow-ups", `“${run}” is in the message of day ${before.value.day} too: say something else`);
    }
    const left = objectives.filter((id) => !messages.some(({ value }) => value.objective === id));
    if (left.length > 0)
      mistakes.add(first, ["objective"], "follow-ups", `no message is about ${left.join(", ")}: spread them over the objectives`);
  },
};

function checkForm(message: Item<AuthoredFollowUp>, mistakes: MistakeList): void {
  const { question, cue } = message.value;
  if (!/^[^?]*\?$/.test(question)) mistakes.add(message, ["question"], "follow-ups", "one question: it has one question mark, at its end");
  if (cue.replace(/“[^”]*”/g, "").includes("?"))
    mistakes.add(message, ["cue"], "follow-ups", "a cue asks nothing: the question stands before it");
}

function textOf({ question, cue }: AuthoredFollowUp): readonly string[] {
  return `${question} ${cue}`.toLowerCase().match(/[\p{L}\d’'-]+/gu) ?? [];
}

/** The first run of so many words that both have. */
function commonRun(one: readonly string[], other: readonly string[]): string | undefined {
  const runs = (words: readonly string[]) =>
    words.flatMap((_, at) => (at + shared <= words.length ? [words.slice(at, at + shared).join(" ")] : []));
  const known = new Set(runs(one));
  return runs(other).find((run) => known.has(run));
}
