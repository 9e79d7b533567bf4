import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { defaultCompletion } from "../../model/completion-rule.ts";
import { ContentError } from "../content/content-error.ts";
import { ContentFile } from "../content/content-file.ts";
import { checkSchema } from "../content/content-schemas.ts";
import { MistakeList } from "../content/mistake-list.ts";
import { schemaWords } from "../content/schema-words.ts";
import type { Project } from "../project.ts";
import { PackagingError } from "../packaging-error.ts";
import type { AuthoredCompany } from "./authored-company.ts";
import { brandColours, colourMistake, readGrounds } from "./brand-colours.ts";
import { checkLabels, checkPolicies, checkRules, checkTerms, type CompanyPlace } from "./check-company.ts";
import type { Company } from "./company.ts";
import { checkAsking } from "./check-asking.ts";
import { behaviourFields, toBehaviour } from "./company-behaviour.ts";
import { reactionFields, toReaction } from "./company-reaction.ts";
import { knownLabels } from "./known-labels.ts";
import { readLogo } from "./read-logo.ts";
import { readVideos } from "./read-videos.ts";

/**
 * Reads and checks a company file. A file without a field is one with every default. Throws a `ContentError` that holds every mistake with
 * its line, or a `PackagingError` (`bad-usage`) where there is no such file.
 */
export function loadCompany(path: string, project: Project): Company {
  const mistakes = new MistakeList();
  const file = new ContentFile(relative(process.cwd(), path).split(sep).join("/"), readText(path));
  const value = file.value ?? {};
  for (const { code, message, ...at } of file.yamlMistakes) mistakes.addToFile(file.name, code, message, at);
  for (const error of file.yamlMistakes.length > 0 ? [] : checkSchema("company", value)) {
    const found = schemaWords(error, value);
    if (found !== undefined) mistakes.add({ file, path: [] }, found.path, found.code, found.message, { key: found.key });
  }
  // What the schema refused may be anything: the rest is judged once that is put right.
  if (mistakes.sorted().length > 0) throw new ContentError(mistakes.sorted());

  const place: CompanyPlace = { file, path: [], value: value as AuthoredCompany };
  const company = checkBrand(place, dirname(path), project, mistakes);
  checkTerms(place, mistakes);
  checkPolicies(place, mistakes);
  checkLabels(place, knownLabels(project.contentDir), mistakes);
  checkRules(place, mistakes);
  checkAsking(place, "reaction", reactionFields, mistakes);
  checkAsking(place, "behaviour", behaviourFields, mistakes);
  const videos = readVideos(place, dirname(path), project.contentDir, mistakes);
  const found = mistakes.sorted();
  if (found.length > 0) throw new ContentError(found);
  return { ...company, ...choices(place.value), ...(videos.length > 0 ? { videos } : {}) };
}

type Brand = Pick<Company, "name" | "logo" | "colours">;

function checkBrand(place: CompanyPlace, folder: string, project: Project, mistakes: MistakeList): Brand {
  const { name, logo, colour, colourOnDark } = place.value.brand ?? {};
  const grounds = readGrounds(project.assetsDir);
  const wrong = (field: string, message: string): void => mistakes.add(place, ["brand", field], "wrong-value", message);
  for (const [field, given, scheme] of [
    ["colour", colour, "light"],
    ["colourOnDark", colourOnDark, "dark"],
  ] as const) {
    const mistake = given && colourMistake(given, scheme, grounds);
    if (mistake !== undefined && mistake !== "") wrong(field, mistake);
  }
  const picture = logo === undefined ? undefined : readLogo(join(folder, logo));
  if (typeof picture === "string") wrong("logo", picture);
  const colours = brandColours(colour, colourOnDark, grounds);
  return {
    ...(name === undefined ? {} : { name }),
    ...(typeof picture === "object" ? { logo: picture } : {}),
    ...(colours === undefined ? {} : { colours }),
  };
}

function choices({
  terms,
  policies,
  labels,
  test,
  completion,
  certificate,
  precheck,
  reaction,
  behaviour,
  tracking,
}: AuthoredCompany): Omit<Company, keyof Brand> {
  const { review = "full", ...rules } = test ?? {};
  const asked = reaction && toReaction(reaction);
  const onTheJob = behaviour && toBehaviour(behaviour);
  const { commitSeconds, interactions, behaviourReporting } = tracking ?? {};
  return {
    terms: terms ?? {},
    policies: policies ?? {},
    labels: labels ?? {},
    test: rules,
    review,
    completion: { ...defaultCompletion, ...completion },
    certificate: certificate ?? false,
    ...(precheck === false ? { precheck } : {}),
    ...(asked === undefined ? {} : { reaction: asked }),
    ...(onTheJob === undefined ? {} : { behaviour: onTheJob }),
    ...(commitSeconds === undefined ? {} : { commitEveryMs: commitSeconds * 1000 }),
    ...(interactions === undefined ? {} : { interactions }),
    ...(behaviourReporting === undefined ? {} : { behaviourReporting }),
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new PackagingError("bad-usage", `--config: there is no file ${path}. "recourse config" prints one to start from.`, { cause });
  }
}
