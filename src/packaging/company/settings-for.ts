import type { Standard } from "../../model/catalogue.ts";
import { completionFor } from "../../model/completion-rule.ts";
import { defaultSettings, type BehaviourReporting, type Brand, type Settings } from "../../model/settings.ts";
import type { Company } from "./company.ts";
import { reactionOf } from "./reaction-of.ts";

/** What a package of one standard is stamped with. */
export function settingsFor(standard: Standard, company: Company): Settings {
  const { name, logo, review, certificate } = company;
  const reaction = reactionOf(standard, company);
  const brand: Brand = {
    ...(name === undefined ? {} : { name }),
    ...(logo === undefined ? {} : { logo: { file: logo.file, width: logo.width, height: logo.height } }),
  };
  return {
    ...defaultSettings,
    standard,
    commitEveryMs: company.commitEveryMs ?? defaultSettings.commitEveryMs,
    interactions: company.interactions ?? defaultSettings.interactions,
    completion: completionFor(standard, company.completion),
    behaviourReporting: company.behaviourReporting ?? reportingOf(standard),
    review,
    certificate,
    ...(reaction === undefined ? {} : { reaction }),
    ...(Object.keys(brand).length === 0 ? {} : { brand }),
  };
}

/** SCORM reports show each answer by name beside the test's, with nothing around it; an LRS holds them apart, for those who analyse. */
function reportingOf(standard: Standard): BehaviourReporting {
  return standard.startsWith("scorm") ? "run" : "full";
}
