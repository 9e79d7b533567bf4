import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { activityTypeIris, extensionIris, profileVersionIri, recourseIri, verbIris } from "../../../src/statements/iris.ts";
import type { Statement } from "../../../src/statements/statement.ts";
import { judgeTogether } from "../../../src/validation/judge-together.ts";
import { judgeStatement } from "../../../src/validation/profile/judge-statement.ts";
import { matchingTemplates, versionsClaimed } from "../../../src/validation/profile/matching-templates.ts";
import { everyAnonymousStatement, everyStatement } from "../../statements/every-statement.ts";
import { recourseProfile as profile } from "./recourse-profile.ts";

const standards = ["cmi5", "xapi"] as const;
const reportings = ["full", "run", "off"] as const;
const all = standards.flatMap((standard) => reportings.map((reporting) => everyStatement({ standard, reporting })));
const sent: readonly Statement[] = [...all.flat(), ...everyAnonymousStatement()];

describe("the profile and what the packages say", () => {
  it("has every statement name the version and follow exactly one template", () => {
    assert.ok(sent.length > 200);
    for (const statement of sent) {
      const name = JSON.stringify(statement, undefined, 1);
      assert.deepEqual(versionsClaimed(profile, statement), [profileVersionIri], name);
      assert.deepEqual(judgeStatement(profile, statement), [], name);
      assert.equal(matchingTemplates(profile, statement).length, 1, name);
    }
  });

  it("has no template that nothing is sent for", () => {
    const used = new Set(sent.flatMap((statement) => matchingTemplates(profile, statement).map(({ id }) => id)));
    assert.deepEqual(
      profile.templates.map(({ id }) => id).filter((id) => !used.has(id)),
      [],
    );
  });

  it("has a template for every verb and every type of activity, and defines every extension of its own that the code knows, and no other", () => {
    const verbs = new Set(profile.templates.map(({ determining }) => determining.verb));
    assert.deepEqual([...verbs].sort(), Object.values(verbIris).sort());
    const types = new Set(
      profile.templates.flatMap(({ determining }) => [determining.objectActivityType, ...determining.activityTypes.parent]),
    );
    assert.deepEqual(
      Object.values(activityTypeIris).filter((iri) => iri !== activityTypeIris.course && !types.has(iri)),
      [],
    );
    const own = Object.values(extensionIris).filter((iri) => iri.startsWith(recourseIri));
    assert.deepEqual([...profile.extensions.keys()].sort(), own.sort());
  });

  it("has every extension used, so that each schema meets a value", () => {
    const used = new Set(sent.flatMap(({ context, result }) => Object.keys({ ...context.extensions, ...result?.extensions })));
    const open = [...profile.extensions.keys()].filter((iri) => !used.has(iri)).map((iri) => iri.split("/").at(-1));
    assert.deepEqual(open, []);
  });

  it("has every registration follow the pattern, and the sessions of cmi5, under each standard and each reporting setting", () => {
    for (const statements of all) assert.deepEqual(judgeTogether(statements, profile), []);
  });

  it("finds a stray statement, a stray extension and a value out of range", () => {
    const [first] = all[0]!;
    const strayVerb = { ...first!, verb: { ...first!.verb, id: `${recourseIri}/verbs/winked` } };
    assert.deepEqual(
      judgeStatement(profile, strayVerb).map(({ rule, path }) => [rule, path]),
      [[profileVersionIri, "verb.id"]],
    );
    const withExtension = (name: string, value: unknown) => ({
      ...first!,
      context: { ...first!.context, extensions: { [`${recourseIri}/extensions/${name}`]: value } },
    });
    const pathOf = (name: string) => `context.extensions["${recourseIri}/extensions/${name}"]`;
    const findings = (name: string, value: unknown) => judgeStatement(profile, withExtension(name, value)).map(({ path }) => path);
    assert.deepEqual(findings("mood", 1), [pathOf("mood")]);
    assert.deepEqual(findings("phase", "P9"), [pathOf("phase")]);
    assert.deepEqual(findings("phase", "P8"), []);
    assert.deepEqual(findings("quality", 2), [pathOf("quality")]);
  });
});
