import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { BehaviourId, Quality } from "../../src/model/role-play/behaviour.ts";
import type { Abuse, Authority, FactStatus, Fit, Reaction } from "../../src/model/role-play/condition.ts";
import { judgeMove } from "../../src/model/role-play/judge-move.ts";
import type { Failure, Move, Remedy, Scenario, Setting } from "../../src/model/role-play/scenario.ts";
import { startTalk } from "../../src/model/role-play/start-talk.ts";
import type { Effect, TalkRules } from "../../src/model/role-play/talk-rules.ts";
import { talkTable } from "../../src/model/role-play/talk-table.ts";
import type { TalkState } from "../../src/model/role-play/talk.ts";
import type { Feeling } from "../../src/model/shown.ts";
import { line, reply, scenarioWith, turn } from "../model/role-play/talk-parts.ts";

/** A moment of a talk of three beats. What is left out is as in `usual`. */
interface Moment {
  readonly tension: number;
  readonly trust: number;
  readonly feeling: Feeling;
  readonly heard: number;
  readonly answered: number;
  readonly agreed: boolean;
  readonly slip: TalkState["slip"];
  readonly boundary: TalkState["boundary"];
  readonly hooked: boolean;
  readonly setting: Setting;
  readonly harm: Failure["harm"];
  readonly again: boolean;
  readonly abuse?: Abuse;
  /** The customer's line asks for a way on, or for a plain answer. */
  readonly asked: boolean;
  readonly done: readonly BehaviourId[];
  /** What is said, and how often it was before. */
  readonly quality: Quality;
  readonly times: number;
  /** It takes up something told and open. */
  readonly answers: boolean;
  /** A promise falls due at this turn. */
  readonly due: boolean;
  readonly names?: Feeling;
  readonly strength: 1 | 2 | 3;
  readonly fact?: FactStatus;
  /** Somebody was reassured, on nothing, about what it speaks of. */
  readonly wasReassured: boolean;
  /** The promise that it takes back was made. */
  readonly wasPromised: boolean;
  readonly fit?: Fit;
  readonly authority: Authority;
  readonly timed: boolean;
}

const usual: Moment = {
  tension: 50,
  trust: 40,
  feeling: "anger",
  heard: 2,
  answered: 1,
  agreed: false,
  slip: "none",
  boundary: 0,
  hooked: false,
  setting: "face",
  harm: 2,
  again: false,
  asked: false,
  done: [],
  quality: 2,
  times: 0,
  answers: false,
  due: false,
  strength: 3,
  wasReassured: false,
  wasPromised: false,
  authority: "own",
  timed: true,
};

type Flag = "acknowledges" | "agrees" | "tells" | "reassures" | "takesBack" | "mends" | "slips";

/** What follows. Left out: no change, no reaction, recorded as it is, at its full worth. */
interface Outcome {
  readonly tension?: number;
  readonly trust?: number;
  readonly reaction?: Reaction;
  readonly counts?: Quality;
  readonly as?: string;
  readonly boundary?: number;
  /** In alphabetical order. */
  readonly also?: readonly Flag[];
}

export interface RuleExample extends Partial<Moment> {
  /** The rule that decides. */
  readonly rule: string;
  readonly behaviour: BehaviourId;
  readonly then: Outcome;
}

const file = new URL("../fixtures/rule-examples.yaml", import.meta.url);

export function ruleExamples(): readonly RuleExample[] {
  return (parse(readFileSync(file, "utf8")) as { readonly examples: readonly RuleExample[] }).examples;
}

/** What the rules make of an example: the rule that decides, and what follows from it. Throws a RangeError where none does. */
export function playExample(example: RuleExample, rules: TalkRules): { readonly rule: string; readonly then: Outcome } {
  const moment: Moment = { ...usual, ...example };
  const move = moveOf(example.behaviour, moment);
  const scenario = scenarioOf(move, moment);
  const table = talkTable(scenario, rules);
  const count = (id: BehaviourId, times: number): readonly [number | undefined, number] => [table.watched.get(id)?.index, times];
  const shown = new Map([count(example.behaviour, moment.times), ...moment.done.map((id) => count(id, 1))]);
  const start = startTalk(scenario, rules);
  const { tension, trust, feeling, heard, answered, agreed, slip, boundary, hooked, abuse, asked, wasReassured, wasPromised } = moment;
  const state: TalkState = {
    ...start,
    ...{ tension, trust, feeling, agreed, slip, boundary, hooked },
    insulted: abuse === "person",
    reassured: wasReassured ? 1 : 0,
    promised: wasPromised ? 1 : 0,
    beats: [0, 1, 2].map((beat) => (beat < answered ? 3 : beat < heard ? 1 : 0)),
    counts: start.counts.map((_, index) => shown.get(index) ?? 0),
  };
  const said = line("…", { asks: asked, ...(abuse === undefined ? {} : { abuse }) });
  const { id, effect, reaction, counts, as } = judgeMove(move, moment.quality, state, said, scenario, table);
  return {
    rule: id,
    then: {
      ...outcomeOf(effect),
      ...(reaction === undefined ? {} : { reaction }),
      ...(counts === undefined ? {} : { counts }),
      ...(as === undefined ? {} : { as }),
    },
  };
}

function outcomeOf({ tension, trust, boundary, ...flags }: Effect): Outcome {
  const also = (Object.keys(flags) as Flag[]).filter((flag) => flags[flag] === true).sort();
  return {
    ...(tension === undefined ? {} : { tension }),
    ...(trust === undefined ? {} : { trust }),
    ...(boundary === undefined ? {} : { boundary }),
    ...(also.length === 0 ? {} : { also }),
  };
}

const offers: readonly string[] = ["offer-remedy", "offer-choice"];

function moveOf(
  behaviour: BehaviourId,
  { quality, answers, answered, names, strength, fact, wasReassured, wasPromised, fit }: Moment,
): Move {
  return {
    behaviour,
    quality,
    ...(answers ? { acknowledges: [answered] } : {}),
    ...(names === undefined ? {} : { names: { feeling: names, strength } }),
    ...(fact === undefined && !wasReassured ? {} : { about: 0 }),
    ...(wasPromised ? { takesBack: 0 } : {}),
    ...(fit !== undefined || offers.includes(behaviour) ? { offers: 0 } : {}),
    ...(behaviour === "promise-with-time" ? { promises: 0 } : {}),
  };
}

function scenarioOf(move: Move, { setting, harm, again, fact = "known", fit = "match", authority, timed, done, due }: Moment): Scenario {
  const sizes: Readonly<Record<Fit, number>> = { match: harm, "other-kind": harm, small: harm - 1, large: harm + 1 };
  const kind = fit === "other-kind" ? "process" : "outcome";
  const remedy: Remedy = { id: "remedy", text: "It.", kind, size: sizes[fit] as Remedy["size"], authority };
  const others = done.map((behaviour): Move => ({ behaviour, quality: 2 }));
  const keeps: Partial<Move> = due ? { keeps: 0 } : {};
  return scenarioWith([turn("now", [reply("a", [{ ...move, ...keeps }, ...others])])], {
    setting,
    failure: { kind: "outcome", harm, again },
    story: ["first", "second", "third"].map((id) => ({ id, text: id })),
    facts: [{ id: "fact", text: "It.", status: fact }],
    remedies: [remedy],
    promises: [{ id: "promise", text: "It.", authority, timed }],
  });
}
