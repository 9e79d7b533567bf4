import type { OptionId } from "../../model/ids.ts";
import type { BehaviourId } from "../../model/role-play/behaviour.ts";
import type { Line, Move, ReplyChoice, Turn, Way } from "../../model/role-play/scenario.ts";
import { renderField, type CitedAs } from "../content/markdown.ts";
import type { AuthoredMove, AuthoredOption, AuthoredTalkLine, AuthoredTalkTurn, AuthoredWay } from "./authored-scenario.ts";
import { asList, compileCondition } from "./compile-condition.ts";
import type { TalkNames } from "./talk-names.ts";

/** The model's turn. One without ways on, in the epilogue, leads to what comes after it. */
export function compileTurn(turn: AuthoredTalkTurn, names: TalkNames, citedAs: CitedAs): Turn {
  const { id, phase, later, lines, manner = false, listen, options, next = [{ to: "end" }] } = turn;
  return {
    id,
    phase,
    ...(later === undefined ? {} : { later }),
    lines: lines.map((line) => compileLine(line, names)),
    manner,
    options: options.map((option) => compileOption(option, names, citedAs)),
    listen,
    next: next.map((way) => compileWay(way, names)),
  };
}

/** A way on; `end` is none of the turns. */
export function compileWay({ when, to }: AuthoredWay, names: TalkNames): Way {
  return { when: compileCondition(when, names), to: compileTarget(to, names) };
}

function compileTarget(to: string, names: TalkNames): number | "end" {
  return to === "end" ? to : names.indexOf("turn", to);
}

function compileLine({ when, tells, ...line }: AuthoredTalkLine, names: TalkNames): Line {
  return { ...line, when: compileCondition(when, names), tells: asList(tells).map((beat) => names.indexOf("beat", beat)) };
}

function compileOption(option: AuthoredOption, names: TalkNames, citedAs: CitedAs): ReplyChoice {
  const { id, when, moves, hears, to, ...words } = option;
  return {
    ...words,
    id: id as OptionId,
    when: compileCondition(when, names),
    moves: moves.map((move) => compileMove(move, names)),
    ...(hears === undefined ? {} : { hears: renderField("scenario.turns[].options[].hears", hears, citedAs) }),
    ...(to === undefined ? {} : { to: compileTarget(to, names) }),
  };
}

function compileMove(move: AuthoredMove, names: TalkNames): Move {
  const { behaviour, quality, cites, acknowledges, about, offers, promises, takesBack, keeps, breaks, ...rest } = move;
  const beats = (list: readonly string[]): readonly number[] => list.map((beat) => names.indexOf("beat", beat));
  return {
    behaviour: behaviour as BehaviourId,
    quality,
    ...(cites === undefined ? {} : { cites: beats(asList(cites)) }),
    ...(acknowledges === undefined ? {} : { acknowledges: beats(asList(acknowledges)) }),
    ...rest,
    ...(about === undefined ? {} : { about: names.indexOf("fact", about) }),
    ...(offers === undefined ? {} : { offers: names.indexOf("remedy", offers) }),
    ...(promises === undefined ? {} : { promises: names.indexOf("promise", promises) }),
    ...(takesBack === undefined ? {} : { takesBack: names.indexOf("promise", takesBack) }),
    ...(keeps === undefined ? {} : { keeps: names.indexOf("promise", keeps) }),
    ...(breaks === undefined ? {} : { breaks: names.indexOf("promise", breaks) }),
  };
}
