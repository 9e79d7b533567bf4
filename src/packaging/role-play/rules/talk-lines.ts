import type { Rule } from "../../content/rule.ts";
import { countWords, optionsIn } from "../scenario-parts.ts";

/** Every line and every reply says or shows something. */
export const emptyTalkLines: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const lines = item.value.turns.flatMap((turn, at) =>
        turn.lines.map((line, index) => ({ ...line, path: ["turns", at, "lines", index] })),
      );
      const replies = optionsIn(item.value).map(({ option, path }) => ({ ...option, path }));
      for (const { says, does, path } of [...lines, ...replies]) {
        if (says === undefined && does === undefined)
          mistakes.add(item, path, "empty-line", "nothing is said and nothing is done: add says or does");
      }
    }
  },
};

/** What people say in one breath; a message that is read may be longer. */
const mostWords = { spoken: 55, written: 110 } as const;

/** People do not speak in paragraphs. */
export const longSpeeches: Rule = {
  needs: [],
  warns: true,
  check(content, mistakes) {
    for (const item of content.scenarios) {
      const written = item.value.setting === "email" || item.value.setting === "chat";
      const most = mostWords[written ? "written" : "spoken"];
      const lines = item.value.turns.flatMap((turn, at) =>
        turn.lines.map(({ says }, index) => ({ says, path: ["turns", at, "lines", index] })),
      );
      for (const { says = "", path } of [...lines, ...optionsIn(item.value).map(({ option, path }) => ({ says: option.says, path }))]) {
        const words = countWords(says);
        if (words <= most) continue;
        mistakes.add(
          item,
          [...path, "says"],
          "long-text",
          `has ${words} words; nobody ${written ? "reads" : "says"} more than ${most} at once: cut`,
        );
      }
    }
  },
};
