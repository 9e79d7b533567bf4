import { html } from "hono/html";
import { page } from "./page.ts";
import type { Markup } from "./page.ts";

/** All drawn people at all moods. The script draws them with the course's own elements. */
export function peoplePage(): Markup {
  return page({
    title: "The drawn people · Recourse preview",
    styles: ["people.css"],
    scripts: ["people-page.js"],
    body: html`<a class="skip" href="#main">To the people</a>
      <header class="bar">
        <a href="/"><b>Recourse</b></a
        ><span class="soft">The drawn people</span>
      </header>
      <main id="main" class="people"><p>Drawing …</p></main>`,
  });
}
