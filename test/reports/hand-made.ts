import { readFileSync } from "node:fs";
import { extensionIris } from "../../src/statements/iris.ts";
import type { Statement } from "../../src/statements/statement.ts";

/** What a hand-made statement says in place of its example. */
export interface Said {
  /** A minute, from 0. */
  readonly at?: number;
  readonly session?: string;
  /** The end of the object's id. */
  readonly of?: string;
  readonly revision?: string;
  readonly result?: object;
  /** Extensions by their names in `extensionIris`. */
  readonly resultSays?: Partial<Record<keyof typeof extensionIris, unknown>>;
  readonly contextSays?: Partial<Record<keyof typeof extensionIris, unknown>>;
}

const beginMs = Date.UTC(2026, 2, 2, 9);
let made = 0;

/** The published example of that name, said by somebody else, somewhere else. */
export function said(
  example: string,
  who: string,
  { at = 0, session, of, revision, result, resultSays, contextSays }: Said = {},
): Statement {
  const file = new URL(`../../xapi-statements/examples/${example}.json`, import.meta.url);
  const statement = JSON.parse(readFileSync(file, "utf8")) as Statement;
  const { object, context } = statement;
  made += 1;
  return {
    ...statement,
    id: `hand-made ${made}`,
    actor: { objectType: "Agent", account: { homePage: "https://people.example", name: who } },
    object: of === undefined ? object : { ...object, id: object.id.replace(/[^/]+$/, of) },
    result: {
      ...statement.result,
      ...result,
      extensions: { ...statement.result?.extensions, ...byIri(resultSays) },
    },
    context: {
      ...context,
      registration: `registration of ${who}`,
      revision: revision ?? "1.0.0",
      extensions: { ...context.extensions, ...byIri({ sessionId: session ?? `session of ${who}`, ...contextSays }) },
    },
    timestamp: new Date(beginMs + at * 60_000).toISOString(),
  };
}

function byIri(named: Said["resultSays"] = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [extensionIris[name as keyof typeof extensionIris], value]));
}
