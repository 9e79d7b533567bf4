import { join } from "node:path";
import { cohortTruth, simulateCohort } from "../../cohort/simulate-cohort.ts";
import type { CohortPlan } from "../../cohort/cohort-plan.ts";
import { cohortNote } from "../../cohort/truth.ts";
import { noCompany } from "../../packaging/company/company.ts";
import { settingsFor } from "../../packaging/company/settings-for.ts";
import { PackagingError } from "../../packaging/packaging-error.ts";
import type { Command, OptionValues } from "../command.ts";
import { companyOf, configOption } from "../config-option.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { LineFile } from "../line-file.ts";
import { loadSource } from "../load-source.ts";
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
    course: { type: "string", value: "ID", help: "The course, such as rescue; of one in waves, such as follow-up-30." },
    learners: { type: "string", value: "COUNT", help: "How many. Default: 100." },
    seed: { type: "string", value: "NUMBER", help: "The same seed gives the same cohort. Default: 1." },
    out: { type: "string", value: "DIR", help: "Folder for statements.ndjson and truth.ndjson; made if need be." },
    standard: { type: "string", value: "STD", help: "cmi5 or xapi: whose statements. Default: cmi5." },
    content: contentOption,
    config: configOption,
  },
  examples: ["recourse cohort --course rescue --learners 500 --seed 7 --out cohort"],
  async run(values, line) {
    const standard = parseStandard(textOption(values, "standard") ?? "cmi5");
    if (standard !== "cmi5" && standard !== "xapi")
      throw new PackagingError("bad-usage", `--standard ${standard}: its packages send no statements. Those of cmi5 and xapi do.`);
    const [course, out] = [needed(values, "course", "ID"), needed(values, "out", "DIR")];
    const learners = parseCount("learners", textOption(values, "learners") ?? "100", 1, mostLearners);
    const seed = parseCount("seed", textOption(values, "seed") ?? "1", 0, mostSeed);
    const project = projectOf(values, line);
    const company = companyOf(values, project);
    const source = loadSource(project, course, line, company);
    const settings = settingsFor(source.course, standard, company ?? noCompany);
    const files = await write({ course: source.course, settings, learners, seed, startMs }, out);
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

async function write(plan: CohortPlan, folder: string): Promise<readonly LineFile[]> {
  const statements = await LineFile.create(join(folder, "statements.ndjson"));
  const truth = await LineFile.create(join(folder, "truth.ndjson"));
  await truth.add([cohortTruth(plan)]);
  for (const learner of simulateCohort(plan)) {
    await statements.add(learner.statements);
    await truth.add([learner.truth]);
  }
  await statements.end();
  await truth.end();
  return [statements, truth];
}
