import { code, lastPart, markdownTable } from "./markdown-table.ts";
import type { PublishedPattern, PublishedProfile, PublishedRule, PublishedTemplate } from "./published-profile.ts";
import { ruleWords } from "./rule-words.ts";
import { sameJson } from "./same-json.ts";
import { rowsOf, settingWords } from "./told-settings.ts";
import { toldTable } from "./told-table.ts";

/** The data dictionary as Markdown: every sentence of it stands in the profile, but what learners read, which `say` gives. */
export function toDictionary(profile: PublishedProfile, say: (key: string) => string): string {
  const { templates, concepts, patterns } = profile;
  const shared = sharedRules(templates);
  const inside = templates.filter(({ objectActivityType }) => objectActivityType !== undefined);
  const sharedInside = without(sharedRules(inside), shared);
  const namesOf = (at: string) => namesAt(templates, at);
  return [
    "# What is reported",
    "Made from `profile.jsonld` by `npm run dictionary`: change a sentence there, not here.",
    profile.definition.en,
    `The profile is \`${profile.id}\`, described here in version \`${profile.versions.at(-1)?.id ?? ""}\`, which every statement names in its category. \`examples/\` has one statement for each template, as the packages make it. [questions.md](questions.md) has the questions that analysts ask, with the query for each; [scorm.md](scorm.md) how much of all this SCORM can say; [privacy](../docs/privacy.md) where it goes and how long it stays.`,
    "## Statements",
    overview(profile),
    "What each says beside that; in brackets what may be left out:",
    contents(templates),
    "Of every statement:",
    rulesTable([], shared, profile),
    "Of every statement whose object is not the launched course, too:",
    rulesTable([], sharedInside, profile),
    ...templates.flatMap((template) => [
      `### ${template.prefLabel.en}`,
      ...described(template, [...shared, ...(inside.includes(template) ? sharedInside : [])], profile, say),
    ]),
    "## What learners read",
    "The page “What your employer sees” is drawn from these rows, as far as the course has what they tell of and the setting lets it out.",
    toldTable(profile, say),
    "Answers in the form after the course, and anonymous counts, have no row: where a company asks for them, the form’s own promise stands on the page.",
    "## Units",
    markdownTable(
      ["place", "what it says", "unit and range"],
      profile["rc:places"].map((one) => [code(one["rc:location"]), one["rc:says"], one["rc:range"]]),
    ),
    "## Extensions",
    markdownTable(
      ["extension", "in", "of", "what it says", "unit and range"],
      concepts
        .filter(({ type }) => type.endsWith("Extension"))
        .map(({ id, type, definition, "rc:range": range = "" }) => [
          code(lastPart(id)),
          type.replace("Extension", "").toLowerCase(),
          namesOf(id),
          definition.en,
          range,
        ]),
    ),
    `Their full names begin with \`${profile.id}/extensions/\`. Of other profiles:`,
    markdownTable(
      ["extension", "in", "what it says", "unit and range", "from"],
      profile["rc:borrowed"].map((one) => [
        code(one["rc:id"]),
        one["rc:in"],
        one["rc:says"],
        one["rc:range"],
        origin(one["rc:id"], profile),
      ]),
    ),
    "## Verbs and activity types",
    markdownTable(
      ["IRI", "used by", "from"],
      irisOf(templates).map(([iri, users]) => [code(iri), users.map((one) => one.prefLabel.en).join(", "), origin(iri, profile)]),
    ),
    ...concepts.filter(({ type }) => !type.endsWith("Extension")).map(({ id, definition }) => `**${lastPart(id)}**: ${definition.en}`),
    "## Schemas",
    "JSON Schema, draft 2020-12. A schema cannot compare two values, nor follow a template or a pattern: `recourse validate` does.",
    markdownTable(
      ["file", "takes"],
      [
        [schemaLink("statement-1.0.3"), "a statement of xAPI 1.0.3"],
        [
          schemaLink("statement-2.0"),
          "a statement of xAPI 2.0 (IEEE 9274.1.1): times by RFC 3339, and agents and groups in the context beside it",
        ],
        [schemaLink("recourse"), "a statement of xAPI 1.0.3 with the extensions of this profile in their places and ranges"],
        ["[extensions/](schemas/extensions)", "the value of one extension, a file for each"],
      ],
    ),
    "## Order within a registration",
    "A statement that stands alone, without a registration, follows no order. What is joined by “then” comes in that order, what is joined by “or” in any.",
    markdownTable(
      ["pattern", "what it is", "made of"],
      patterns.map((pattern) => [pattern.prefLabel.en, pattern.definition.en, madeOf(pattern, profile)]),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

function schemaLink(name: string): string {
  return `[${name}.json](schemas/${name}.json)`;
}

function overview(profile: PublishedProfile): string {
  return markdownTable(
    ["statement", "when", "verb", "object", "in", "under the setting", "personal", "worth keeping"],
    profile.templates.map((one) => [
      `[${one.prefLabel.en}](#${one.prefLabel.en.toLowerCase().replaceAll(" ", "-")})`,
      one["rc:when"],
      lastPart(one.verb),
      one.objectActivityType === undefined ? "the launched course" : lastPart(one.objectActivityType),
      one["rc:standards"],
      settingWords(rowsOf(one, profile), one["rc:only"]),
      one["rc:personal"],
      one["rc:keep"],
    ]),
  );
}

function contents(templates: readonly PublishedTemplate[]): string {
  return markdownTable(
    ["statement", "result", "context extensions"],
    templates.map((one) => [one.prefLabel.en, said(one, "result."), said(one, "context.extensions")]),
  );
}

/** What a template's rules let stand under a place, by the end of its name. */
function said({ rules }: PublishedTemplate, under: string): string {
  const there = rules.filter(({ location, presence }) => location.startsWith(under) && presence !== undefined && presence !== "excluded");
  const names = there.map(({ location, presence }) => {
    const name = /'(?:[^']*\/)([^'/]+)'/u.exec(location)?.[1] ?? location.slice(under.length);
    return presence === "recommended" ? `(${name})` : name;
  });
  return names.join(", ") || "nothing";
}

/** The statements in which an extension may stand. */
function namesAt(templates: readonly PublishedTemplate[], iri: string): string {
  const at = templates.filter(({ rules }) =>
    rules.some(({ location, presence }) => presence !== "excluded" && location.includes(`'${iri}'`)),
  );
  return at.map(({ prefLabel }) => prefLabel.en).join(", ");
}

function described(
  template: PublishedTemplate,
  shared: readonly PublishedRule[],
  profile: PublishedProfile,
  say: (key: string) => string,
): readonly string[] {
  const { id, definition, rules, contextParentActivityType } = template;
  const parents = (contextParentActivityType ?? []).map((type) => [
    code("context.contextActivities.parent"),
    `has one of type ${code(lastPart(type))}`,
    "",
  ]);
  const read = template["rc:told"].map((told) => `“${say(`seen.told.${told["rc:row"]}`)}”`).join(", ");
  return [
    definition.en,
    `Said when ${template["rc:when"]}. Learners read: ${read}.`,
    rulesTable(parents, without(rules, shared), profile),
    `Example: [${lastPart(id)}.json](examples/${lastPart(id)}.json)`,
  ];
}

function without(rules: readonly PublishedRule[], others: readonly PublishedRule[]): readonly PublishedRule[] {
  return rules.filter((rule) => !others.some((other) => sameJson(rule, other)));
}

/** Of the first template; what another says otherwise stands with it. */
function sharedRules([first, ...others]: readonly PublishedTemplate[]): readonly PublishedRule[] {
  return (first?.rules ?? []).filter((rule) => others.every(({ rules }) => rules.some(({ location }) => location === rule.location)));
}

function rulesTable(before: readonly (readonly string[])[], rules: readonly PublishedRule[], profile: PublishedProfile): string {
  return markdownTable(
    ["place", "rule", "meaning"],
    [...before, ...rules.map((rule) => [place(rule.location), ruleWords(rule), meaning(rule, profile)])],
  );
}

/** Unit and range, then what the profile notes. */
function meaning(rule: PublishedRule, profile: PublishedProfile): string {
  return [rangeAt(rule, profile), rule.scopeNote?.en ?? ""].filter((part) => part !== "").join(". ");
}

/** Of an extension of the profile's own or of another's; of a place that every profile knows where nothing else is said of it. */
function rangeAt(rule: PublishedRule, { concepts, "rc:borrowed": borrowed, "rc:places": places }: PublishedProfile): string {
  const { location, presence, any, all, scopeNote } = rule;
  if (presence === "excluded") return "";
  const named = (iri: string) => location.includes(`'${iri}'`);
  const ofExtension = concepts.find(({ id }) => named(id))?.["rc:range"] ?? borrowed.find((one) => named(one["rc:id"]))?.["rc:range"];
  if (ofExtension !== undefined || any !== undefined || all !== undefined || scopeNote !== undefined) return ofExtension ?? "";
  return places.find((one) => one["rc:location"] === location)?.["rc:range"] ?? "";
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
  const source = reuses.find((one) => one["rc:iris"].includes(iri));
  if (source !== undefined) return `${source["rc:from"]}, ${code(source["rc:profile"])}`;
  return iri.startsWith(`${id}/`) ? "this profile" : "";
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
