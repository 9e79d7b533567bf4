import { code, markdownTable } from "../../../src/validation/profile/markdown-table.ts";
import type { PublishedProfile } from "../../../src/validation/profile/published-profile.ts";
import { scormExamples, type ScormExample } from "./scorm-example.ts";
import { interactionElements, interactionKinds, scormElements, type ElementNote } from "./scorm-notes.ts";

type Edition = "rc:scorm12" | "rc:scorm2004";

/** How the same facts look to an analyst who has SCORM reports alone, as Markdown. Values come from the projections that the packages use. */
export function toScormPage(profile: PublishedProfile, say: (key: string) => string): string {
  const examples = scormExamples();
  const untold = (key: Edition) =>
    profile["rc:rows"].flatMap((row) => (row[key] === undefined ? [`- ${say(`seen.told.${row["rc:row"]}`)}`] : []));
  return [
    "# The same facts through SCORM",
    "Made from `profile.jsonld` and from what the packages set, by `npm run dictionary`: change a sentence in the profile, not here.",
    "An LMS that takes SCORM hears less than a record store, and hears it as values of `cmi` elements. This page is for the analyst who has its reports alone. What stands under “SCORM 2004” holds for the 3rd and the 4th edition alike: at run-time they differ in nothing that is used here.",
    "## Statement by statement",
    markdownTable(
      ["statement", "SCORM 1.2", "SCORM 2004", "what an analyst finds"],
      profile.templates.map((one) => {
        const rows = profile["rc:rows"].filter((row) => one["rc:told"].some((told) => told["rc:row"] === row["rc:row"]));
        const names = (key: Edition) => [...new Set(rows.flatMap((row) => row[key] ?? []))].map(code).join(", ") || "nothing";
        return [
          `[${one.prefLabel.en}](README.md#${anchor(one.prefLabel.en)})`,
          names("rc:scorm12"),
          names("rc:scorm2004"),
          one["rc:scorm"],
        ];
      }),
    ),
    "Under which setting (`behaviourReporting` in the company file) practice, turns and runs are told is the same as in a record store: see [What learners read](README.md#what-learners-read). In SCORM `run` is the default, so that a report shows the test and the runs as wholes.",
    "## SCORM 1.2",
    elementsTable(scormElements.scorm12, examples.scorm12),
    "Status is one word for completion and success. Where the LMS has a mastery score, the raw score waits until success is final, since the two together make some LMSs fail people.",
    "## SCORM 2004",
    elementsTable(scormElements.scorm2004, examples.scorm2004),
    "## Interactions",
    "`n` counts from 0 in the order in which things happened; the same interaction is never set twice. Ids are the same in every session and every package of a course, so that reports can be added up by them. Letters are options; which text a letter stands for is in the course’s content, and in what a record store has of the same question.",
    markdownTable(
      ["what", "id", "type", "example in SCORM 1.2", "example in SCORM 2004"],
      interactionKinds.map(({ what, id, type, find }) => [
        what,
        id,
        code(type),
        exampleOf(examples.scorm12, find, "student_response"),
        exampleOf(examples.scorm2004, find, "learner_response"),
      ]),
    ),
    markdownTable(
      ["element", "in", "format", "clause"],
      interactionElements.map(({ name, where, format, clause }) => [code(`cmi.interactions.n.${name}`), where, format, clause]),
    ),
    "All that is set for one question of a test, in SCORM 1.2:",
    block(examples.scorm12),
    "and in SCORM 2004:",
    block(examples.scorm2004),
    "## What SCORM is not told",
    "In no edition: latency and weighting of interactions, comments (`cmi.comments`, `cmi.comments_from_learner`), and preferences. In SCORM 1.2 also `cmi.objectives`. Of the rows that learners read, in SCORM 1.2 none of these:",
    untold("rc:scorm12").join("\n"),
    "and in SCORM 2004 none of these:",
    untold("rc:scorm2004").join("\n"),
    "## Limits that an analyst meets",
    [
      "- **SCORM 1.2 cannot be read back.** Interactions are write-only (SCORM 1.2 RTE 3.4.4): what a report shows is what the LMS kept, and some keep none, or the last session’s. Interactions are optional there; where an LMS has none, nothing is said.",
      "- **255 characters** for an id, a location, an answer or a pattern in SCORM 1.2; ids are short and an answer is letters, so nothing is cut.",
      "- **No words in SCORM 1.2.** There is no description: which question `q07` is, the course’s content says. SCORM 2004 has 250 characters of what was asked.",
      "- **A time of day, no date.** `cmi.interactions.n.time` in SCORM 1.2 is the learner’s clock; the date is that of the session. SCORM 2004 has a timestamp in UTC.",
      "- **Room.** SCORM 2004 promises room for 250 interactions (4th RTE 4.2.9), SCORM 1.2 for none. Past 250, or the number that the company has set (`tracking.interactions`), turns of conversations are left out, so that the test finds room: count runs by their numeric interactions, not by turns.",
      "- **The best score stays.** `cmi.core.score.raw` and `cmi.score.raw` never fall, unless the company wants the last score. Attempts are told apart by `t1-`, `t2-` in the ids.",
      "- **`cmi.suspend_data` is opaque.** It is up to 4,096 characters in SCORM 1.2, a code of this engine’s own with a checksum. Do not report from it: its form changes.",
    ].join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

function elementsTable(notes: readonly ElementNote[], { elements }: ScormExample): string {
  const rows = notes.map(({ name, format, clause }) => {
    const value = elements.find(([element]) => element.replace(/\.\d+\./, ".n.") === name)?.[1] ?? "";
    return [code(name), format, code(value.length > 40 ? `${value.slice(0, 24)}…` : value), clause];
  });
  return markdownTable(["element", "what it says", "example", "clause"], rows);
}

function exampleOf({ interactions }: ScormExample, find: string, response: string): string {
  const found = interactions.find(({ interaction }) => `${interaction.answer.to} ${interaction.type}` === find);
  const value = (name: string) => found?.elements.find(([element]) => element === name)?.[1] ?? "";
  return `${code(value("id"))}: ${code(value(response))}, ${value("result")}`;
}

function block({ interactions }: ScormExample): string {
  const found = interactions.find(({ interaction }) => interaction.answer.to === "question" && interaction.type === "sequencing");
  const lines = (found?.elements ?? []).map(([name, value]) => `cmi.interactions.n.${name} = ${value}`);
  return ["```", ...lines, "```"].join("\n");
}

function anchor(heading: string): string {
  return heading.toLowerCase().replaceAll(" ", "-");
}
