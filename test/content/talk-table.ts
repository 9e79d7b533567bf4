import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { TalkRules } from "../../src/model/role-play/talk-rules.ts";
import type { AuthoredBehaviour, AuthoredTalkRules } from "../../src/packaging/role-play/authored-rules.ts";
import { compileRules } from "../../src/packaging/role-play/compile-rules.ts";

export const contentDir = fileURLToPath(new URL("../../src/content/", import.meta.url));

/** A file of src/content as it stands there. */
export function contentFile(name: string): unknown {
  return parse(readFileSync(`${contentDir}${name}`, "utf8"));
}

/** What every talk is played by, without any scenario. */
export function projectRules(): TalkRules {
  const { behaviours } = contentFile("behaviours.yaml") as { readonly behaviours: readonly AuthoredBehaviour[] };
  return compileRules(contentFile("rules.yaml") as AuthoredTalkRules, behaviours);
}
