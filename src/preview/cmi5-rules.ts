import { cmi5Category, cmi5Verb, extensions, verbs } from "../validation/cmi5/vocabulary.ts";
import type { Cmi5Verb } from "../validation/cmi5/vocabulary.ts";
import { contentRules } from "./cmi5-content-rules.ts";
import type { Cmi5Grant } from "./run.ts";
import { contextActivityIds } from "./statement.ts";
import type { Statement } from "./statement.ts";

/** What a statement of the course is judged against. */
export interface RuleContext {
  readonly grant: Cmi5Grant;
  readonly registration: string;
  readonly sessionId: string;
  readonly sessionState: "live" | "ended" | "replaced";
  /** All statements of the registration so far, the LMS's own among them. */
  readonly statements: readonly Statement[];
}

/** 403: the AU must not say this. 400: it is not said as cmi5 has it. */
export interface BrokenRule {
  readonly status: 400 | 403;
  /** Begins with the clause: `cmi5 9.3.4: …`. */
  readonly text: string;
  /** Where in the statement; absent for the statement itself. */
  readonly path?: string;
}

export type Rule = (statement: Statement, context: RuleContext) => BrokenRule | undefined;

/** The first rule of cmi5 that a statement breaks; undefined where it breaks none. */
export function brokenRule(statement: Statement, context: RuleContext): BrokenRule | undefined {
  for (const rule of [...sessionRules, ...contentRules, ...orderRules]) {
    const broken = rule(statement, context);
    if (broken) return broken;
  }
  return undefined;
}

export function isDefined(statement: Statement): boolean {
  return contextActivityIds(statement, "category").includes(cmi5Category);
}

/** Something that cmi5 allows and LMSs in the field stumble over; shown, never refused. */
export function remarkOn(statement: Statement): string | undefined {
  const verb = cmi5Verb(statement.verb.id);
  return verb !== undefined && !isDefined(statement)
    ? `"${verb}" in a statement without the cmi5 category: plug-ins that look at the verb alone take it for the real one`
    : undefined;
}

const forbid = (text: string): BrokenRule => ({ status: 403, text });

const sessionRules: readonly Rule[] = [
  (_, { sessionState }) =>
    sessionState === "replaced" ? forbid("cmi5 9.3.6: the session was abandoned, nothing more is stored for it") : undefined,
  (_, { sessionState }) => (sessionState === "ended" ? forbid("cmi5 9.3.8: nothing is stored after terminated") : undefined),
];

const orderRules: readonly Rule[] = [
  (statement, context) => {
    const first = ofSession(context).length === 0;
    const initialized = isDefined(statement) && statement.verb.id === verbs.initialized;
    return first && !initialized ? forbid("cmi5 9.3: the first statement of a session is initialized") : undefined;
  },
  (statement, context) => {
    const start = ofSession(context)[0];
    return start && Date.parse(statement.timestamp) < Date.parse(start.timestamp)
      ? forbid(`cmi5 9.3: the timestamp is before that of initialized, ${start.timestamp}`)
      : undefined;
  },
  (statement, context) => {
    if (!isDefined(statement) || statement.verb.id !== verbs.terminated) return undefined;
    const later = ofSession(context).find((other) => Date.parse(other.timestamp) > Date.parse(statement.timestamp));
    return later
      ? forbid(`cmi5 9.3: terminated is the last statement of a session, but one has the timestamp ${later.timestamp}`)
      : undefined;
  },
  (statement, context) => {
    const verb = definedVerb(statement);
    return verb && said(ofSession(context), verb) ? forbid(`cmi5 9.3: "${verb}" was said before in this session`) : undefined;
  },
  (statement, context) => {
    const verb = definedVerb(statement);
    const judged = verb === "passed" || verb === "failed";
    const other = verb === "passed" ? "failed" : "passed";
    return judged && said(ofSession(context), other)
      ? forbid(`cmi5 9.3: "${other}" was said in this session, "${verb}" may not follow`)
      : undefined;
  },
  (statement, context) => {
    const verb = definedVerb(statement);
    return (verb === "completed" || verb === "passed") && said(context.statements, verb)
      ? forbid(`cmi5 9.3.${verb === "completed" ? 3 : 4}: "${verb}" was said before in this registration`)
      : undefined;
  },
  (statement, context) =>
    definedVerb(statement) === "failed" && said(context.statements, "passed")
      ? forbid("cmi5 9.3: failed does not follow passed in a registration")
      : undefined,
];

function definedVerb(statement: Statement): Cmi5Verb | undefined {
  return isDefined(statement) ? cmi5Verb(statement.verb.id) : undefined;
}

function said(statements: readonly Statement[], verb: Cmi5Verb): boolean {
  return statements.some((statement) => definedVerb(statement) === verb);
}

/** What the course said in this session, in the order in which it came. */
function ofSession({ statements, sessionId }: RuleContext): Statement[] {
  const lms: readonly string[] = [verbs.launched, verbs.abandoned, verbs.waived, verbs.satisfied];
  return statements.filter(
    (statement) => statement.context?.extensions?.[extensions.sessionId] === sessionId && !lms.includes(statement.verb.id),
  );
}
