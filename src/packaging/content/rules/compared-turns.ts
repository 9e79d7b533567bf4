import type { Rule } from "../rule.ts";

/** One turn of a compare decides it; where the versions differ, it says why. */
export const comparedTurns: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const block of content.blocks) {
      if (block.value.kind !== "compare") continue;
      const { turns } = block.value;
      const deciding = turns.filter((turn) => turn.decides === true).length;
      if (deciding !== 1)
        mistakes.add(block, ["turns"], "deciding-turn", `${deciding} turns decide it: exactly one must have decides: true`);
      for (const [index, turn] of turns.entries()) {
        const differs = turn.says[0] !== turn.says[1];
        const report = (field: string, message: string): void => mistakes.add(block, ["turns", index, field], "compared-turns", message);
        if (turn.decides === true && !differs) report("decides", "the versions say the same here: a turn that decides it must differ");
        if (differs && turn.why === undefined) report("why", "the versions differ here: say what the difference does");
        if (!differs && turn.why !== undefined) report("why", "the versions say the same here: there is no difference to explain");
      }
    }
  },
};
