import { join } from "node:path";
import { cohortTruth } from "../../cohort/cohort-truth.ts";
import { coursesOf, simulateCohort } from "../../cohort/simulate-cohort.ts";
import type { CohortPlan, PackagedCourse } from "../../cohort/cohort-plan.ts";
import { cohortNote } from "../../cohort/truth.ts";
import { noCompany } from "../../packaging/company/company.ts";
import { settingsFor } from "../../packaging/company/settings-for.ts";
import { PackagingError } from "../../packaging/packaging-error.ts";
import type { Command, OptionValues } from "../command.ts";
import { companyOf, configOption } from "../config-option.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { LineFile } from "../line-file.ts";
import { loadSource, type LoadedSources } from "../load-source.ts";
import { parseCount } from "../parse-count.ts";
import { parseStandard } from "../parse-standard.ts";
import { textOption } from "../text-option.ts";

/** A fixed day, so that the same command writes the same files. */
const startMs = Date.UTC(2026, 2, 2, 8);
const mostLearners = 100_000;
const mostSeed = 2 ** 30 - 1;

export const cohortCommand: Command = {
  name: "cohort",
  summary: "Writes the statements of simulated learners, and the truth about them, to check reports with.",
  options: {
    course: {
      type: "string",
      value: "ID[,ID]",
      help: "The course, such as rescue. With commas: courses that the same people take, such as rescue,follow-up-30.",
    },
    learners: { type: "string", value: "COUNT", help: "How many. Default: 100." },
    seed: { type: "string", value: "NUMBER", help: "The same seed gives the same cohort. Default: 1." },
    out: { type: "string", value: "DIR", help: "Folder for statements.ndjson and truth.ndjson; made if need be." },
    earlier: {
      type: "string",
      value: "VERSION",
      help: "Every second learner has the first course in this version, with one question harder.",
    },
    standard: { type: "string", value: "STD", help: "cmi5 or xapi: whose statements. Default: cmi5." },
    content: contentOption,
    config: configOption,
  },
  examples: [
    "recourse cohort --course rescue --learners 500 --seed 7 --out cohort",
    "recourse cohort --course rescue,follow-up-30,manager-30,follow-up-90,manager-90 --config forms.yaml --out year",
  ],
  async run(values, line) {
    const standard = parseStandard(textOption(values, "standard") ?? "cmi5");
    if (standard !== "cmi5" && standard !== "xapi")
      throw new PackagingError("bad-usage", `--standard ${standard}: its packages send no statements. Those of cmi5 and xapi do.`);
    const [course, out] = [needed(values, "course", "ID[,ID]"), needed(values, "out", "DIR")];
    const learners = parseCount("learners", textOption(values, "learners") ?? "100", 1, mostLearners);
    const seed = parseCount("seed", textOption(values, "seed") ?? "1", 0, mostSeed);
    const project = projectOf(values, line);
    const company = companyOf(values, project);
    const loaded: LoadedSources = new Map();
    const [first, ...then] = idsIn(course).map((id): PackagedCourse => {
      const source = loadSource(project, id, line, company, loaded);
      return { course: source.course, settings: settingsFor(source.course, standard, company ?? noCompany) };
    });
    if (first === undefined) return 1;
    const files = await write({ ...first, then, learners, seed, startMs, ...earlierIn(values, first) }, out);
    line.print(cohortNote);
    for (const { path, lines } of files) line.print(`${path}  ${lines} lines`);
    return 0;
  },
};

function needed(values: OptionValues, option: string, value: string): string {
  const text = textOption(values, option);
  if (text === undefined) throw new PackagingError("bad-usage", `--${option} ${value} is missing. See recourse cohort --help.`);
  return text;
}

function idsIn(course: string): readonly string[] {
  const ids = course.split(",").map((id) => id.trim());
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return ids;
  throw new PackagingError("bad-usage", `--course ${course}: nobody takes ${twice} twice. Name each course once.`);
}

function earlierIn(values: OptionValues, { course: { outline } }: PackagedCourse): Pick<CohortPlan, "earlier"> {
  const earlier = textOption(values, "earlier");
  if (earlier === undefined) return {};
  if (/^\d+\.\d+\.\d+$/.test(earlier) && earlier !== outline.version) return { earlier };
  throw new PackagingError("bad-usage", `--earlier ${earlier}: a version such as 0.9.0 is wanted, other than ${outline.version}.`);
}

async function write(plan: CohortPlan, folder: string): Promise<readonly LineFile[]> {
  const statements = await LineFile.create(join(folder, "statements.ndjson"));
  const truth = await LineFile.create(join(folder, "truth.ndjson"));
  await truth.add(coursesOf(plan).map(cohortTruth));
  for (const learner of simulateCohort(plan)) {
    await statements.add(learner.statements);
    await truth.add([learner.truth]);
  }
  await statements.end();
  await truth.end();
  return [statements, truth];
}
