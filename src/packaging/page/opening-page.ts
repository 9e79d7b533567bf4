import type { CourseOutline } from "../../model/course.ts";
import { escapeHtml } from "./escape-html.ts";

/**
 * What the page shows until the engine has drawn the course's home: the same headline and description at the same place, so that a learner
 * reads while the engine is on its way and nothing jumps when it arrives. No heading and no control: those are the engine's. Where a slow
 * line or a blocked script keeps the engine away, a second sentence appears by itself after 20 seconds, by style alone.
 */
export function openingPage(outline: CourseOutline, text: (key: string) => string): string {
  return `<div class="opening">
<p class="opening-title">${escapeHtml(outline.title)}</p>
<div class="opening-main">
<div class="opening-hero">
<div>
<p class="opening-headline">${escapeHtml(outline.headline)}</p>
<div class="opening-lead">${toAscii(outline.description)}</div>
<p class="opening-script">${text("page.opening")}</p>
<p class="opening-slow">${text("page.slow")}</p>
<noscript><style>.opening-script, .opening-slow { display: none }</style><p>${text("page.noscript")}</p></noscript>
</div>
<div class="opening-cover"></div>
</div>
</div>
</div>`;
}

/** Safe HTML, so that no server's charset spoils it. */
function toAscii(html: string): string {
  return html.replace(/[^\n -~]/gu, (char) => `&#${char.codePointAt(0)};`);
}

/** Sizes are those of the shell's header and main (player/course-shell-style.ts), of headings (elements/styles/type.ts) and of the home (elements/course-home). */
export const openingStyle = [
  ".opening p { margin: 0 0 1em; max-inline-size: var(--rc-measure); text-wrap: pretty }",
  ".opening .opening-title { min-block-size: 5.56rem; max-inline-size: none; margin: 0; padding-block: .95rem 3.05rem; padding-inline: calc(var(--rc-space) + 2.1rem) calc(var(--rc-space) + 3.6rem); border-block-end: 1px solid var(--rc-line); font: 560 1.05rem/1.2 var(--rc-serif) }",
  ".opening-main { container-type: inline-size; max-inline-size: 74rem; margin-inline: auto; padding: clamp(1.5rem, 5vw, 4rem) var(--rc-space) }",
  ".opening-hero { display: grid; gap: 1.5rem clamp(2rem, 6cqi, 5rem); align-items: center }",
  ".opening .opening-headline { font: 480 clamp(min(2.1rem, 15vw), 1.3rem + 3.4vw, 3.6rem)/1.04 var(--rc-serif); letter-spacing: -.012em; text-wrap: balance; max-inline-size: none; margin: 0 0 .5em }",
  ".opening-cover { order: -1; inline-size: min(10rem, 60cqi); aspect-ratio: 16 / 17; background: var(--rc-tint); border-radius: 1.1rem }",
  ".opening .opening-script, .opening .opening-slow { color: var(--rc-soft) }",
  ".opening .opening-script { min-block-size: 5.1rem; margin: 0 }",
  ".opening-slow { position: absolute; padding-inline-end: var(--rc-space); visibility: hidden; animation: opening-slow 0s 20s forwards }",
  "@keyframes opening-slow { to { visibility: visible } }",
  "@media (min-width: 41.4rem) { .opening .opening-title { min-block-size: 3.46rem; padding-block: 1.1rem 0 } }",
  "@container (min-width: 40rem) {",
  ".opening-hero { grid-template-columns: minmax(0, 1fr) clamp(11rem, 34cqi, 23rem) }",
  ".opening-cover { order: 0; inline-size: auto }",
  "}",
].join(" ");
