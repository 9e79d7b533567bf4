import { join } from "node:path";
import { standards, type Catalogue, type CatalogueCourse, type CataloguePackage } from "../model/catalogue.ts";
import { noCompany, type Company } from "../packaging/company/company.ts";
import { jobFormsNotices } from "../packaging/company/job-forms-of.ts";
import { builtReaction, reactionNotices } from "../packaging/company/reaction-of.ts";
import { buildPackage } from "../packaging/build-package.ts";
import { catalogueCourse } from "../packaging/catalogue-course.ts";
import { engineBuilder } from "../packaging/engine/engine-builder.ts";
import type { Project } from "../packaging/project.ts";
import { writeOutput } from "../packaging/write-output.ts";
import type { CommandLine } from "./command.ts";
import { formatSize } from "./format-size.ts";
import { loadAllSources } from "./load-all-sources.ts";
import { stateLine } from "./state-line.ts";
import { untestedNotices } from "./untested-notices.ts";
import { table } from "./table.ts";

export interface BuildOptions {
  /** For the packages and `catalogue.json`. */
  readonly dist: string;
  /** For a copy of each engine, to look at and to measure; not written where undefined. */
  readonly engines: string | undefined;
  /** In whose name the courses are given. */
  readonly company?: Company | undefined;
}

/** Builds every course for every standard, prints a line for each and then a table. Stops where a course's state could grow too long to be saved. */
export async function buildAll(project: Project, { dist, engines, company }: BuildOptions, line: CommandLine): Promise<void> {
  const sources = await timed(line, "content checked", () => loadAllSources(project, line, company));
  for (const { course } of sources) line.print(stateLine(course));
  for (const notice of untestedNotices(sources)) line.print(notice);
  const built = sources.map(({ course }) => course);
  for (const notice of [...reactionNotices(company ?? noCompany, standards), ...jobFormsNotices(company ?? noCompany, built, standards)])
    line.printError(`warning: ${notice}`);
  const engineOf = engineBuilder(project);
  for (const standard of standards) {
    await timed(line, `engine for ${standard}`, async () => {
      const { files } = await engineOf(standard, { reaction: builtReaction(standard, company ?? noCompany), jobForms: "none" });
      if (engines === undefined) return;
      for (const { name, code } of files) await writeOutput(join(engines, standard, name), code);
    });
  }
  const courses: CatalogueCourse[] = [];
  for (const source of sources) {
    const { outline } = source.course;
    const packages: CataloguePackage[] = [];
    for (const standard of standards) {
      await timed(line, `${outline.id} for ${standard}`, async () => {
        const { file, bytes } = await buildPackage(project, engineOf, source, standard);
        await writeOutput(join(dist, file), bytes);
        packages.push({ standard, file, bytes: bytes.length });
        return formatSize(bytes.length);
      });
    }
    courses.push(catalogueCourse(outline, packages));
  }
  const catalogue: Catalogue = { courses };
  await writeOutput(join(dist, "catalogue.json"), `${JSON.stringify(catalogue, null, 2)}\n`);
  printTable(catalogue, dist, line);
}

/** Prints what was done, how long it took, and what `work` says of it. */
async function timed<Result>(line: CommandLine, what: string, work: () => Result | Promise<Result>): Promise<Result> {
  const startedMs = performance.now();
  const result = await work();
  const tookMs = Math.round(performance.now() - startedMs);
  line.print(`${what.padEnd(32)} ${`${tookMs} ms`.padStart(8)}${typeof result === "string" ? `  ${result}` : ""}`);
  return result;
}

function printTable({ courses }: Catalogue, dist: string, line: CommandLine): void {
  const rows = courses.flatMap(({ id, packages }) =>
    packages.map(({ standard, file, bytes }) => [id, standard, join(dist, file), formatSize(bytes)]),
  );
  line.print("");
  for (const text of table([["course", "standard", "file", "size"], ...rows])) line.print(text);
}
