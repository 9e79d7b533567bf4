import { html } from "hono/html";
import type { CatalogueCourse, CataloguePackage, Standard } from "../model/catalogue.ts";
import type { ReadCatalogue } from "./catalogue-file.ts";
import { page } from "./page.ts";
import type { Markup } from "./page.ts";
import type { Run } from "./run.ts";
import type { UnreadableRun } from "./run-store.ts";
import { runsList } from "./runs-list.ts";
import { standardName } from "./standard-name.ts";

export interface CataloguePage {
  readonly read: ReadCatalogue;
  readonly runs: readonly Run[];
  readonly unreadable: readonly UnreadableRun[];
  /** What keeps a package from being launched, by file name. */
  readonly problems: (file: string) => readonly string[];
}

export function cataloguePage({ read, runs, unreadable, problems }: CataloguePage): Markup {
  return page({
    title: "Recourse preview",
    styles: ["catalogue.css"],
    body: html`<a class="skip" href="#main">To the courses</a>
      <header class="bar"><b>Recourse</b><span class="soft">Preview LMS, on this machine alone</span></header>
      <main id="main" class="catalogue">
        ${read.state === "read" ? courses(read.catalogue.courses, problems) : nothingBuilt(read)}
        ${runs.length > 0 || unreadable.length > 0 ? runsList(runs, unreadable) : ""}
      </main>
      <footer class="catalogue foot"><a href="/people">The drawn people, all of them at every mood</a></footer>`,
  });
}

function nothingBuilt(read: Exclude<ReadCatalogue, { state: "read" }>): Markup {
  return read.state === "not-built"
    ? html`<div class="opening">
        <h1>Nothing is built yet.</h1>
        <p>The packages are made by one command; then load this page again.</p>
        <pre tabindex="0"><code>npm run build</code></pre>
      </div>`
    : html`<div class="opening">
        <h1>The catalogue cannot be read.</h1>
        <p class="alarm">${read.problem}</p>
      </div>`;
}

function courses(list: readonly CatalogueCourse[], problems: CataloguePage["problems"]): Markup {
  return html`<div class="opening">
      <h1>Play a course the way the LMS will.</h1>
      <p>Each package is the very zip that you upload. Beside the course you see what the LMS hears of it.</p>
    </div>
    ${list.length > 1 ? waysTo(list) : ""} ${list.map((course) => courseArticle(course, problems))} ${uploading()}`;
}

function waysTo(list: readonly CatalogueCourse[]): Markup {
  return html`<nav class="ways" aria-label="Courses">
    <ul>
      ${list.map(({ id, title }) => html`<li><a href="#course-${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}

function courseArticle(course: CatalogueCourse, problems: CataloguePage["problems"]): Markup {
  return html`<article class="course" aria-labelledby="course-${course.id}">
    <div class="course-head">
      <h2 id="course-${course.id}">${course.title}</h2>
      <p class="headline">${course.headline}</p>
    </div>
    <ul class="packages" aria-label="Packages of ${course.title}">
      ${course.packages.map((item) => packageCard(course, item, problems(item.file)))}
    </ul>
    <div class="course-about">
      <p>${course.summary}</p>
      <dl class="facts">
        <div>
          <dt>For</dt>
          <dd>${course.audience}</dd>
        </div>
        <div>
          <dt>Takes</dt>
          <dd>${takes(course.minutes)}</dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>${course.version}</dd>
        </div>
      </dl>
      <h3>You learn to</h3>
      <ul class="teaches">
        ${course.teaches.map((item) => html`<li>${item}</li>`)}
      </ul>
    </div>
  </article>`;
}

function takes({ lessons, optional, test }: CatalogueCourse["minutes"]): string {
  const more = optional > 0 ? `, ${optional} more if you like` : "";
  return `${lessons} minutes${more}${test === undefined ? "; it has no test" : `, and ${test} for the test`}`;
}

const takenBy: Readonly<Record<Standard, string>> = {
  scorm12: "Most LMSs take this one.",
  "scorm2004-3rd": "Tells completion, result and score apart, and each question in words.",
  "scorm2004-4th": "The same for an LMS that asks for the 4th edition.",
  cmi5: "For an LMS with cmi5: each answer goes to its LRS.",
  xapi: "For an LMS that launches xAPI (Tin Can) and has no cmi5: each answer goes to its LRS.",
  web: "For a look, or where there is no LMS: unzip it and open index.html. It reports nothing and says so.",
};

function packageCard(course: CatalogueCourse, item: CataloguePackage, problems: readonly string[]): Markup {
  const name = standardName[item.standard];
  const named = (label: string): string => `${label}, ${course.title}, ${name}`;
  const launch = (where: "frame" | "window", label: string, look: string): Markup =>
    html`<form method="post" action="/runs">
      <input type="hidden" name="file" value="${item.file}" />
      <button class="button ${look}" name="where" value="${where}" aria-label="${named(label)}">${label}</button>
    </form>`;
  return html`<li class="package">
    <p class="package-name"><b>${name}</b> <span class="soft">${item.file}, ${kilobytes(item.bytes)}</span></p>
    <p class="package-for">${takenBy[item.standard]}</p>
    ${
      problems.length > 0
        ? html`<ul class="alarm">
            ${problems.map((problem) => html`<li>${problem}</li>`)}
          </ul>`
        : html`<div class="actions">
            ${launch("frame", "Preview", "")} ${launch("window", "Preview in a new window", "quiet")}
            <a class="button quiet" href="/download/${item.file}" aria-label="${named("Download")}" download>Download</a>
          </div>`
    }
  </li>`;
}

function uploading(): Markup {
  return html`<section class="upload" aria-labelledby="upload">
    <h2 id="upload">From the download to your learners</h2>
    <ol>
      <li><b>Leave the zip as it is.</b> The LMS unpacks it; a zip that was unpacked and packed again is often refused.</li>
      <li>
        <b>Upload it as a course.</b> Where the LMS asks for the kind of content, take what the zip is called: SCORM 1.2, SCORM 2004 in its
        edition, cmi5, xAPI.
      </li>
      <li><b>Launch it once yourself.</b> Look that it opens and that your first steps show in the LMS, then give it to learners.</li>
    </ol>
  </section>`;
}

function kilobytes(bytes: number): string {
  return `${new Intl.NumberFormat("en").format(Math.max(1, Math.round(bytes / 1000)))} KB`;
}
