import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { standards } from "../../src/model/catalogue.ts";
import { noCompany } from "../../src/packaging/company/company.ts";
import { settingsFor } from "../../src/packaging/company/settings-for.ts";
import { contentSecurityPolicy } from "../../src/packaging/page/content-security-policy.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { root } from "../packaging/fixture-package.ts";
import { everyAnonymousStatement } from "../statements/every-statement.ts";

const page = readFileSync(join(root, "docs/privacy.md"), "utf8");
/** The cells of the rows of the table that stands behind a sentence. */
const tableBehind = (sentence: string): readonly (readonly string[])[] => {
  const [, rest = ""] = page.split(sentence);
  const rows = /(?:^\|.*\n)+/m.exec(rest)?.[0].trim().split("\n").slice(2) ?? [];
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

/** What runs in a learner's browser. */
const shipped = ["model", "statements", "tracking", "elements", "player", "packaging/page"].flatMap((folder) =>
  readdirSync(join(root, "src", folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(root, "src", folder, file), "utf8") })),
);
const days = (file: string) => {
  const text = shipped.find((one) => one.file === file)?.text ?? "";
  return Number(/(\d+) \* 24/.exec(text)?.[1]);
};

describe("docs/privacy.md", () => {
  it("names every key under which something is kept in a browser, and no other", () => {
    const keys = shipped.flatMap(({ text }) =>
      [...text.matchAll(/["`](recourse[.](?!provide|probe)[^"`$ ]*)[^"`]*["`]/g)].map(([whole, key = ""]) =>
        whole.includes(".finished") ? "recourse." : key,
      ),
    );
    const named = tableBehind("On the learner’s device").flatMap(([where = ""]) =>
      [...where.matchAll(/`(recourse\.[^`]*)`/g)].map(([, key = ""]) => key),
    );
    assert.deepEqual([...new Set(named)].sort(), [...new Set(keys)].sort());
    const [database] = shipped.flatMap(({ text }) => [...text.matchAll(/factory\.open\("([a-z]+)"/g)].map(([, name]) => name));
    assert.ok(page.includes(`IndexedDB \`${database}\``));
  });

  it("says how many days each is kept", () => {
    const kept = {
      "recourse.copy:": days("tracking/local-copy.ts"),
      "IndexedDB `recourse`": days("tracking/outbox/open-outbox-store.ts"),
      "recourse.own-words:": days("player/own-words.ts"),
      "recourse.counts:": days("player/kept-counts.ts"),
    };
    const rows = tableBehind("On the learner’s device");
    for (const [key, number] of Object.entries(kept)) {
      const [, , howLong = ""] = rows.find(([where = ""]) => where.includes(key)) ?? [];
      assert.equal(Number(/(\d+) days/.exec(howLong)?.[1]), number, key);
    }
  });

  it("is right that nothing that runs in the browser sets a cookie or asks for a camera, a microphone or a place", () => {
    const uses = shipped.filter(({ text }) => /document\.cookie|cookieStore|mediaDevices|getUserMedia|geolocation/.test(text));
    assert.deepEqual(
      uses.map(({ file }) => file),
      [],
    );
  });

  it("is right about where a package may connect to", () => {
    const connects = (standard: (typeof standards)[number]) => /connect-src ([^;]*)/.exec(contentSecurityPolicy(standard))?.[1];
    for (const standard of standards) assert.match(contentSecurityPolicy(standard), /default-src 'none'/);
    for (const standard of ["scorm12", "scorm2004-3rd", "scorm2004-4th"] as const) assert.equal(connects(standard), "'self'");
    assert.equal(connects("web"), "'none'");
  });

  it("names the setting that holds where the company file says nothing", () => {
    assert.ok(page.includes("the setting is `run` in SCORM, and `full` in cmi5 and xAPI"));
    for (const standard of standards) {
      if (standard === "web") continue;
      const { behaviourReporting, reaction, jobForms } = settingsFor(smallCourse, standard, noCompany);
      assert.equal(behaviourReporting, standard.startsWith("scorm") ? "run" : "full");
      assert.deepEqual([reaction, jobForms], [undefined, undefined]);
    }
  });

  it("has a row for each way in which a form may ask, as the company file knows them", () => {
    const schema = JSON.parse(readFileSync(join(root, "src/content/schemas/company.schema.json"), "utf8")) as {
      properties: Record<"reaction" | "behaviour", { properties: { mode: { enum: string[] } } }>;
    };
    const { reaction, behaviour } = schema.properties;
    const rows = tableBehind("Both are off where the company file says nothing.");
    assert.deepEqual(
      rows.map(([mode, after, onJob]) => [mode, after, onJob]),
      reaction.properties.mode.enum.map((mode) => [`\`${mode}\``, "yes", behaviour.properties.mode.enum.includes(mode) ? "yes" : "no"]),
    );
  });

  it("is right about what an anonymous answer carries", () => {
    for (const { actor, context, timestamp } of everyAnonymousStatement()) {
      assert.match(timestamp, /:00:00\.000Z$/);
      assert.deepEqual(Object.keys(actor).sort(), ["account", "objectType"]);
      assert.equal(context.registration, undefined);
      assert.ok(!Object.keys(context.extensions ?? {}).some((iri) => iri.endsWith("sessionid")));
    }
  });

  it("has the four parts of GDPR Article 35(7) to fill in, and leaves names and dates open", () => {
    const [, draft = ""] = page.split("## Draft of a data protection impact assessment");
    assert.deepEqual(
      [...draft.matchAll(/^### \(([a-d])\)/gm)].map(([, part]) => part),
      ["a", "b", "c", "d"],
    );
    assert.ok((draft.match(/\[[^\]]+\]/g) ?? []).length > 25);
  });
});
