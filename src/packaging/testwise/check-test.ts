import { noCompany, type Company } from "../company/company.ts";
import { companyTest } from "../company/company-test.ts";
import { ContentError } from "../content/content-error.ts";
import { formRange, type FormRange } from "../content/form-range.ts";
import { judgeContent } from "../content/judge-content.ts";
import { listCourses } from "../content/load-course.ts";
import { MistakeList } from "../content/mistake-list.ts";
import { suggestName } from "../content/nearest-name.ts";
import { readContent } from "../content/read-content.ts";
import { usualMargin } from "../content/rules/equal-forms.ts";
import { allTerms } from "../terms/term-forms.ts";
import { withTerms } from "../terms/with-terms.ts";
import { testOf } from "./test-of.ts";
import { testwiseReport, type TestwiseReport } from "./testwise-report.ts";

/** A course's test alone: what cleverness reaches in it, and how equal its forms are. */
export interface CheckedTest {
  readonly report: TestwiseReport;
  readonly forms: FormRange;
  /** How far a form may lie from the mean one. */
  readonly margin: number;
}

/** What the figures themselves tell. */
const judgedHere: readonly string[] = ["testwise", "unequal-forms"];

/**
 * Judges the test of a course, in a company's words and by its rules where there is one. Mistakes of lessons do not matter; throws a `ContentError` with
 * those of the course's head and its bank, but for what is judged here. Undefined for a course without a test.
 */
export function checkTest(contentDir: string, id: string, company: Company = noCompany): CheckedTest | undefined {
  const known = listCourses(contentDir);
  const mistakes = new MistakeList();
  if (!known.some((course) => course === id)) {
    mistakes.addToFile(`${id}/course.yaml`, "unknown-course", `there is no course “${id}”${suggestName(id, known)}`);
    throw new ContentError(mistakes.sorted());
  }
  const written = readContent(contentDir, id, mistakes);
  judgeContent(written, [], mistakes, new MistakeList());
  const ofTest = mistakes
    .sorted()
    .filter(
      ({ file, field }) => file.startsWith(`${id}/banks/`) || (file === `${id}/course.yaml` && (field === "" || field.startsWith("test"))),
    );
  const found = ofTest.filter(({ code }) => !judgedHere.includes(code));
  const told = withTerms(written, allTerms(written.terms?.value ?? {}, company.terms));
  if (found.length > 0 || told.course === undefined) throw new ContentError(found.length > 0 ? found : mistakes.sorted());
  const test = testOf(told, companyTest(company));
  if (test === undefined || told.course.value.test === undefined) return undefined;
  const { form, testwise, margin = usualMargin } = told.course.value.test;
  const questions = told.questions.map(({ value }) => value);
  return { report: testwiseReport(test, testwise), forms: formRange(form, questions), margin };
}
