import type { Finding } from "../finding.ts";
import { locate, type Located } from "./json-path.ts";
import { sameJson } from "./same-json.ts";
import type { TemplateRule } from "./profile.ts";

/** A location at which the selector finds nothing (xAPI Profiles 1.0 Structure 8.1, selector). */
const unmatchable = Symbol("unmatchable");

/**
 * What a statement breaks of one rule (xAPI Profiles 1.0 Structure 8.1): undefined for a rule that it follows. Its context activities are lists already. `rule` of what
 * is found: the template's id.
 */
export function judgeRule(rule: TemplateRule, statement: unknown, template: string): Finding | undefined {
  const found = valuesOf(rule, statement);
  const { text, presence } = rule;
  const say = (message: string, path = text): Finding => ({ rule: template, path, message });
  const missing = found.find(({ value }) => value === unmatchable);
  const there = found.find(({ value }) => value !== unmatchable);
  if (presence === "included" && (found.length === 0 || missing !== undefined)) return say("has to be there", missing?.path);
  if (presence === "excluded" && there !== undefined) return say(`may not be there, and is ${shown(there.value)}`, there.path);
  if (presence === "recommended" && there === undefined) return undefined;
  const { any, all, none } = rule;
  if (any !== undefined && !found.some(({ value }) => isOneOf(value, any))) {
    return say(`one has to be ${listed(any)}${found.length === 0 ? ", and there is none" : ""}`);
  }
  const stray = all && found.find(({ value }) => !isOneOf(value, all));
  if (stray !== undefined) return say(`has to be ${listed(all ?? [])}, and is ${shown(stray.value)}`, stray.path);
  const barred = none && found.find(({ value }) => isOneOf(value, none));
  return barred && say(`may not be ${shown(barred.value)}`, barred.path);
}

function valuesOf({ location, selector }: TemplateRule, statement: unknown): readonly Located[] {
  const located = locate(location, statement);
  if (selector === undefined) return located;
  return located.flatMap(({ path, value }) => {
    const selected = locate(selector, value);
    if (selected.length === 0) return [{ path, value: unmatchable }];
    return selected.map((one) => ({
      path: `${path}${one.path === "" || one.path.startsWith("[") ? "" : "."}${one.path}`,
      value: one.value,
    }));
  });
}

function isOneOf(value: unknown, values: readonly unknown[]): boolean {
  return value !== unmatchable && values.some((other) => sameJson(value, other));
}

function listed(values: readonly unknown[]): string {
  return values.map(shown).join(" or ");
}

function shown(value: unknown): string {
  if (value === unmatchable) return "not there";
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
