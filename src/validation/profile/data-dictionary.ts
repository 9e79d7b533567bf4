import { ruleWords } from "./rule-words.ts";
import { sameJson } from "./same-json.ts";

/** What a published profile says to people, as far as the dictionary needs it; `rc:` are the words that the profile keeps for it. */
export interface PublishedProfile {
  readonly id: string;
  readonly definition: English;
  readonly versions: readonly { readonly id: string }[];
  readonly "rc:reuses": readonly { readonly "rc:begins": string; readonly "rc:from": string }[];
  readonly concepts: readonly PublishedConcept[];
  readonly templates: readonly PublishedTemplate[];
  readonly patterns: readonly PublishedPattern[];
}

interface English {
  readonly en: string;
}

interface PublishedConcept {
  readonly id: string;
  readonly type: string;
  readonly prefLabel: English;
  readonly definition: English;
  readonly "rc:range"?: string;
}

interface PublishedTemplate {
  readonly id: string;
  readonly prefLabel: English;
  readonly definition: English;
  readonly verb: string;
  readonly objectActivityType?: string;
  readonly contextParentActivityType?: readonly string[];
  readonly rules: readonly PublishedRule[];
  readonly "rc:when": string;
  readonly "rc:standards": string;
  readonly "rc:reporting": string;
  readonly "rc:personal": string;
  readonly "rc:keep": string;
}

export interface PublishedRule {
  readonly location: string;
  readonly presence?: "included" | "excluded" | "recommended";
  readonly any?: readonly unknown[];
  readonly all?: readonly unknown[];
  readonly none?: readonly unknown[];
  readonly scopeNote?: English;
}

interface PublishedPattern {
  readonly id: string;
  readonly prefLabel: English;
  readonly definition: English;
  readonly primary?: boolean;
  readonly [operator: string]: unknown;
}

/** The data dictionary as Markdown: every sentence of it stands in the profile. */
export function toDictionary(profile: PublishedProfile): string {
  const { templates, concepts, patterns } = profile;
  return [
    "# What is reported",
    "Made from `profile.jsonld` by `npm run dictionary`: change a sentence there, not here.",
    profile.definition.en,
    `The profile is \`${profile.id}\`, described here in version \`${profile.versions.at(-1)?.id ?? ""}\`, which every statement names in its category. \`examples/\` has one statement for each template, as the packages make it.`,
    "## Statements",
    overview(templates),
    "Of every statement:",
    rulesTable([], sharedRules(templates)),
    ...templates.flatMap((template) => [`### ${template.prefLabel.en}`, ...described(template, sharedRules(templates))]),
    "## Extensions",
    table(
      ["extension", "in", "what it says", "unit and range"],
      concepts
        .filter(({ type }) => type.endsWith("Extension"))
        .map(({ id, type, definition, "rc:range": range = "" }) => [
          code(last(id)),
          type.replace("Extension", "").toLowerCase(),
          definition.en,
          range,
        ]),
    ),
    `Their full names begin with \`${profile.id}/extensions/\`.`,
    "## Verbs and activity types",
    table(
      ["IRI", "used by", "from"],
      irisOf(templates).map(([iri, users]) => [code(iri), users.map((one) => one.prefLabel.en).join(", "), origin(iri, profile)]),
    ),
    ...concepts.filter(({ type }) => type === "Verb").map(({ id, definition }) => `**${last(id)}**: ${definition.en}`),
    "## Order within a registration",
    "A statement that stands alone, without a registration, follows no order. What is joined by “then” comes in that order, what is joined by “or” in any.",
    table(
      ["pattern", "what it is", "made of"],
      patterns.map((pattern) => [pattern.prefLabel.en, pattern.definition.en, madeOf(pattern, profile)]),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

function overview(templates: readonly PublishedTemplate[]): string {
  return table(
    ["statement", "when", "verb", "object", "in", "under the setting", "personal", "worth keeping"],
    templates.map((one) => [
      `[${one.prefLabel.en}](#${one.prefLabel.en.toLowerCase().replaceAll(" ", "-")})`,
      one["rc:when"],
      last(one.verb),
      one.objectActivityType === undefined ? "the launched course" : last(one.objectActivityType),
      one["rc:standards"],
      one["rc:reporting"],
      one["rc:personal"],
      one["rc:keep"],
    ]),
  );
}

function described(
  { id, definition, rules, contextParentActivityType }: PublishedTemplate,
  shared: readonly PublishedRule[],
): readonly string[] {
  const parents = (contextParentActivityType ?? []).map((type) => [
    code("context.contextActivities.parent"),
    `has one of type ${code(last(type))}`,
    "",
  ]);
  const own = rules.filter((rule) => !shared.some((other) => sameJson(rule, other)));
  return [definition.en, rulesTable(parents, own), `Example: [${last(id)}.json](examples/${last(id)}.json)`];
}

/** Of the first template; what another says otherwise stands with it. */
function sharedRules([first, ...others]: readonly PublishedTemplate[]): readonly PublishedRule[] {
  return (first?.rules ?? []).filter((rule) => others.every(({ rules }) => rules.some(({ location }) => location === rule.location)));
}

function rulesTable(before: readonly (readonly string[])[], rules: readonly PublishedRule[]): string {
  return table(
    ["place", "rule", "meaning"],
    [...before, ...rules.map((rule) => [place(rule.location), ruleWords(rule), rule.scopeNote?.en ?? ""])],
  );
}

/** A location, with extensions by the end of their names. */
function place(location: string): string {
  return code(location.replace(/\['(?:[^']*\/)([^'/]+)'\]/gu, " $1"));
}

function irisOf(templates: readonly PublishedTemplate[]): readonly (readonly [iri: string, users: readonly PublishedTemplate[]])[] {
  const used = (one: PublishedTemplate) => [one.verb, one.objectActivityType ?? one.verb, ...(one.contextParentActivityType ?? [])];
  const iris = [...new Set(templates.flatMap(used))].sort();
  return iris.map((iri) => [iri, templates.filter((one) => used(one).includes(iri))]);
}

function origin(iri: string, { id, "rc:reuses": reuses }: PublishedProfile): string {
  return iri.startsWith(`${id}/`) ? "this profile" : (reuses.find((one) => iri.startsWith(one["rc:begins"]))?.["rc:from"] ?? "");
}

const operators = {
  sequence: " then ",
  alternates: " or ",
  oneOrMore: ", once or more",
  zeroOrMore: ", any number of times",
  optional: ", or nothing",
};

function madeOf(pattern: PublishedPattern, { templates, patterns }: PublishedProfile): string {
  const nameOf = (id: unknown) => [...templates, ...patterns].find((one) => one.id === id)?.prefLabel.en ?? String(id);
  return Object.entries(operators)
    .flatMap(([operator, words]) => {
      const members = pattern[operator];
      if (members === undefined) return [];
      return Array.isArray(members) ? [members.map(nameOf).join(words)] : [`${nameOf(members)}${words}`];
    })
    .join("");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

function last(iri: string): string {
  return iri.slice(iri.lastIndexOf("/") + 1);
}
