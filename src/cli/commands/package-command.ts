import { join } from "node:path";
import { standards } from "../../model/catalogue.ts";
import { buildPackage } from "../../packaging/build-package.ts";
import { noCompany } from "../../packaging/company/company.ts";
import { jobFormsNotices } from "../../packaging/company/job-forms-of.ts";
import { reactionNotices } from "../../packaging/company/reaction-of.ts";
import { engineBuilder } from "../../packaging/engine/engine-builder.ts";
import { PackagingError } from "../../packaging/packaging-error.ts";
import { writeOutput } from "../../packaging/write-output.ts";
import type { Command } from "../command.ts";
import { companyOf, configOption } from "../config-option.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { formatSize } from "../format-size.ts";
import { loadSource } from "../load-source.ts";
import { outputOption, packagesDir } from "../output-option.ts";
import { parseStandard } from "../parse-standard.ts";
import { textOption } from "../text-option.ts";
import { untestedNotices } from "../untested-notices.ts";

export const packageCommand: Command = {
  name: "package",
  summary: "Builds one course for one standard.",
  options: {
    course: { type: "string", value: "ID", help: "The course, such as rescue." },
    standard: { type: "string", value: "STD", help: `One of ${standards.join(", ")}. Default: scorm12, which most LMSs take.` },
    out: outputOption,
    "manifest-mastery": { type: "boolean", help: "Write the pass mark into the SCORM manifest, for an LMS that asks for it." },
    content: contentOption,
    config: configOption,
  },
  examples: [
    "recourse package --course rescue",
    "recourse package --course rescue --standard cmi5 --out dist",
    "recourse package --course rescue --config recourse.config.yaml",
  ],
  async run(values, line) {
    const standard = parseStandard(textOption(values, "standard") ?? "scorm12");
    const course = textOption(values, "course");
    if (course === undefined) throw new PackagingError("bad-usage", "Which course? Name it with --course ID.");
    const project = projectOf(values, line);
    const company = companyOf(values, project);
    const source = loadSource(project, course, line, company);
    for (const notice of [
      ...reactionNotices(company ?? noCompany, [standard]),
      ...jobFormsNotices(company ?? noCompany, [source.course], [standard]),
    ])
      line.printError(`warning: ${notice}`);
    for (const notice of untestedNotices([source])) line.print(notice);
    const manifestMasteryScore = values["manifest-mastery"] === true;
    const { file, bytes } = await buildPackage(project, engineBuilder(project), { ...source, manifestMasteryScore }, standard);
    const path = join(packagesDir(values, "out", line), file);
    await writeOutput(path, bytes);
    line.print(`${path}  ${formatSize(bytes.length)}`);
    return 0;
  },
};
