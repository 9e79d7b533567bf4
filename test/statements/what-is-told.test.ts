import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "yaml";
import type { Standard } from "../../src/model/catalogue.ts";
import { defaultSettings, type Settings } from "../../src/model/settings.ts";
import { toldRows, type ToldWhat } from "../../src/model/told-rows.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { whatIsTold } from "../../src/statements/what-is-told.ts";
import { matchingTemplates } from "../../src/validation/profile/matching-templates.ts";
import { reportingSettings, rowsOf } from "../../src/validation/profile/told-settings.ts";
import { parseJsonPath } from "../../src/validation/profile/json-path.ts";
import { publishedProfile as profile } from "../validation/profile/published-contract.ts";
import { recourseProfile } from "../validation/profile/recourse-profile.ts";
import { everyAnonymousStatement, everyStatement } from "./every-statement.ts";
import { rowsToldBy } from "./rows-told.ts";
import { wholeOutline } from "./whole-outline.ts";

const normal = { mode: "Normal", credit: true } as const;
const toldIn = (settings: Settings): readonly ToldWhat[] => whatIsTold(wholeOutline, settings, normal).told.map(({ what }) => what);
const rowsToldIn = (statements: readonly Statement[]) => new Set(statements.flatMap(rowsToldBy));
const inOrder = (rows: Iterable<ToldWhat>) => [...rows].sort();

describe("what learners read, and what an LRS is sent", () => {
  for (const standard of ["cmi5", "xapi"] as const) {
    for (const behaviourReporting of ["full", "run", "off"] as const) {
      it(`are the same rows, both ways: ${standard}, behaviour ${behaviourReporting}`, () => {
        const settings: Settings = {
          ...defaultSettings,
          standard,
          behaviourReporting,
          jobForms: { mode: "confidential", seenBy: "the training team" },
        };
        const sent = everyStatement({ standard, reporting: behaviourReporting });
        for (const statement of sent) assert.ok(rowsToldBy(statement).length > 0, `sent, and told by no row: ${JSON.stringify(statement)}`);
        // The state is a document, no statement.
        assert.deepEqual(inOrder(rowsToldIn(sent)), inOrder(toldIn(settings).filter((what) => what !== "state")));
      });
    }
  }

  it("have anonymous answers apart: counts fall under a row that is not drawn then, and the form after the course under none: the page has the forms’ own words", () => {
    for (const statement of everyAnonymousStatement()) {
      const ofGroup = Object.keys(statement.context.extensions ?? {}).some((iri) => iri.endsWith("/cohort"));
      assert.deepEqual(rowsToldBy(statement), ofGroup ? ["on-job"] : []);
    }
    for (const standard of ["scorm12", "scorm2004-4th", "cmi5", "xapi"] as const satisfies readonly Standard[]) {
      const jobForms = { mode: "anonymous", seenBy: "the training team", host: "counts.example" } as const;
      assert.ok(!toldIn({ ...defaultSettings, standard, jobForms }).includes("on-job"));
    }
  });
});

describe("what the dictionary says of each statement", () => {
  const names = (statements: readonly Statement[]) =>
    new Set(statements.flatMap((statement) => matchingTemplates(recourseProfile, statement).map(({ id }) => id)));

  it("is right about the standards and the settings under which it is sent", () => {
    for (const standard of ["cmi5", "xapi"] as const) {
      for (const reporting of reportingSettings) {
        const sent = names(everyStatement({ standard, reporting }));
        const said = profile.templates.filter((one) => {
          const settings = rowsOf(one, profile).flatMap((row) => row["rc:reporting"]);
          return one["rc:standards"].startsWith("cmi5, xAPI") && settings.includes(reporting);
        });
        assert.deepEqual([...sent].sort(), said.map(({ id }) => id).sort(), `${standard} ${reporting}`);
      }
    }
  });

  it("is right about what may come under nobody's name", () => {
    const nobodys = profile.templates.filter(
      (one) => one["rc:personal"].startsWith("no where") && one["rc:standards"].includes("anonymous"),
    );
    assert.deepEqual([...names(everyAnonymousStatement())].sort(), nobodys.map(({ id }) => id).sort());
    for (const one of profile.templates) assert.ok(nobodys.includes(one) || one["rc:personal"].startsWith("yes"), one.id);
  });
});

describe("the rows of the profile that learners read", () => {
  const rows = profile["rc:rows"].map((row) => row["rc:row"]);

  it("are each named by a template, told by SCORM or a document, and by nothing that is not there", () => {
    const named = profile.templates.flatMap((one) => one["rc:told"].map((told) => told["rc:row"]));
    assert.deepEqual(
      named.filter((row) => !rows.includes(row)),
      [],
    );
    for (const row of profile["rc:rows"]) {
      assert.ok(named.includes(row["rc:row"]) || row["rc:document"] || row["rc:scorm2004"], row["rc:row"]);
    }
    for (const template of profile.templates) {
      assert.ok(template["rc:told"].length > 0, template.id);
      for (const told of template["rc:told"]) assert.ok(parseJsonPath(told["rc:at"]), told["rc:at"]);
    }
  });

  it("name the settings alike for all that one template says", () => {
    for (const template of profile.templates) {
      const settings = template["rc:told"].map((told) =>
        profile["rc:rows"].find((row) => row["rc:row"] === told["rc:row"])?.["rc:reporting"].join(),
      );
      assert.equal(new Set(settings).size, 1, template.id);
    }
  });

  it("have words for learners, and no words are without a row", () => {
    const file = readFileSync(new URL("../../src/content/messages/en.yaml", import.meta.url), "utf8");
    const keys = Object.keys(parse(file) as object);
    const worded = keys.flatMap((key) => (key.startsWith("seen.told.") ? [key.slice("seen.told.".length)] : []));
    assert.deepEqual(worded.sort(), [...rows].sort());
    assert.deepEqual(
      toldRows.map(({ what }) => what),
      rows,
    );
  });
});
