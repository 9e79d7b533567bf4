import type { Scenario } from "../../model/role-play/scenario.ts";
import { judgeContent } from "../content/judge-content.ts";
import { MistakeList } from "../content/mistake-list.ts";
import { readScenarios } from "../content/read-content.ts";
import type { CheckedScenario } from "./check-scenario.ts";
import { compiledTalk } from "./compiled-talk.ts";
import { listScenarios } from "./talk-files.ts";

/**
 * Reads, checks and compiles every scenario of a content folder, those that no course names among them. Throws nothing. `scenarios`: those that can be played.
 * What only playing shows is left out: `checkScenario` tries every way through one.
 */
export function checkAllScenarios(
  contentDir: string,
): Pick<CheckedScenario, "mistakes" | "warnings"> & { readonly scenarios: readonly Scenario[] } {
  const ids = listScenarios(contentDir);
  if (ids.length === 0) return { mistakes: [], warnings: [], scenarios: [] };
  const mistakes = new MistakeList();
  const warnings = new MistakeList();
  const content = judgeContent(readScenarios(contentDir, ids, mistakes), [], mistakes, warnings);
  const scenarios = content.scenarios.flatMap((item) => compiledTalk(content, item).scenario ?? []);
  return { mistakes: mistakes.sorted(), warnings: warnings.sorted(), scenarios };
}
