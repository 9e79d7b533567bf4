import type { Finding } from "../finding.ts";
import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import { isUuid } from "../xapi/uuid.ts";
import type { Profile } from "./profile.ts";

const rule = "xAPI Profiles 1.0 Structure 9.0";
const extension = "https://w3id.org/xapi/profiles/extensions/subregistration";
const at = pathTo("context.extensions", extension);

/** In what a statement's subregistrations, where it has any, are not as profiles have them: a list that is not empty, each a profile of the category and a UUID, beside a registration. */
export function judgeSubregistrations(statement: unknown): readonly Finding[] {
  const { registration, given, categories } = partsOf(statement);
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length === 0) return [{ rule, path: at, message: "has to be a list, and not an empty one" }];
  const alone = registration === undefined ? [{ rule, path: at, message: "stands beside a registration alone" }] : [];
  return [...alone, ...(given as unknown[]).flatMap((one, index) => judgeOne(one, pathTo(at, index), categories))];
}

function judgeOne(one: unknown, path: string, categories: readonly unknown[]): readonly Finding[] {
  const { profile, subregistration } = isRecord(one) ? one : {};
  const stranger = typeof profile !== "string" || !categories.includes(profile);
  return [
    ...(stranger ? [{ rule, path: pathTo(path, "profile"), message: "has to be a profile that the category names" }] : []),
    ...(isUuid(subregistration) ? [] : [{ rule, path: pathTo(path, "subregistration"), message: "has to be a UUID" }]),
  ];
}

/** Which part of its registration, by this profile, a statement belongs to; undefined for the registration itself. */
export function subregistrationOf({ versions }: Profile, statement: unknown): string | undefined {
  const { given } = partsOf(statement);
  const own = (Array.isArray(given) ? (given as unknown[]) : [])
    .filter(isRecord)
    .find(({ profile }) => versions.some((one) => one === profile));
  const id = own?.["subregistration"];
  return typeof id === "string" ? id.toLowerCase() : undefined;
}

function partsOf(statement: unknown): { readonly registration: unknown; readonly given: unknown; readonly categories: readonly unknown[] } {
  const context = isRecord(statement) ? statement["context"] : undefined;
  const { registration, extensions, contextActivities } = isRecord(context) ? context : {};
  const category = isRecord(contextActivities) ? contextActivities["category"] : undefined;
  const categories = [category].flat().map((one: unknown) => (isRecord(one) ? one["id"] : undefined));
  return { registration, given: isRecord(extensions) ? extensions[extension] : undefined, categories };
}
