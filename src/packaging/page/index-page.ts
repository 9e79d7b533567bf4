import type { Standard } from "../../model/catalogue.ts";
import type { CourseOutline } from "../../model/course.ts";
import { PackagingError } from "../packaging-error.ts";
import { beforePaint } from "./before-paint.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { escapeHtml } from "./escape-html.ts";
import { textDirection } from "./text-direction.ts";

/**
 * `index.html`: everything but the course itself. What stands inside `rc-app` is shown until the engine has drawn the first page
 * and vanishes with that. Where a slow line or a blocked script keeps the engine away, a second sentence appears by itself after
 * 20 seconds, by style alone. Throws a `PackagingError` (`missing-words`) where the messages lack a word.
 */
export function indexPage(outline: CourseOutline, messages: Readonly<Record<string, string>>, standard: Standard, films = false): string {
  const text = (key: string): string => {
    const message = messages[key];
    if (message === undefined) throw new PackagingError("missing-words", `The messages of ${outline.language} lack "${key}".`);
    return escapeHtml(message);
  };
  const title = escapeHtml(outline.title);
  return `<!doctype html>
<html lang="${escapeHtml(outline.language)}" dir="${textDirection(outline.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(standard, films)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<script>${beforePaint}</script>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
<style>${openingStyle}</style>
<script defer src="engine.js"></script>
<script defer src="course.js"></script>
</head>
<body>
<rc-app id="app">
<div class="opening">
<p class="opening-title">${title}</p>
<p class="opening-script">${text("page.opening")}</p>
<p class="opening-slow">${text("page.slow")}</p>
<noscript><style>.opening-script, .opening-slow { display: none }</style><p>${text("page.noscript")}</p></noscript>
</div>
</rc-app>
</body>
</html>
`;
}

const openingStyle = [
  ".opening { max-width: 40ch; margin: 0 auto; padding: 30vh 1.5rem 0 }",
  ".opening p { margin: 0 0 .75rem }",
  ".opening-title { font: 500 1.75rem/1.2 var(--rc-serif, serif) }",
  ".opening-script { color: var(--rc-soft, inherit) }",
  ".opening-slow { visibility: hidden; animation: opening-slow 0s 20s forwards }",
  "@keyframes opening-slow { to { visibility: visible } }",
].join(" ");
