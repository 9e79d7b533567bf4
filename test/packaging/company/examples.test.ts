import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";
import { standards, type Standard } from "../../../src/model/catalogue.ts";
import type { Course } from "../../../src/model/course.ts";
import type { CourseId } from "../../../src/model/ids.ts";
import type { Settings } from "../../../src/model/settings.ts";
import { loadCompany } from "../../../src/packaging/company/load-company.ts";
import { policyOf } from "../../../src/packaging/company/policy-of.ts";
import { loadCourse } from "../../../src/packaging/content/load-course.ts";
import { MistakeList } from "../../../src/packaging/content/mistake-list.ts";
import { readContent } from "../../../src/packaging/content/read-content.ts";
import { allTerms } from "../../../src/packaging/terms/term-forms.ts";
import { withTerms } from "../../../src/packaging/terms/with-terms.ts";
import { learnerTexts } from "../../../src/packaging/content/learner-texts.ts";
import { filesOf, project, root, smallPackage } from "../fixture-package.ts";

const rescue = "rescue" as CourseId;

function company(name: string) {
  return loadCompany(join(root, "examples", name, "recourse.config.yaml"), project);
}

const sources = new Map(
  ["clinic", "hotel"].map((name) => [name, { ...loadCourse(project.contentDir, rescue, company(name)), company: company(name) }]),
);

async function packaged(name: string, standard: Standard) {
  return filesOf((await smallPackage(standard, sources.get(name))).bytes);
}

/** What a page gets from a data script. */
function provided(script: string): unknown {
  let value: unknown;
  runInNewContext(script, { recourse: { provide: (_key: string, given: unknown) => (value = given) } });
  return value;
}

interface CourseScript {
  readonly outline: Course["outline"];
  readonly messages: Readonly<Record<string, string>>;
  readonly settings: Settings;
}

const expected = {
  clinic: { word: "patient", other: "guest", brand: "#6d2f6b", moveOn: "Passed", masteryScore: "0.85", own: /nurse in charge/i },
  hotel: { word: "guest", other: "patient", brand: "#2c3f8f", moveOn: "Completed", masteryScore: undefined, own: /duty manager/i },
} as const;

for (const name of ["clinic", "hotel"] as const) {
  const want = expected[name];
  describe(`rescue for examples/${name}`, () => {
    for (const standard of standards) {
      it(`is a whole package for ${standard}, named as ever, with its logo, its colours and its settings`, async () => {
        const files = await packaged(name, standard);
        assert.match(files.get("logo.svg") ?? "", /^<svg /);
        assert.ok((files.get("style.css") ?? "").includes(want.brand));
        const { outline, settings } = provided(files.get("course.js") ?? "") as CourseScript;
        assert.equal(outline.test?.masteryFrom, "company");
        assert.equal(settings.brand?.logo?.file, "logo.svg");
        const manifest = files.get("imsmanifest.xml");
        if (manifest !== undefined) assert.ok(manifest.includes('<file href="logo.svg"/>'));
      });
    }

    it("cmi5 13.1.4: satisfies by the company's rule, and names a mastery score only where a test is judged", async () => {
      const structure = (await packaged(name, "cmi5")).get("cmi5.xml") ?? "";
      assert.equal(/ moveOn="(\w+)"/.exec(structure)?.[1], want.moveOn);
      assert.equal(/ masteryScore="([\d.]+)"/.exec(structure)?.[1], want.masteryScore);
    });

    it("reports practice as the company says, in SCORM as summaries by default and in an LRS in full", async () => {
      const reporting = async (standard: Standard) =>
        (provided((await packaged(name, standard)).get("course.js") ?? "") as CourseScript).settings.behaviourReporting;
      assert.equal(await reporting("scorm12"), name === "hotel" ? "off" : "run");
      assert.equal(await reporting("cmi5"), name === "hotel" ? "off" : "full");
    });

    it("says the company's word wherever the author speaks, and the general one nowhere", () => {
      const content = readContent(project.contentDir, rescue, new MistakeList());
      const terms = allTerms(content.terms?.value ?? {}, company(name).terms);
      const told = learnerTexts(withTerms(content, terms)).filter(({ field }) => field.voice !== "spoken");
      const withWord = (word: string) =>
        told.filter(({ text }) => new RegExp(`\\b${word}s?\\b`, "i").test(text.replace(/[“*][^”*]*[”*]/g, "")));
      assert.ok(withWord(want.word).length > 5, `${withWord(want.word).length}`);
      assert.deepEqual(
        withWord("customer").map(({ text }) => text),
        [],
      );
    });

    it("shows its own policies in its own words, and general ones for the rest", () => {
      const content = readContent(project.contentDir, rescue, new MistakeList());
      const told = withTerms(content, allTerms(content.terms?.value ?? {}, company(name).terms));
      const contacts = policyOf("contacts", told, company(name));
      assert.equal(contacts.company, true);
      assert.match(contacts.html, want.own);
      assert.match(contacts.html, /<a href="tel:[+\d]+"/);
      assert.doesNotMatch(contacts.html, /[{}]|customer/);
      const harassment = policyOf("harassment", told, company(name));
      assert.equal(harassment.company, name === "clinic");
      assert.match(harassment.html, new RegExp(`\\b${want.word}\\b`));
      assert.doesNotMatch(harassment.html, /[{}]|customer/);
    });
  });
}

describe("rescue for nobody in particular", () => {
  it("has no brand, no logo, and the colours of the style sheet", async () => {
    const files = filesOf((await smallPackage("scorm12", loadCourse(project.contentDir, rescue))).bytes);
    const { outline, settings, messages } = provided(files.get("course.js") ?? "") as CourseScript;
    assert.deepEqual([settings.brand, outline.test?.masteryFrom, files.has("logo.svg")], [undefined, undefined, false]);
    assert.equal(messages["test.mastery-company"], "{score} to pass, set by your company");
    assert.match(files.get("style.css") ?? "", /--rc-brand: light-dark\(#1d4a5c,/);
    assert.doesNotMatch(files.get("style.css") ?? "", /#6d2f6b|#2c3f8f/);
  });
});
