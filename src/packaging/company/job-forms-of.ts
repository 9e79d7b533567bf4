import type { Standard } from "../../model/catalogue.ts";
import type { Course } from "../../model/course.ts";
import { withoutText, type Form } from "../../model/form.ts";
import { hasJobForms, type JobForms, type JobFormsPart } from "../../model/job-forms.ts";
import type { EngineAsks } from "../engine/build-engine.ts";
import { carries, credentialNotice, whyNot } from "./carries.ts";
import type { Company } from "./company.ts";
import type { CompanyBehaviour } from "./company-behaviour.ts";

/** The company's way of hearing what is counted, as far as a package has it; undefined where nothing is, or it stays with the learner. */
function heard({ outline }: Course, standard: Standard, { behaviour }: Company): CompanyBehaviour | undefined {
  return behaviour !== undefined && carries(standard, behaviour.mode) && hasJobForms(outline) ? behaviour : undefined;
}

/** What a package of one standard is stamped with, as learners may know it. */
export function jobFormsOf(course: Course, standard: Standard, company: Company): JobForms | undefined {
  const way = heard(course, standard, company);
  if (way === undefined) return undefined;
  const { mode, seenBy, cohort, roles } = way;
  const group = { seenBy, ...(cohort === undefined ? {} : { cohort }), ...(roles === undefined ? {} : { roles }) };
  return mode === "anonymous" ? { mode, host: new URL(way.endpoint.url).host, ...group } : { mode, ...group };
}

/** Which engine a package needs for it. */
export function builtJobForms(course: Course, standard: Standard, company: Company): EngineAsks["jobForms"] {
  if (!hasJobForms(course.outline)) return "none";
  return heard(course, standard, company) === undefined ? "own" : "told";
}

/** What the forms on a course's pages need; undefined where it has none. Never words of one's own: acts are counted. */
export function jobFormsPart(course: Course, standard: Standard, company: Company): Omit<JobFormsPart, "words"> | undefined {
  const forms = shownForms(course);
  if (forms.length === 0) return undefined;
  const way = heard(course, standard, company);
  return { forms, ...(way?.mode === "anonymous" ? { endpoint: way.endpoint } : {}) };
}

/** Those that its pages name, each once. */
function shownForms({ lessons, forms = [] }: Course): readonly Form[] {
  const blocks = lessons.flatMap(({ pages }) => pages.flatMap((page) => page.blocks));
  const named = new Set(blocks.flatMap((block) => (block.kind === "form" ? [block.form] : [])));
  return forms.filter(({ id }) => named.has(id)).map(withoutText);
}

/** The origin that the page may connect to for it, beside the host of the launch. */
export function jobFormsOrigin(course: Course, standard: Standard, company: Company): string | undefined {
  const way = heard(course, standard, company);
  return way?.mode === "anonymous" ? new URL(way.endpoint.url).origin : undefined;
}

/** What whoever builds has to know of it, for these packages. */
export function jobFormsNotices({ behaviour }: Company, courses: readonly Course[], built: readonly Standard[]): readonly string[] {
  if (behaviour === undefined || !courses.some(({ outline }) => hasJobForms(outline))) return [];
  const without = built.filter((standard) => !carries(standard, behaviour.mode));
  return [
    ...(behaviour.mode === "anonymous" && without.length < built.length ? [credentialNotice("forms on the job", "behaviour")] : []),
    ...(without.length > 0
      ? [
          `What people count in a form on the job (${behaviour.mode}) stays with them in the packages for ${without.join(", ")}: ${whyNot(behaviour.mode)}.`,
        ]
      : []),
  ];
}
