import { isRecord } from "../is-record.ts";
import { cmi5Category, cmi5Verb, extensions, moveOnCategory } from "./vocabulary.ts";
import type { Cmi5Verb } from "./vocabulary.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What cmi5 has rules about, taken from a statement of any shape: what is missing or of another kind is empty. */
export interface Cmi5View {
  /** It has the category cmi5, and so is "cmi5 defined" (cmi5 9.6.2.1). */
  readonly defined: boolean;
  /** It has the category moveon (cmi5 9.6.2.2). */
  readonly hasMoveOn: boolean;
  /** The cmi5 name of its verb; undefined for any other verb. */
  readonly verb: Cmi5Verb | undefined;
  readonly verbId: unknown;
  readonly actor: Fields;
  readonly objectId: unknown;
  readonly objectType: unknown;
  readonly result: Fields;
  readonly score: Fields | undefined;
  readonly resultExtensions: Fields;
  readonly registration: unknown;
  /** Of the context (cmi5 9.6.3). */
  readonly extensions: Fields;
  readonly sessionId: unknown;
  readonly groupings: readonly unknown[];
  readonly timestamp: unknown;
}

/** Whether a statement says something by cmi5: by its categories, or by naming a session. cmi5 has no rules about any other. */
export function saysCmi5({ defined, hasMoveOn, sessionId }: Cmi5View): boolean {
  return defined || hasMoveOn || sessionId !== undefined;
}

export function toCmi5View(statement: unknown): Cmi5View {
  const { actor, verb, object, result, context, timestamp } = fields(statement);
  const { registration, contextActivities, extensions: ofContext } = fields(context);
  const categories = idsOf(fields(contextActivities)["category"]);
  const [defined, hasMoveOn] = [categories.includes(cmi5Category), categories.includes(moveOnCategory)];
  const sessionId = fields(ofContext)[extensions.sessionId];
  const { id: verbId } = fields(verb);
  const { score, extensions: ofResult } = fields(result);
  return {
    defined,
    hasMoveOn,
    verb: typeof verbId === "string" ? cmi5Verb(verbId) : undefined,
    verbId,
    actor: fields(actor),
    objectId: fields(object)["id"],
    objectType: fields(fields(object)["definition"])["type"],
    result: fields(result),
    score: score === undefined ? undefined : fields(score),
    resultExtensions: fields(ofResult),
    registration,
    extensions: fields(ofContext),
    sessionId,
    groupings: idsOf(fields(contextActivities)["grouping"]),
    timestamp,
  };
}

function fields(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

/** A single activity counts as a list of one (xAPI 1.0.3 Data 2.4.6.2). */
function idsOf(list: unknown): unknown[] {
  return [list].flat().map((one: unknown) => fields(one)["id"]);
}
