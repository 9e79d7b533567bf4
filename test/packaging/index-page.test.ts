import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { standards } from "../../src/model/catalogue.ts";
import { indexPage } from "../../src/packaging/page/index-page.ts";
import { PackagingError } from "../../src/packaging/packaging-error.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { filesOf, messages, smallPackage } from "./fixture-package.ts";

const { outline } = smallCourse;
const page = indexPage(outline, messages, "scorm12");

describe("indexPage(outline, messages, standard)", () => {
  it("loads the engine before the course", () => {
    const scripts = [...page.matchAll(/<script defer src="([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual(scripts, ["engine.js", "course.js"]);
  });

  it("says that it opens, and what to do without JavaScript", () => {
    assert.match(page, /<rc-app id="app">[^]*Opening&#8230;[^]*<noscript>[^]*JavaScript is off\.[^]*<\/rc-app>/);
  });

  it("shows headline and description before any script has run, with no heading that the engine repeats", () => {
    const opening =
      /<rc-app id="app">([^]*)<\/rc-app>/.exec(indexPage({ ...outline, headline: "She waits…" }, messages, "scorm12"))?.[1] ?? "";
    assert.match(opening, /She waits&#8230;/);
    assert.match(opening, /<p>Small\.<\/p>/);
    assert.doesNotMatch(opening, /<h\d|<a |<button/);
  });

  it("shows markup in a title as text", () => {
    const hostile = indexPage({ ...outline, title: `<img src=x onerror=alert(1)>"` }, messages, "scorm12");
    assert.doesNotMatch(hostile, /<img/);
    assert.match(hostile, /<title>&#60;img src=x onerror=alert\(1\)&#62;&#34;<\/title>/);
  });

  it("is ASCII, so that no server's charset spoils it", () => {
    assert.match(indexPage({ ...outline, title: "é’\u{1f600}" }, messages, "scorm12"), /^[\n -~]*$/);
  });

  it("names language and direction", () => {
    assert.match(page, /<html lang="en" dir="ltr">/);
    assert.match(indexPage({ ...outline, language: "ar" }, messages, "scorm12"), /<html lang="ar" dir="rtl">/);
    assert.match(indexPage({ ...outline, language: "az-Arab" }, messages, "scorm12"), /dir="rtl"/);
  });

  it("forbids everything but its own files, and lets cmi5 and xAPI alone reach the launch's endpoint, the web none", () => {
    const policy = (text: string) => /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? "";
    assert.match(policy(page), /^default-src 'none'; script-src 'self' 'sha256-[^']+'; .*connect-src 'self';/);
    assert.match(policy(indexPage(outline, messages, "cmi5")), /connect-src 'self' https: http:;/);
    assert.match(policy(indexPage(outline, messages, "xapi")), /connect-src 'self' https: http:;/);
    assert.match(policy(indexPage(outline, messages, "web")), /^default-src 'none'; script-src 'self' file:[ ;].*connect-src 'none';/);
    assert.doesNotMatch(policy(page), /unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it("T31: the index.html in a package of each standard has one policy, before anything it could stop, and this one", async () => {
    for (const standard of standards) {
      const built = filesOf((await smallPackage(standard)).bytes).get("index.html") ?? "";
      const policies = [...built.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/g)];
      assert.equal(policies.length, 1);
      assert.ok(policies[0]!.index < built.search(/<(script|link|style|img)/), standard);
      const own = standard === "web" ? "'self' file:" : "'self'";
      const connect = { web: "'none'", cmi5: "'self' https: http:", xapi: "'self' https: http:" } as Readonly<Record<string, string>>;
      assert.deepEqual((policies[0]![1] ?? "").replace(/'sha256-[\w+/=]+'/g, "HASH").split("; "), [
        "default-src 'none'",
        `script-src ${own} HASH`,
        `style-src ${own} 'unsafe-inline'`,
        `font-src ${own}`,
        `img-src ${own} data:`,
        `connect-src ${connect[standard] ?? "'self'"}`,
        "base-uri 'none'",
        "form-action 'none'",
      ]);
    }
  });

  it("lets one script inside the page run, the one that its policy names by hash", () => {
    const inside = [...page.matchAll(/<script>([^<]*)<\/script>/g)].map((match) => match[1] ?? "");
    assert.equal(inside.length, 1);
    const hash = createHash("sha256")
      .update(inside[0] ?? "")
      .digest("base64");
    assert.ok(page.includes(`script-src 'self' 'sha256-${hash}'`));
  });

  it("stops the build where a word is missing", () => {
    assert.throws(
      () => indexPage(outline, { "page.opening": "Opening" }, "scorm12"),
      (error) => error instanceof PackagingError && error.code === "missing-words" && error.message.includes("page.slow"),
    );
  });
});
