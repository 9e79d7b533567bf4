/**
 * The competitive events of the profile specification's own examples (xAPI Profiles 1.0 Structure 8.1 and 9.0), with the parts that these name and do not show.
 */
const base = "http://example.org/profiles/sports";
const version = `${base}/v2`;
const en = (text: string) => ({ en: text });

export const sports = {
  version,
  place: `${base}/extensions/place`,
  event: `${base}/activitytypes/event`,
  template: (name: string) => `${base}/templates/${name}`,
  verb: (name: string) => `${base}/verbs/${name}`,
};

function template(name: string, verb: string, more: object = {}) {
  return {
    id: sports.template(name),
    type: "StatementTemplate",
    inScheme: version,
    prefLabel: en(name),
    definition: en(name),
    verb: sports.verb(verb),
    ...more,
  };
}

export function sportsProfile() {
  return {
    "@context": "https://w3id.org/xapi/profiles/context",
    id: base,
    type: "Profile",
    conformsTo: "https://w3id.org/xapi/profiles#1.0",
    prefLabel: en("Sports"),
    definition: en("Competitive events"),
    versions: [{ id: version, generatedAtTime: "2017-02-01T00:00:00Z" }],
    author: { type: "Organization", name: "Example" },
    concepts: [
      {
        id: sports.place,
        type: "ResultExtension",
        inScheme: version,
        prefLabel: en("Place"),
        definition: en("The place that was reached"),
        inlineSchema: '{"type":"integer","minimum":1}',
      },
    ] as object[],
    templates: [
      template("placing", "placed", {
        objectActivityType: sports.event,
        contextGroupingActivityType: [sports.event],
        rules: [{ location: `$.result.extensions['${sports.place}']`, presence: "included" }],
      }),
      template("start", "started"),
      template("handoff", "received"),
      template("result", "announced", { allowedSolo: true }),
    ] as object[],
    patterns: [
      {
        id: `${base}/patterns/relay`,
        type: "Pattern",
        primary: true,
        inScheme: version,
        prefLabel: en("Relay Race"),
        definition: en("A detailed recording of a relay race"),
        sequence: [sports.template("start"), `${base}/patterns/handoffs`, sports.template("placing")],
      },
      { id: `${base}/patterns/handoffs`, type: "Pattern", inScheme: version, oneOrMore: sports.template("handoff") },
    ] as object[],
  };
}

let made = 0;

/** A statement of the sports profile, a second later than the one made before. */
export function sportsStatement(verb: string, more: { readonly result?: object; readonly category?: string } = {}) {
  made += 1;
  const event = { id: `${base}/relay`, definition: { type: sports.event } };
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`,
    actor: { mbox: "mailto:runner@example.org" },
    verb: { id: sports.verb(verb) },
    object: event,
    ...(more.result && { result: more.result }),
    context: { contextActivities: { grouping: event, category: [{ id: more.category ?? version }] } },
    timestamp: new Date(made * 1000).toISOString(),
  };
}
