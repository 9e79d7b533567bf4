import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { standards, type Standard } from "../../src/model/catalogue.ts";
import type { Form } from "../../src/model/form.ts";
import type { OptionId } from "../../src/model/ids.ts";
import { noCompany, type Company } from "../../src/packaging/company/company.ts";
import { reactionNotices } from "../../src/packaging/company/reaction-of.ts";
import { asksNothing, buildEngine, type EngineAsks } from "../../src/packaging/engine/build-engine.ts";
import type { PackageSource } from "../../src/packaging/package-contents.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { fakeEngine, filesOf, messages, project, smallPackage } from "./fixture-package.ts";

const words = parse(readFileSync(join(project.contentDir, "messages/en.yaml"), "utf8")) as Readonly<Record<string, string>>;
const form: Form = {
  id: "reaction" as never,
  level: 1,
  title: "How was it?",
  items: [
    {
      id: "can-do" as never,
      kind: "described",
      ask: "What now?",
      answers: ["a", "b", "c"].map((id) => ({ id: id as OptionId, text: `It is ${id}.` })),
    },
    { id: "say" as never, kind: "text", ask: "What else?", atMost: 100 },
  ],
};
const endpoint = { url: "https://reactions.example:8443/xapi", key: "writer", secret: "only-writes" };
const companies = {
  off: noCompany,
  link: { ...noCompany, reaction: { mode: "link", survey: "https://survey.example/s?form=7" } },
  anonymous: { ...noCompany, reaction: { mode: "anonymous", endpoint, text: false } },
  confidential: { ...noCompany, reaction: { mode: "confidential", seenBy: "the training team", text: true } },
} as const satisfies Record<string, Company>;

interface Course {
  readonly settings: { readonly reaction?: object };
  readonly messages: Readonly<Record<string, string>>;
}
/** What the package's data scripts provide, by key. */
function provided(files: ReadonlyMap<string, string>, file: string): unknown {
  const script = files.get(file);
  if (script === undefined) return undefined;
  return JSON.parse(script.slice(script.indexOf(",") + 1, script.lastIndexOf(")")));
}

async function packed(standard: Standard, company: Company) {
  const built: (EngineAsks["reaction"] | undefined)[] = [];
  const source: PackageSource = { course: { ...smallCourse, forms: [form] }, messages: { ...words, ...messages }, company };
  const { buildPackage } = await import("../../src/packaging/build-package.ts");
  const { bytes } = await buildPackage(project, (of, asks) => (built.push(asks?.reaction), fakeEngine(of)), source, standard);
  const files = filesOf(bytes);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(files.get("index.html") ?? "")?.[1] ?? "";
  return {
    built: built[0],
    connect: /connect-src ([^;]+)/.exec(policy)?.[1],
    stamped: (provided(files, "course.js") as Course).settings.reaction,
    part: provided(files, "reaction.js") as { words: object; form?: Form; endpoint?: object } | undefined,
    texts: [...files].map(([name, text]) => `${name}\n${text}`).join("\n"),
  };
}

describe("a package whose company file has reaction: off, or none", () => {
  it("holds nothing of it: no part, no word, no form, no other host, in any standard", async () => {
    for (const standard of standards) {
      const { built, connect, stamped, part, texts } = await packed(standard, companies.off);
      assert.deepEqual([built, stamped, part], ["off", undefined, undefined], standard);
      assert.equal(connect, (await packed(standard, companies.link)).connect, standard);
      assert.deepEqual(texts.match(/.{0,30}(?:"reaction\.|\breaction\.js|How was it\?).{0,30}/g), null, standard);
    }
  });
});

describe("a package with reaction: link", () => {
  it("has the survey's address in every standard, and neither form nor host to connect to", async () => {
    for (const standard of standards) {
      const { built, connect, stamped, part } = await packed(standard, companies.link);
      assert.deepEqual([built, stamped], ["link", { mode: "link", survey: "https://survey.example/s?form=7" }]);
      assert.deepEqual(Object.keys(part ?? {}), ["words"]);
      assert.doesNotMatch(connect ?? "", /survey/);
    }
  });
});

describe("a package with reaction: anonymous", () => {
  it("may connect to that origin and no other, in SCORM, cmi5 and xAPI alike", async () => {
    for (const standard of ["scorm12", "scorm2004-3rd", "scorm2004-4th"] as const)
      assert.equal((await packed(standard, companies.anonymous)).connect, "'self' https://reactions.example:8443");
    // The launch may name any host there already.
    for (const standard of ["cmi5", "xapi"] as const)
      assert.equal((await packed(standard, companies.anonymous)).connect, "'self' https: http:");
  });

  it("has form and endpoint in a script that the first view does not load, and learners are told the host alone", async () => {
    for (const standard of ["scorm12", "cmi5", "xapi"] as const) {
      const { built, stamped, part } = await packed(standard, companies.anonymous);
      assert.equal(built, "form");
      assert.deepEqual(stamped, { mode: "anonymous", host: "reactions.example:8443" });
      assert.deepEqual(part?.endpoint, endpoint);
    }
  });

  it("asks for no words of one's own unless the company lets them through", async () => {
    const kinds = async (text: boolean) => {
      const company: Company = { ...noCompany, reaction: { mode: "anonymous", endpoint, text } };
      return (await packed("scorm12", company)).part?.form?.items.map(({ kind }) => kind);
    };
    assert.deepEqual([await kinds(false), await kinds(true)], [["described"], ["described", "text"]]);
  });

  it("is not to be had in a web package, which tells nobody anything", async () => {
    const { built, stamped, connect, texts } = await packed("web", companies.anonymous);
    assert.deepEqual([built, stamped, connect], ["off", undefined, "'none'"]);
    assert.doesNotMatch(texts, /reactions\.example|only-writes/);
  });
});

describe("a package with reaction: confidential", () => {
  it("has the form where the launch has a record store, and who can see the answers", async () => {
    for (const standard of ["cmi5", "xapi"] as const) {
      const { built, stamped, part } = await packed(standard, companies.confidential);
      assert.deepEqual([built, stamped], ["form", { mode: "confidential", seenBy: "the training team" }]);
      assert.equal(part?.endpoint, undefined);
    }
  });

  it("is as if it were off in SCORM and on the web, and the build says so", async () => {
    for (const standard of ["scorm12", "scorm2004-3rd", "scorm2004-4th", "web"] as const)
      assert.deepEqual((({ built, stamped, part }) => [built, stamped, part])(await packed(standard, companies.confidential)), [
        "off",
        undefined,
        undefined,
      ]);
    assert.deepEqual(reactionNotices(companies.confidential, ["scorm12", "cmi5"]), [
      "No reaction form (confidential) in the packages for scorm12: the answers go to the record store of the launch, which only cmi5 and xAPI have.",
    ]);
  });
});

describe("reactionNotices(company, standards)", () => {
  it("says plainly that a credential in a package can be read, where there is one", () => {
    assert.match(reactionNotices(companies.anonymous, ["scorm12"]).join(), /everybody who can open the course can read it/);
    assert.deepEqual(reactionNotices(companies.anonymous, ["web"]), [
      "No reaction form (anonymous) in the packages for web: a web package tells nobody anything.",
    ]);
    assert.deepEqual([reactionNotices(companies.off, standards), reactionNotices(companies.link, standards)], [[], []]);
  });
});

it("a form that the company wants and the content lacks stops the build", async () => {
  const source: PackageSource = { course: smallCourse, messages, company: companies.anonymous };
  await assert.rejects(smallPackage("scorm12", source), { name: "PackagingError", code: "no-form" });
});

describe("buildEngine(project, standard, { reaction })", () => {
  const marks = /rc-reaction|rc-form-sheet|AnonymousSender|anonymous-sessions|no-referrer|recourse\.reaction/;

  it("leaves out of an engine what its package does not have: nothing of it when it is off, no form with a link", async () => {
    const named = async (reaction: EngineAsks["reaction"]) => {
      const { files } = await buildEngine(project, "scorm12", { ...asksNothing, reaction });
      return {
        parts: files.map(({ name }) => name).filter((name) => name.includes("reaction")),
        code: files.map(({ code }) => code).join("\n"),
      };
    };
    const [off, link, full] = [await named("off"), await named("link"), await named("form")];
    assert.deepEqual(off.parts, []);
    assert.doesNotMatch(off.code, marks);
    assert.deepEqual(link.parts, ["engine-reaction-offer-views.js"]);
    assert.doesNotMatch(link.code, /rc-form-sheet|anonymous-sessions/);
    assert.deepEqual(full.parts, ["engine-reaction-offer-views.js", "engine-reaction-views.js"]);
    assert.match(full.code, /rc-form-sheet/);
  });
});
