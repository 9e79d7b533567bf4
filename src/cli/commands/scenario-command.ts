import { talksOf } from "../../model/own-scenario/own-talk.ts";
import type { Exploration } from "../../model/role-play/explore-talk.ts";
import { replayTalk } from "../../model/role-play/replay-talk.ts";
import { PackagingError } from "../../packaging/packaging-error.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import { exploredTalk } from "../../packaging/role-play/explored-talk.ts";
import { checkScenario } from "../../packaging/role-play/check-scenario.ts";
import { ContentError, describeMistake } from "../../packaging/content/content-error.ts";
import type { Command, CommandLine } from "../command.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { printFigures } from "../role-play/print-figures.ts";
import { printTalk } from "../role-play/print-talk.ts";
import { playTalk } from "../role-play/play-talk.ts";
import { textOption } from "../text-option.ts";

export const scenarioCommand: Command = {
  name: "scenario",
  summary: "Checks one scenario, prints its figures, and plays it in the terminal.",
  operands: [{ name: "scenario", value: "SCENARIO", help: "Its id, the name of its file in scenarios/." }],
  options: {
    play: { type: "boolean", help: "Play it, with the state shown at each turn." },
    best: { type: "boolean", help: "Print the talk with the best conduct." },
    worst: { type: "boolean", help: "Print the talk with the worst conduct." },
    letters: { type: "string", value: "LETTERS", help: "Print the talk of these choices, as far as they go." },
    feeling: { type: "string", value: "FEELING", help: "Of a scenario with own: what is felt, such as fear. Default: each, or the first." },
    setting: { type: "string", value: "SETTING", help: "Of a scenario with own: where it is said. Default: each, or the first." },
    content: contentOption,
  },
  examples: ["recourse scenario late-visit", "recourse scenario late-visit --best", "recourse scenario late-visit --play"],
  async run(values, line) {
    const { contentDir } = projectOf(values, line);
    const figures = ["play", "best", "worst", "letters"].every((option) => values[option] === undefined);
    const { scenario: written, rules, mistakes, warnings } = checkScenario(contentDir, String(values["scenario"]), { play: figures });
    for (const warning of warnings) line.printError(describeMistake(warning));
    if (written === undefined || rules === undefined) throw new ContentError(mistakes);
    const talks = talksAsked(written, textOption(values, "feeling"), textOption(values, "setting"));
    const [scenario] = talks;
    const letters = textOption(values, "letters");
    if (values["play"] === true) {
      line.print(`\nplayed: ${await playTalk(scenario, rules, line)}`);
    } else if (letters !== undefined || values["best"] === true || values["worst"] === true) {
      const chosen = letters ?? explored(scenario, rules)[values["best"] === true ? "best" : "worst"].letters;
      const run = replayTalk(chosen, scenario, rules);
      printAll(printTalk(run, scenario, rules), line);
      if (run.letters !== chosen)
        throw new PackagingError("bad-usage", `“${chosen}”: what comes after “${run.letters}” is not offered there.`);
    } else {
      for (const talk of talks) printAll(printFigures(talk, explored(talk, rules)), line);
    }
    if (mistakes.length > 0) throw new ContentError(mistakes);
    return 0;
  },
};

/** Throws a `PackagingError` (`bad-usage`) where none begins so. */
function talksAsked(scenario: Scenario, feeling?: string, setting?: string): readonly [Scenario, ...Scenario[]] {
  const [first, ...others] = talksOf(scenario).filter(
    (talk) => talk.start.feeling === (feeling ?? talk.start.feeling) && talk.setting === (setting ?? talk.setting),
  );
  if (first !== undefined) return [first, ...others];
  throw new PackagingError("bad-usage", `“${scenario.id}” has no talk that begins in ${[feeling, setting].filter(Boolean).join(", ")}.`);
}

function explored(scenario: Scenario, rules: TalkRules): Exploration {
  const found = exploredTalk(scenario, rules);
  if (typeof found === "string") throw new PackagingError("bad-usage", `It cannot be played to the end: ${found}`);
  return found;
}

function printAll(lines: readonly string[], line: CommandLine): void {
  for (const text of lines) line.print(text);
}
