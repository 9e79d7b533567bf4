import type { TestRules } from "../../model/course.ts";
import type { Company } from "./company.ts";

/** The rules of the test that the company sets in place of the course's, and that the pass mark is its own where it is. */
export function companyTest({ test }: Company): Partial<TestRules> {
  return test.masteryScore === undefined ? test : { ...test, masteryFrom: "company" };
}
