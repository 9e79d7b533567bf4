import { PackagingError } from "../../packaging/packaging-error.ts";
import { Held } from "../../reports/held.ts";
import type { ReportQuestion } from "../../reports/report-question.ts";
import { reportQuestions } from "../../reports/report-questions.ts";
import type { Command, CommandLine, OptionValues } from "../command.ts";
import { csvTable } from "../report/csv-table.ts";
import { countLines, jsonReport, markdownReport, textReport, type Answer } from "../report/report-formats.ts";
import { readInto, type ReadCounts } from "../report/report-input.ts";
import { table } from "../table.ts";
import { textOption } from "../text-option.ts";
import { statementSources } from "../validate/statement-sources.ts";

const formats = ["text", "csv", "json", "markdown"] as const;
type Format = (typeof formats)[number];

export const reportCommand: Command = {
  name: "report",
  summary: "Answers what analysts ask from xAPI statements, such as an export from an LRS: a table for each question.",
  operands: [
    {
      name: "questions",
      value: "QUESTION",
      help: "Ids of questions, such as last-lesson. None: all that the statements answer.",
      repeats: true,
    },
  ],
  options: {
    from: { type: "string", value: "PATH", help: "A file of JSON or NDJSON, a folder of such files, or - for what is piped in." },
    format: { type: "string", value: "FORMAT", help: "text, csv (of one question), json or markdown. Default: text." },
    list: { type: "boolean", help: "Lists the questions, and reads nothing." },
  },
  examples: [
    "recourse report --list",
    "recourse report --from export.ndjson",
    "recourse report question-difficulty --from export.ndjson --format csv",
  ],
  failureCode: 2,
  async run(values, line) {
    const asked = questionsOf(values);
    if (values["list"] === true) {
      for (const row of table(asked.map(({ id, question }) => [id, question]))) line.print(row);
      return 0;
    }
    const format = formatOf(values, asked);
    const from = textOption(values, "from");
    if (from === undefined) throw new PackagingError("bad-usage", "--from PATH is missing. See recourse report --help.");
    const held = new Held();
    const tallies = asked.map((question) => question.begin(held));
    const counts = await readInto(tallies, await statementSources(from, line));
    const answers = asked.map((question, index) => ({ question, table: tallies[index]?.table() ?? { columns: [], rows: [], notes: [] } }));
    const named = textOption(values, "questions") !== undefined;
    print(
      format,
      answers.filter(({ table: { rows, notes } }) => named || rows.length + notes.length > 0),
      counts,
      line,
    );
    return 0;
  },
};

function print(format: Format, answers: readonly Answer[], counts: ReadCounts, line: CommandLine): void {
  if (format === "json") line.print(jsonReport(answers, counts));
  else if (format === "csv") {
    for (const answer of answers) line.print(csvTable(answer.table));
    for (const text of [...answers.flatMap((answer) => answer.table.notes), ...countLines(counts)]) line.printError(text);
  } else for (const text of (format === "text" ? textReport : markdownReport)(answers, counts)) line.print(text);
}

function questionsOf(values: OptionValues): readonly ReportQuestion[] {
  const ids = textOption(values, "questions")?.split(" ");
  if (ids === undefined) return reportQuestions;
  return ids.map((id) => {
    const question = reportQuestions.find((one) => one.id === id);
    if (question === undefined) throw new PackagingError("bad-usage", `There is no question "${id}". recourse report --list lists them.`);
    return question;
  });
}

function formatOf(values: OptionValues, asked: readonly ReportQuestion[]): Format {
  const text = textOption(values, "format") ?? "text";
  const format = formats.find((one) => one === text);
  if (format === undefined) throw new PackagingError("bad-usage", `--format ${text}: it is one of ${formats.join(", ")}.`);
  if (format === "csv" && asked.length !== 1) throw new PackagingError("bad-usage", "--format csv holds one table: name one question.");
  return format;
}
