import type { Rule } from "../rule.ts";

/** The employee's own lines can be marked: some are wrong, some are not, and each says why. */
export const spotLines: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const block of content.blocks) {
      if (block.value.kind !== "spot-it") continue;
      for (const [index, line] of block.value.lines.entries()) {
        const report = (field: string, message: string): void => mistakes.add(block, ["lines", index, field], "spot-lines", message);
        if (line.mine === true && line.why === undefined)
          report("why", "an own line (mine: true) needs why, wrong or not: it can be marked");
        if (line.mine !== true && line.wrong !== undefined)
          report("wrong", "only own lines (mine: true) can be wrong: add mine, or take wrong out");
        if (line.mine !== true && line.why !== undefined)
          report("why", "only own lines (mine: true) have feedback: add mine, or take why out");
      }
      const own = block.value.lines.filter((line) => line.mine === true);
      const report = (message: string): void => mistakes.add(block, ["lines"], "spot-lines", message);
      if (!own.some((line) => line.wrong === true)) report("no own line is wrong: at least one must have mine: true and wrong: true");
      if (!own.some((line) => line.wrong !== true))
        report("every own line is wrong: at least one must be right (mine: true without wrong)");
    }
  },
};
