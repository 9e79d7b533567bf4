import { talksOf } from "../../model/own-scenario/own-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import { usedBehaviours } from "./used-behaviours.ts";

/** Of the rules those that a course's scenarios can meet, and of the behaviours those that are shown, expected or recommended in them: a package carries no others. */
export function rulesNeeded(talkRules: TalkRules, all: readonly Scenario[]): TalkRules {
  const scenarios = all.flatMap(talksOf);
  const used = new Set(scenarios.flatMap((scenario) => [...usedBehaviours(scenario, talkRules), ...scenario.expects]));
  const behaviours = talkRules.behaviours.filter(({ id }) => used.has(id));
  const recommended = new Set<string>(behaviours.flatMap(({ instead }) => instead ?? []));
  const breath = talkRules.breathing.behaviour;
  const asked = (id: string): boolean => used.has(id) || id === breath;
  const settings = new Set<string>(scenarios.map(({ setting }) => setting));
  return {
    ...talkRules,
    behaviours: talkRules.behaviours.filter(({ id }) => asked(id) || recommended.has(id)),
    rules: talkRules.rules.flatMap((rule) => {
      const needed = rule.behaviours.filter(asked);
      return needed.length === 0 ? [] : [{ ...rule, behaviours: needed }];
    }),
    manners: Object.fromEntries(Object.entries(talkRules.manners).filter(([setting]) => settings.has(setting))),
  };
}
