import { format, resolveConfig } from "prettier";
import type { ReportTable } from "../../src/reports/report-table.ts";
import { questionsPage } from "../../src/reports/questions-page.ts";
import { reportQuestions } from "../../src/reports/report-questions.ts";
import { contractFolder } from "../validation/profile/published-contract.ts";
import { allStatements, ofCourse } from "./report-cohort.ts";
import { tableOf } from "./table-of.ts";

/** `xapi-statements/questions.md` as the code makes it, by its path there. */
export async function publishedQuestions(): Promise<ReadonlyMap<string, string>> {
  const page = questionsPage(reportQuestions.map((question) => ({ question, table: exampleOf(question.id) })));
  const options = await resolveConfig(contractFolder);
  return new Map([["questions.md", await format(page, { ...options, parser: "markdown" })]]);
}

/** Of the first course alone where that answers the question. */
function exampleOf(id: string): ReportTable {
  const table = tableOf(
    id,
    ofCourse.flatMap(({ statements }) => statements),
  );
  return table.rows.length > 0 ? table : tableOf(id, allStatements);
}
