import { queryText } from "./query-url.ts";
import type { ReportQuestion } from "./report-question.ts";
import type { ReportTable } from "./report-table.ts";
import { tableMarkdown } from "./table-markdown.ts";

export interface Example {
  readonly question: ReportQuestion;
  readonly table: ReportTable;
}

/** Rows of an example that are shown; a few at the most, for the shape. */
const mostRows = 6;

const intro = `Made from \`src/reports/\` by \`npm run dictionary\`: change a question there, not here.

Each question has the requests that fetch what it needs, and how the answer is computed: exact enough to be done in any tool. \`npx recourse report\` does it from an export:

\`\`\`
npx recourse report --from export.ndjson
npx recourse report last-lesson --from export.ndjson --format csv
\`\`\`

It can be tried without learners, on [a simulated cohort](../docs/cohort.md).

## Before you ask

- **Requests** are plain \`GET /statements\`, as every LRS has it. \`{launched}\` is the id under which your LMS launches the course: the object of \`initialized\`, which cmi5 leaves to the LMS, and in most plain launches the course’s own IRI. \`{course}\` is the course’s id, such as \`rescue\`; \`{form}\` a form’s, such as \`reaction\` or \`behaviour-self\`. Send them escaped, with the header \`X-Experience-API-Version: 1.0.3\`, and follow \`more\` until it is empty. Leave \`format\` alone: without the types of activities nothing can be told apart.
- **When**: add \`since\` and \`until\` to any of them. Both go by when the LRS stored a statement, which may be days after it was made. For one group of people, filter afterwards by registration.
- **Who**: one learner is an enrolment, that is an actor in a registration. Who is enrolled twice is two. Where a launch names no registration it is the actor alone.
- **Which statements**: those that name a version of the profile. A statement that comes twice counts once, and the order in which they come does not matter.
- **How sure**: no share stands without its n. from and to are Wilson’s interval of 95 %: with few people it is wide, and that is the answer. Intervals hold for each row by itself; among forty rows two lie outside by chance.
- **Units**: shares and scores are 0 to 1, correlations -1 to 1, quality 0 to 3, tension 0 to 100. Quarters and medians lie between neighbouring values in proportion. A dash means that there is none.
- **Settings**: what a company does not report cannot be asked. Each question says what it needs; see the [README](README.md) for what is reported when.
- **People**: answers in forms are shown from five people on. Questions about courses have rows of few people too: keep these to those who make the course.

The examples are made from simulated learners in a small made-up course. They show the shape of an answer, and are not evidence about people.`;

/** The questions as a page of Markdown, each with an example. */
export function questionsPage(examples: readonly Example[]): string {
  return [
    "# What analysts ask",
    intro,
    "## Questions",
    examples.map(({ question: { id, question } }) => `- [${question}](#${id})`).join("\n"),
    ...examples.map(section),
  ]
    .join("\n\n")
    .concat("\n");
}

function section({ question, table }: Example): string {
  const { id, why, needs, queries, computation, caveats } = question;
  const left = table.rows.length - mostRows;
  const shown = {
    ...table,
    rows: table.rows.slice(0, mostRows),
    notes: [...(left > 0 ? [left === 1 ? "One more row." : `${left} more rows.`] : []), ...table.notes],
  };
  return [
    `## ${id}`,
    `**${question.question}** ${why}`,
    `Needs ${needs}.`,
    `\`\`\`\n${queries.map(queryText).join("\n")}\n\`\`\``,
    computation.map((line) => `- ${line}`).join("\n"),
    `Mind: ${caveats.join(" ")}`,
    "Simulated:",
    tableMarkdown(shown),
  ].join("\n\n");
}
