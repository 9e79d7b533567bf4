import { createHash } from "node:crypto";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import { usedBehaviours } from "./used-behaviours.ts";

/**
 * 30 bits over all that decides how a run of a scenario goes: its start, story, turns, options, moves, ways, endings, and the rules of the behaviours that can be shown
 * in it. Of a text it only matters whether it is there (a line with a hook, a promise that is told as kept), so that a run under a mended comma is still replayed;
 * the title, the people and the rules of other behaviours do not matter at all.
 */
export function scenarioHash(scenario: Omit<Scenario, "hash">, rules: TalkRules): number {
  const digest = createHash("sha256").update(JSON.stringify([plot(scenario), playedBy(scenario, rules)], withoutWords));
  return digest.digest().readUInt32BE(0) & 0x3fffffff;
}

function plot(scenario: Omit<Scenario, "hash">): unknown {
  const { setting, start, failure, story, facts, remedies, promises, expects, turns, anywhere, epilogue, endings, best } = scenario;
  return [setting, start, failure, story, facts, remedies, promises, expects, turns, anywhere, epilogue, endings, best];
}

function playedBy(scenario: Omit<Scenario, "hash">, talkRules: TalkRules): unknown {
  const { behaviours, rules, manners, breathing, listening, events, trustCap, conduct } = talkRules;
  const used = usedBehaviours(scenario, talkRules);
  return [
    behaviours
      .filter(({ id }) => used.has(id) || scenario.expects.includes(id))
      .map(({ id, kind, phase, cost }) => [id, kind, phase, cost]),
    rules
      .filter((rule) => rule.behaviours.some((id) => used.has(id)))
      .map(({ behaviours: of, when, effect, reaction, as, counts }) => [of, when, effect, reaction, as, counts]),
    manners[scenario.setting]?.map(({ id, move }) => [id, move]),
    [breathing, listening],
    Object.values(events).map(({ effect }) => effect),
    trustCap,
    conduct,
  ];
}

const words: ReadonlySet<string> = new Set([
  "title",
  "text",
  "truth",
  "kept",
  "broken",
  "later",
  "says",
  "does",
  "hook",
  "thinks",
  "virtue",
  "hears",
  "reason",
]);

/** What stands over a message: there or not, it decides nothing. */
const heads: ReadonlySet<string> = new Set(["at", "subject"]);

/** Fields in one order, whatever the order in the file. */
function withoutWords(key: string, value: unknown): unknown {
  if (heads.has(key)) return undefined;
  if (typeof value === "string") return words.has(key) ? true : value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
