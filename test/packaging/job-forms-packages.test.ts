import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { standards, type Standard } from "../../src/model/catalogue.ts";
import type { Course } from "../../src/model/course.ts";
import type { Form } from "../../src/model/form.ts";
import { buildPackage } from "../../src/packaging/build-package.ts";
import { noCompany, type Company } from "../../src/packaging/company/company.ts";
import { jobFormsNotices } from "../../src/packaging/company/job-forms-of.ts";
import { asksNothing, buildEngine, type EngineAsks } from "../../src/packaging/engine/build-engine.ts";
import { item, ownForm, seenForm } from "../fixtures/job-form.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { fakeEngine, filesOf, messages, project } from "./fixture-package.ts";

const words = parse(readFileSync(join(project.contentDir, "messages/en.yaml"), "utf8")) as Readonly<Record<string, string>>;
const withWords: Form = { ...ownForm, items: [...ownForm.items, { id: item("say"), kind: "text", ask: "What else?", atMost: 100 }] };
const forms = [withWords, seenForm];
const plain: Course = { ...smallCourse, forms };
/** What stands on the pages of the first lesson, with a form at the end of each. */
const withForm = <Lesson extends { readonly pages: readonly { readonly blocks: readonly unknown[] }[] }>(
  lessons: readonly Lesson[],
  form: object,
) =>
  lessons.map((lesson, index) =>
    index > 0 ? lesson : { ...lesson, pages: lesson.pages.map((page) => ({ ...page, blocks: [...page.blocks, form] })) },
  ) as unknown as readonly Lesson[];
const block = { id: "count", kind: "form", covers: [], form: ownForm.id } as const;
const counting: Course = {
  ...plain,
  outline: { ...plain.outline, lessons: withForm(plain.outline.lessons, { id: block.id, kind: block.kind }) },
  lessons: withForm(plain.lessons, block),
};
const endpoint = { url: "https://counts.example:8443/xapi", key: "counter", secret: "only-writes" };
const group = { seenBy: "the training team", cohort: "NORTH24" };
const companies = {
  off: noCompany,
  anonymous: { ...noCompany, behaviour: { mode: "anonymous", endpoint, ...group } },
  confidential: { ...noCompany, behaviour: { mode: "confidential", ...group, roles: ["counter", "telephone"] } },
} as const satisfies Record<string, Company>;

interface Stamped {
  readonly settings: { readonly jobForms?: object };
}
interface Part {
  readonly words: Readonly<Record<string, string>>;
  readonly forms: readonly Form[];
  readonly endpoint?: object;
}

function provided<Value>(files: ReadonlyMap<string, string>, file: string): Value | undefined {
  const script = files.get(file);
  return script === undefined ? undefined : (JSON.parse(script.slice(script.indexOf(",") + 1, script.lastIndexOf(")"))) as Value);
}

async function packed(course: Course, standard: Standard, company: Company) {
  const built: (EngineAsks | undefined)[] = [];
  const source = { course, messages: { ...words, ...messages }, company };
  const { bytes } = await buildPackage(project, (of, asks) => (built.push(asks), fakeEngine(of)), source, standard);
  const files = filesOf(bytes);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(files.get("index.html") ?? "")?.[1] ?? "";
  return {
    built: built[0]?.jobForms,
    connect: /connect-src ([^;]+)/.exec(policy)?.[1],
    stamped: provided<Stamped>(files, "course.js")?.settings.jobForms,
    part: provided<Part>(files, "job-forms.js"),
    texts: [...files].map(([name, text]) => `${name}\n${text}`).join("\n"),
  };
}

describe("a course without a form on its pages", () => {
  it("holds nothing of it, whatever the company file says: no part, no word, no setting, no other host", async () => {
    for (const standard of standards) {
      const { built, connect, stamped, part, texts } = await packed(plain, standard, companies.anonymous);
      assert.deepEqual([built, stamped, part], ["none", undefined, undefined], standard);
      assert.equal(connect, (await packed(plain, standard, companies.off)).connect, standard);
      assert.deepEqual(texts.match(/.{0,30}(?:"on-job\.|counts\.example|only-writes|NORTH24|Your last five).{0,30}/g), null, standard);
    }
  });
});

describe("a course with one", () => {
  it("has the forms that its pages name and no other, without words of one's own, in a script that the first view does not load", async () => {
    for (const standard of standards) {
      const { part, texts } = await packed(counting, standard, companies.off);
      assert.deepEqual(
        part?.forms.map(({ id, items }) => [id, items.map(({ kind }) => kind)]),
        [["contacts", ["count", "count", "described"]]],
      );
      assert.ok(Object.keys(part?.words ?? {}).every((key) => key.startsWith("on-job.")));
      assert.equal(texts.match(/"on-job\.hand-in"/g)?.length, 1);
    }
  });

  it("T31: with behaviour: off, or none, has nowhere to send anything, in any standard", async () => {
    for (const standard of standards) {
      const { built, connect, stamped, part } = await packed(counting, standard, companies.off);
      assert.deepEqual([built, stamped, part?.endpoint], ["own", undefined, undefined], standard);
      assert.equal(connect, (await packed(plain, standard, companies.off)).connect, standard);
    }
  });

  it("with behaviour: anonymous may connect to that origin, and learners are told the host and who can see it", async () => {
    for (const standard of ["scorm12", "scorm2004-3rd", "scorm2004-4th", "cmi5", "xapi"] as const) {
      const { built, connect, stamped, part } = await packed(counting, standard, companies.anonymous);
      assert.deepEqual([built, stamped], ["told", { mode: "anonymous", host: "counts.example:8443", ...group }]);
      assert.deepEqual(part?.endpoint, endpoint);
      if (standard.startsWith("scorm")) assert.equal(connect, "'self' https://counts.example:8443");
    }
    const { built, stamped, connect, texts } = await packed(counting, "web", companies.anonymous);
    assert.deepEqual([built, stamped, connect], ["own", undefined, "'none'"]);
    assert.doesNotMatch(texts, /counts\.example|only-writes|NORTH24/);
  });

  it("with behaviour: confidential hands over where the launch has a record store; elsewhere it stays with the learner, and the build says so", async () => {
    for (const standard of ["cmi5", "xapi"] as const) {
      const { built, stamped } = await packed(counting, standard, companies.confidential);
      assert.deepEqual([built, stamped], ["told", { mode: "confidential", ...group, roles: ["counter", "telephone"] }]);
    }
    for (const standard of ["scorm12", "scorm2004-3rd", "scorm2004-4th", "web"] as const) {
      const { built, stamped } = await packed(counting, standard, companies.confidential);
      assert.deepEqual([built, stamped], ["own", undefined], standard);
    }
    assert.deepEqual(jobFormsNotices(companies.confidential, [plain, counting], ["scorm12", "cmi5"]), [
      "What people count in a form on the job (confidential) stays with them in the packages for scorm12: the answers go to the record store of the launch, which only cmi5 and xAPI have.",
    ]);
  });

  it("may connect to the hosts of both forms where each has its own", async () => {
    const reaction = { mode: "anonymous", endpoint: { ...endpoint, url: "https://reactions.example/xapi" }, text: false } as const;
    const reactionForm = { ...ownForm, id: "reaction" as never, level: 1 as const };
    const course = { ...counting, forms: [...forms, reactionForm] };
    const { connect } = await packed(course, "scorm12", { ...companies.anonymous, reaction });
    assert.equal(connect, "'self' https://reactions.example https://counts.example:8443");
  });
});

describe("jobFormsNotices(company, courses, standards)", () => {
  it("says plainly that a credential in a package can be read, and nothing where no page has a form", () => {
    assert.match(
      jobFormsNotices(companies.anonymous, [counting], ["scorm12"]).join(),
      /behaviour\.key.*everybody who can open the course can read it/,
    );
    assert.deepEqual(jobFormsNotices(companies.anonymous, [plain], standards), []);
    assert.deepEqual(jobFormsNotices(companies.off, [counting], standards), []);
  });
});

describe("buildEngine(project, standard, { jobForms })", () => {
  it("leaves out of an engine what its package does not have: no form where no page has one, nothing to send with where nobody hears of it", async () => {
    const named = async (jobForms: EngineAsks["jobForms"]) => {
      const { files } = await buildEngine(project, "scorm12", { ...asksNothing, jobForms });
      return {
        parts: files.map(({ name }) => name).filter((name) => name.includes("job")),
        code: files.map(({ code }) => code).join("\n"),
      };
    };
    const [none, own, told] = [await named("none"), await named("own"), await named("told")];
    assert.deepEqual([none.parts, own.parts, told.parts], [[], ["engine-job-form-views.js"], ["engine-job-form-views.js"]]);
    assert.doesNotMatch(none.code, /rc-job-form|rc-form-sheet|recourse\.counts/);
    assert.match(own.code, /rc-form-sheet/);
    assert.doesNotMatch(own.code, /anonymous-sessions|no-referrer/);
    assert.match(told.code, /anonymous-sessions/);
  });
});
