import type { Standard } from "../../model/catalogue.ts";
import { completionFor, ruleOf } from "../../model/completion-rule.ts";
import type { Course } from "../../model/course.ts";
import { defaultSettings, type BehaviourReporting, type Brand, type Settings } from "../../model/settings.ts";
import type { Company } from "./company.ts";
import { jobFormsOf } from "./job-forms-of.ts";
import { reactionOf } from "./reaction-of.ts";

/** What a package of one course and standard is stamped with. */
export function settingsFor(course: Course, standard: Standard, company: Company): Settings {
  const { name, logo, review, certificate } = company;
  const reaction = reactionOf(standard, company);
  const jobForms = jobFormsOf(course, standard, company);
  const brand: Brand = {
    ...(name === undefined ? {} : { name }),
    ...(logo === undefined ? {} : { logo: { file: logo.file, width: logo.width, height: logo.height } }),
  };
  return {
    ...defaultSettings,
    standard,
    commitEveryMs: company.commitEveryMs ?? defaultSettings.commitEveryMs,
    interactions: company.interactions ?? defaultSettings.interactions,
    completion: completionFor(standard, ruleOf(course.outline, company.completion)),
    behaviourReporting: company.behaviourReporting ?? reportingOf(standard),
    review,
    certificate,
    ...(reaction === undefined ? {} : { reaction }),
    ...(jobForms === undefined ? {} : { jobForms }),
    ...(Object.keys(brand).length === 0 ? {} : { brand }),
  };
}

/** SCORM reports show each answer by name beside the test's, with nothing around it; an LRS holds them apart, for those who analyse. */
function reportingOf(standard: Standard): BehaviourReporting {
  return standard.startsWith("scorm") ? "run" : "full";
}
