import type { Finding } from "../finding.ts";
import { locate, parseJsonPath, type JsonPath } from "./json-path.ts";
import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import type { Extension, Profile } from "./profile.ts";

/** Where extensions may stand in a statement, and which (xAPI Profiles 1.0 Structure 7.2). */
const places: readonly (readonly [kind: Extension["kind"], where: JsonPath])[] = [
  ["ContextExtension", path("context.extensions")],
  ["ResultExtension", path("result.extensions")],
  ["ActivityExtension", path("object.definition.extensions | context.contextActivities.*[*].definition.extensions")],
];

/**
 * The extensions of a profile that a statement has: each in its place, each as its schema says. An extension under the profile's own IRI that it does not know is
 * found, too; those of others are none of its business.
 */
export function judgeExtensions(profile: Profile, statement: unknown): readonly Finding[] {
  return places.flatMap(([kind, where]) =>
    locate(where, statement).flatMap(({ path: at, value: extensions }) =>
      isRecord(extensions)
        ? Object.entries(extensions).flatMap(([id, value]) => judge(profile, id, value, kind, pathTo(at, id)) ?? [])
        : [],
    ),
  );
}

function judge({ id: own, extensions }: Profile, id: string, value: unknown, kind: Extension["kind"], at: string): Finding | undefined {
  const extension = extensions.get(id);
  if (extension === undefined)
    return id.startsWith(`${own}/`) ? { rule: own, path: at, message: "is no extension of this profile" } : undefined;
  if (extension.kind !== kind) return { rule: id, path: at, message: `stands in the wrong place: it is a ${extension.kind}` };
  const problem = extension.problem(value);
  return problem === undefined ? undefined : { rule: id, path: at, message: problem };
}

function path(text: string): JsonPath {
  return parseJsonPath(text) ?? [];
}
