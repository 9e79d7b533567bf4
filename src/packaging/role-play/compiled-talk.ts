import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { CourseContent, Item } from "../content/course-content.ts";
import { MistakeList } from "../content/mistake-list.ts";
import type { AuthoredScenario } from "./authored-scenario.ts";
import { compileScenario } from "./compile-scenario.ts";
import { checkRuleNames, checkScenarioNames } from "./rules/talk-references.ts";
import { rulesOf } from "./rules-of.ts";

/** A scenario with what it is played by; neither where a name in them is unknown, or a file not sound. */
export function compiledTalk(
  content: CourseContent,
  item: Item<AuthoredScenario> | undefined,
): { readonly scenario: Scenario; readonly rules: TalkRules } | Record<string, never> {
  const rules = rulesOf(content);
  if (item === undefined || rules === undefined) return {};
  const unknown = new MistakeList();
  checkScenarioNames(item, content, unknown);
  checkRuleNames(content, unknown);
  if (unknown.sorted().length > 0) return {};
  const citedAs = new Map(content.sources.map(({ value }) => [value.id, value.short]));
  return { scenario: compileScenario(item.value, rules, citedAs), rules };
}
