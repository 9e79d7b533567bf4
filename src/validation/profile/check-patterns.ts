import type { Finding } from "../finding.ts";
import { isRecord } from "../is-record.ts";
import { patternOperators, type PatternOperator } from "./profile.ts";

type Fields = Readonly<Record<string, unknown>>;

const clause = "xAPI Profiles 1.0 Structure 9.0";

/** What is wrong with a profile's patterns: one operator each, members that there are, none within itself at any depth. */
export function checkPatterns(patterns: readonly Fields[], templates: ReadonlySet<string>): readonly Finding[] {
  const byId = new Map(patterns.map((pattern) => [String(pattern["id"]), pattern]));
  return patterns.flatMap((pattern, at) => {
    const path = `patterns[${at}]`;
    const say = (message: string, where = path): Finding => ({ rule: clause, path: where, message });
    const operators = operatorsOf(pattern);
    const members = membersOf(pattern);
    const [operator] = operators;
    const many = operator === "sequence" || operator === "alternates";
    const soleTemplate = operator === "sequence" && pattern["primary"] === true && templates.has(members[0] ?? "");
    const inAlternates = members.filter(
      (id) => operator === "alternates" && operatorsOf(byId.get(id) ?? {}).some((one) => one === "optional" || one === "zeroOrMore"),
    );
    return [
      ...(pattern["type"] === "Pattern" ? [] : [say("has to be Pattern", `${path}.type`)]),
      ...(operators.length === 1 ? [] : [say(`has to have exactly one of ${patternOperators.join(", ")}`)]),
      ...(many && members.length < 2 && !soleTemplate ? [say("needs two members at least", `${path}.${operator}`)] : []),
      ...(!many && operator !== undefined && members.length !== 1 ? [say("takes one member", `${path}.${operator}`)] : []),
      ...members.filter((id) => !byId.has(id) && !templates.has(id)).map((id) => say(`names ${id}, which is no pattern or template here`)),
      ...inAlternates.map((id) => say(`has ${id} directly inside alternates, though it may match nothing`)),
      ...(pattern["primary"] === true && !["prefLabel", "definition"].every((name) => isRecord(pattern[name]))
        ? [say("is primary, and needs prefLabel and definition")]
        : []),
      ...(reaches(String(pattern["id"]), String(pattern["id"]), byId, new Set()) ? [say("contains itself")] : []),
    ];
  });
}

export function operatorsOf(pattern: Fields): readonly PatternOperator[] {
  return patternOperators.filter((name) => name in pattern);
}

/** Ids of what stands under a pattern's operator, whether it takes one or many. */
export function membersOf(pattern: Fields): readonly string[] {
  return operatorsOf(pattern).flatMap((operator) => [pattern[operator]].flat().filter((id): id is string => typeof id === "string"));
}

function reaches(from: string, sought: string, byId: ReadonlyMap<string, Fields>, seen: Set<string>): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return membersOf(byId.get(from) ?? {}).some((id) => id === sought || reaches(id, sought, byId, seen));
}
