import type { Standard } from "../../model/catalogue.ts";
import type { CourseOutline } from "../../model/course.ts";
import { PackagingError } from "../packaging-error.ts";
import { beforePaint } from "./before-paint.ts";
import { contentSecurityPolicy, type PageNeeds } from "./content-security-policy.ts";
import { escapeHtml } from "./escape-html.ts";
import { openingPage, openingStyle } from "./opening-page.ts";
import { textDirection } from "./text-direction.ts";

/**
 * `index.html`: everything but the course itself. What stands inside `rc-app` is shown until the engine has drawn the first page
 * and vanishes with that. Throws a `PackagingError` (`missing-words`) where the messages lack a word.
 */
export function indexPage(
  outline: CourseOutline,
  messages: Readonly<Record<string, string>>,
  standard: Standard,
  needs: PageNeeds = {},
): string {
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
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(standard, needs)}">
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
${openingPage(outline, text)}
</rc-app>
</body>
</html>
`;
}
