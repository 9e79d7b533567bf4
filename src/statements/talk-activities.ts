import type { CourseOutline } from "../model/course.ts";
import type { LoadedScenario } from "../model/lookup.ts";
import type { Behaviour, BehaviourId } from "../model/role-play/behaviour.ts";
import type { Scenario, Turn } from "../model/role-play/scenario.ts";
import type { TalkRules } from "../model/role-play/talk-rules.ts";
import { named } from "./activities.ts";
import { activityIris, activityTypeIris } from "./iris.ts";
import type { Activity, InteractionComponent } from "./statement.ts";

export function scenarioActivity({ id, title }: Scenario, outline: CourseOutline): Activity {
  return named(activityIris.scenario(id), activityTypeIris.simulation, title, outline);
}

export function behaviourActivity({ id, name }: Behaviour, outline: CourseOutline): Activity {
  return named(activityIris.behaviour(id), activityTypeIris.competency, name, outline);
}

/**
 * A turn as `cmi.interaction` (xAPI 1.0.3 Data 2.4.4.1), the same whatever the customer says there: every reply, every manner, silence, and a breath where a line
 * may hook. What is best depends on the talk so far, so no pattern is given; `success` says it.
 */
export function turnActivity(turn: Turn, { scenario, rules }: LoadedScenario, outline: CourseOutline): Activity {
  const { language } = outline;
  const choice = (id: string, text: string): InteractionComponent => ({ id, description: { [language]: text } });
  const manners = turn.manner ? (rules.manners[scenario.setting] ?? []) : [];
  const hooks = turn.lines.some(({ hook }) => hook !== undefined);
  return {
    objectType: "Activity",
    id: activityIris.turn(scenario.id, turn.id),
    definition: {
      type: activityTypeIris.interaction,
      name: { [language]: `${scenario.title}: ${turn.id}` },
      interactionType: "choice",
      choices: [
        ...turn.options.map(({ id, says, does }) => choice(id, says ?? does ?? id)),
        ...manners.map(({ id, text }) => choice(id, text)),
        ...(hooks ? [choice("y", nameOf(rules.breathing.behaviour, rules))] : []),
        choice("z", nameOf(rules.listening, rules)),
      ],
    },
  };
}

function nameOf(id: BehaviourId, { behaviours }: TalkRules): string {
  return behaviours.find((behaviour) => behaviour.id === id)?.name ?? id;
}
