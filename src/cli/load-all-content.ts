import type { Scenario } from "../model/role-play/scenario.ts";
import type { Company } from "../packaging/company/company.ts";
import { checkAllJobAids } from "../packaging/content/check-all-job-aids.ts";
import { ContentError, describeMistake } from "../packaging/content/content-error.ts";
import type { PackageSource } from "../packaging/package-contents.ts";
import type { Project } from "../packaging/project.ts";
import { checkAllScenarios } from "../packaging/role-play/check-all-scenarios.ts";
import type { CommandLine } from "./command.ts";
import { loadAllSources } from "./load-all-sources.ts";

/**
 * Every course, and every scenario and job aid, those that no course names among them, checked; prints their warnings. Throws as `loadAllSources` does: one `ContentError` holds the
 * mistakes of all of them. What courses and scenarios share is told once.
 */
export function loadAllContent(
  project: Project,
  line: CommandLine,
  company?: Company,
): { readonly sources: readonly PackageSource[]; readonly scenarios: readonly Scenario[] } {
  const told = new Set<string>();
  const tellOnce = (text: string): void => {
    if (!told.has(text)) line.printError(text);
    told.add(text);
  };
  const { scenarios, ...talks } = checkAllScenarios(project.contentDir);
  const cards = checkAllJobAids(project.contentDir);
  const mistakes = [...talks.mistakes, ...cards.mistakes];
  for (const warning of [...talks.warnings, ...cards.warnings]) tellOnce(`warning: ${describeMistake(warning)}`);
  try {
    const sources = loadAllSources(project, { ...line, printError: tellOnce }, company);
    if (mistakes.length === 0) return { sources, scenarios };
  } catch (failure) {
    if (!(failure instanceof ContentError)) throw failure;
    throw new ContentError([...new Map([...failure.mistakes, ...mistakes].map((one) => [JSON.stringify(one), one])).values()]);
  }
  throw new ContentError(mistakes);
}
