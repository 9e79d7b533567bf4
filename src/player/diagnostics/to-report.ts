import type { Report } from "../../elements/diagnostics/report.ts";
import type { CourseOutline } from "../../model/course.ts";
import type { Settings } from "../../model/settings.ts";
import type { Findings } from "../../tracking/diagnostics/findings.ts";
import type { Environment } from "../../tracking/environment.ts";
import { connectionGroup } from "./connection-group.ts";
import type { Facts } from "./facts.ts";
import { linkSecrets } from "./link-secrets.ts";
import { pageGroup } from "./page-group.ts";
import { rulesGroup } from "./rules-group.ts";
import { savingGroup } from "./saving-group.ts";
import { troubleGroup } from "./trouble-group.ts";
import { withhold } from "./withhold.ts";

/** What is found, in words. Nothing in it tells who the learner is, what they answered, or how to open their session. */
export function toReport(
  findings: Findings,
  { outline, settings }: { readonly outline: CourseOutline; readonly settings: Settings },
  environment: Pick<Environment, "window" | "localStorage" | "now">,
): Report {
  const { window } = environment;
  const secrets = [...learnerSecrets(findings), ...findings.host.withheld, ...linkSecrets(window.location.search)];
  const facts: Facts = {
    findings,
    outline,
    settings,
    window,
    storage: environment.localStorage !== undefined,
    nowMs: environment.now(),
    clean: (text) => withhold(text, secrets),
  };
  const groups = [savingGroup, connectionGroup, rulesGroup, troubleGroup, pageGroup].map((group) => group(facts));
  return { groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** Who the learner is, as the host said it: a name whole and by its words. */
function learnerSecrets({ launch }: Findings): readonly string[] {
  if (launch === undefined) return [];
  const { learner, registration } = launch;
  return [learner.id, learner.name, ...learner.name.split(/[\s,]+/), registration];
}
