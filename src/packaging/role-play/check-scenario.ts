import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { ContentMistake } from "../content/content-error.ts";
import { judgeContent } from "../content/judge-content.ts";
import { MistakeList } from "../content/mistake-list.ts";
import { suggestName } from "../content/nearest-name.ts";
import { readScenarios } from "../content/read-content.ts";
import { playRules } from "./all-talk-rules.ts";
import { compiledTalk } from "./compiled-talk.ts";
import { listScenarios, scenarioFolder } from "./talk-files.ts";

export interface CheckedScenario {
  /** Every mistake of the scenario and of what it is played by, sorted by file, line and column. A course with one is not built. */
  readonly mistakes: readonly ContentMistake[];
  readonly warnings: readonly ContentMistake[];
  /** There as soon as it can be played, with other mistakes or without; not where a file is not in form, or a name in it unknown. */
  readonly scenario?: Scenario;
  readonly rules?: TalkRules;
}

/**
 * Reads, checks and compiles one scenario of a content folder, whether a course names it yet or not. Throws nothing: a scenario that is not there is a mistake.
 * `play`: every way through it is tried as well, which builds leave out; it may take a minute.
 */
export function checkScenario(contentDir: string, id: string, { play = true }: { readonly play?: boolean } = {}): CheckedScenario {
  const mistakes = new MistakeList();
  const warnings = new MistakeList();
  const known = listScenarios(contentDir);
  if (!known.includes(id)) {
    const message = `there is no scenario “${id}”${suggestName(id, known)}`;
    mistakes.addToFile(`${scenarioFolder}/${id}.yaml`, "unknown-reference", message);
    return { mistakes: mistakes.sorted(), warnings: [] };
  }
  const content = judgeContent(readScenarios(contentDir, [id], mistakes), play ? playRules : [], mistakes, warnings);
  return { mistakes: mistakes.sorted(), warnings: warnings.sorted(), ...compiledTalk(content, content.scenarios[0]) };
}
