import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { CourseFile } from "../content/course-files.ts";
import type { MistakeList } from "../content/mistake-list.ts";

/** Where every course's scenarios lie in the content folder. */
export const scenarioFolder = "scenarios";

/** The ids of all scenarios of a content folder, by name: each file of `scenarios/` is one. */
export function listScenarios(contentDir: string): readonly string[] {
  const folder = join(contentDir, scenarioFolder);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.map((name) => name.slice(0, -".yaml".length)).sort();
}

/** The files of these scenarios, of those that there are, and of what every talk is played by; where there is no scenario the behaviours alone, if there are some. Reports what is missing. */
export function findTalkFiles(contentDir: string, scenarios: readonly string[], mistakes: MistakeList): readonly CourseFile[] {
  if (scenarios.length === 0) return existsSync(join(contentDir, "behaviours.yaml")) ? [sharedFile("behaviours")] : [];
  const known = listScenarios(contentDir);
  const shared = (["behaviours", "rules", "conflicts"] as const).flatMap((schema): CourseFile[] => {
    if (existsSync(join(contentDir, `${schema}.yaml`))) return [sharedFile(schema)];
    mistakes.addToFile(
      `${schema}.yaml`,
      "missing-file",
      `the file is missing: scenarios are played by it (schemas/${schema}.schema.json says how)`,
    );
    return [];
  });
  const files = known.filter((id) => scenarios.includes(id));
  return [...shared, ...files.map((id): CourseFile => ({ name: `${scenarioFolder}/${id}.yaml`, schema: "scenario", stem: id }))];
}

function sharedFile(schema: "behaviours" | "rules" | "conflicts"): CourseFile {
  return { name: `${schema}.yaml`, schema, stem: schema };
}
