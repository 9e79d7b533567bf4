import type { Company } from "../company/company.ts";
import { companyTest } from "../company/company-test.ts";
import type { CourseContent } from "../content/course-content.ts";
import type { MistakeList } from "../content/mistake-list.ts";
import { testOf } from "./test-of.ts";
import { testwiseReport } from "./testwise-report.ts";
import { overTheBar } from "./testwise-words.ts";

/** Warns where a test lets too many through by the pass mark, the attempts or the words of a company: it may want that, and should know. */
export function warnOfTestwise(content: CourseContent, company: Company, warnings: MistakeList): void {
  const { masteryScore, attempts } = company.test;
  const changed = masteryScore !== undefined || attempts !== undefined || Object.keys(company.terms).length > 0;
  const test = testOf(content, companyTest(company));
  const { course } = content;
  if (!changed || test === undefined || course === undefined) return;
  const report = testwiseReport(test, course.value.test?.testwise);
  const rules = `with the company’s pass mark of ${Math.round(test.masteryScore * 10_000) / 100} % and its attempts,`;
  for (const chance of report.over) warnings.add(course, ["test", "masteryScore"], "testwise", `${rules} ${overTheBar(report, chance)}`);
}
