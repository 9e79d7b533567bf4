import type { SeedId } from "../../model/ids.ts";
import type { Behaviour, BehaviourId } from "../../model/role-play/behaviour.ts";
import type { Manner, TalkRule, TalkRules } from "../../model/role-play/talk-rules.ts";
import type { AuthoredBehaviour, AuthoredManner, AuthoredShow, AuthoredTalkRule, AuthoredTalkRules } from "./authored-rules.ts";
import { asList, compileMoveCondition } from "./compile-condition.ts";
import { TalkNames } from "./talk-names.ts";

/** What every talk is played by, from checked files. Anchors and examples of the behaviours stay behind. */
export function compileRules(authored: AuthoredTalkRules, behaviours: readonly AuthoredBehaviour[]): TalkRules {
  const { rules, manners, breathing, listening, events, trustCap, conduct } = authored;
  const bySetting = Object.entries(manners).map(([setting, list]) => [setting, list.map(compileManner)]);
  return {
    behaviours: behaviours.map(compileBehaviour),
    rules: rules.map(compileRule),
    manners: Object.fromEntries(bySetting) as TalkRules["manners"],
    breathing: compileShow(breathing),
    listening: listening as BehaviourId,
    events,
    trustCap,
    conduct,
  };
}

function compileBehaviour({ id, name, kind, phase, rule, hears, cost, instead, covers }: AuthoredBehaviour): Behaviour {
  return {
    id: id as BehaviourId,
    name,
    kind,
    phase,
    rule,
    hears,
    ...(cost === undefined ? {} : { cost }),
    ...(instead === undefined ? {} : { instead: instead as BehaviourId }),
    covers: covers as readonly SeedId[],
  };
}

function compileRule({ behaviour, when, as, ...rule }: AuthoredTalkRule): TalkRule {
  return {
    ...rule,
    behaviours: asList(behaviour) as readonly BehaviourId[],
    when: compileMoveCondition(when, new TalkNames()),
    ...(as === undefined ? {} : { as: as as BehaviourId }),
  };
}

function compileManner({ move, ...manner }: AuthoredManner): Manner {
  return { ...manner, ...(move === undefined ? {} : { move: compileShow(move) }) };
}

function compileShow({ behaviour, quality }: AuthoredShow): NonNullable<Manner["move"]> {
  return { behaviour: behaviour as BehaviourId, quality };
}
