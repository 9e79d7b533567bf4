import type { Scenario } from "../../../src/model/role-play/scenario.ts";
import type { TalkRules } from "../../../src/model/role-play/talk-rules.ts";
import { checkScenario } from "../../../src/packaging/role-play/check-scenario.ts";
import { goodContent, withEdits, type BrokenCase } from "../content/broken-content.ts";

export const goodScenario = "scenarios/kettle-again.yaml";

/** The scenario of the good content, with these edits made to it. Throws where it cannot be played. */
export function goodTalk(edits: BrokenCase["edits"] = []): { readonly scenario: Scenario; readonly rules: TalkRules } {
  const check = (contentDir: string) => checkScenario(contentDir, "kettle-again");
  const { scenario, rules, mistakes } = edits.length === 0 ? check(goodContent) : withEdits(edits, check);
  if (scenario === undefined || rules === undefined) throw new Error(mistakes.map(({ message }) => message).join("\n"));
  return { scenario, rules };
}
