import { html } from "hono/html";
import { page } from "./page.ts";
import type { Markup } from "./page.ts";
import type { Run } from "./run.ts";
import { standardName } from "./standard-name.ts";

/** The course, and the inspector beside it. The script fills both and launches. */
export function runPage(run: Run): Markup {
  return page({
    title: `${run.course.title}, ${standardName[run.held.standard]} · Recourse preview`,
    styles: ["run.css", "inspector.css"],
    scripts: ["run-page.js"],
    bodyClass: "run",
    body: html`<header class="bar">
        <a href="/"><b>Recourse</b></a>
        <h1 class="bar-title">${run.course.title} <span class="soft">${standardName[run.held.standard]}, attempt ${run.attempt}</span></h1>
        <button type="button" class="button quiet" id="inspector-toggle" aria-expanded="false" aria-controls="inspector">Inspector</button>
      </header>
      <main class="stage" id="stage" data-run="${run.id}" aria-label="The course"></main>
      <aside class="inspector" id="inspector" aria-label="Inspector" tabindex="-1"></aside>
      <noscript><p class="alarm">The preview needs JavaScript, as the course does.</p></noscript>`,
  });
}

/** Where a course sends the learner after it has ended: inside the frame, or in the window of its own. */
export function endedPage(run: Run): Markup {
  return page({
    title: "The course has ended · Recourse preview",
    styles: [],
    body: html`<main class="message">
      <h1>The course has ended.</h1>
      <p>It sent you back to the LMS, as it should. What it left behind is in the inspector.</p>
      <p class="soft">Plays in a window of its own? Then it can be closed.</p>
      <p><a class="button" href="/run/${run.id}" target="_top">Launch again</a></p>
    </main>`,
  });
}
