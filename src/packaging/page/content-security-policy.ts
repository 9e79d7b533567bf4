import { createHash } from "node:crypto";
import type { Standard } from "../../model/catalogue.ts";
import { beforePaint } from "./before-paint.ts";

const beforePaintHash = `'sha256-${createHash("sha256").update(beforePaint).digest("base64")}'`;

/** Where a page of each standard may connect to: in SCORM the LMS's API is a script object, in cmi5 and xAPI the launch names an endpoint on any host. */
const connectSources: Readonly<Record<Standard, string>> = {
  scorm12: "'self'",
  "scorm2004-3rd": "'self'",
  "scorm2004-4th": "'self'",
  cmi5: "'self' https: http:",
  xapi: "'self' https: http:",
  web: "'none'",
};

/** What not every page needs. */
export interface PageNeeds {
  /** It plays films of the company's. */
  readonly films?: boolean;
  /** Hosts beside the launch's that it may connect to: where anonymous answers go. */
  readonly origins?: readonly string[];
}

/**
 * The page's Content-Security-Policy: as strict as an LMS's frame allows. Lit's fallback for older browsers needs inline styles. A web package
 * is opened from a folder as well, where not every browser takes the page's own files for `'self'`; on a site `file:` allows nothing.
 */
export function contentSecurityPolicy(standard: Standard, { films = false, origins = [] }: PageNeeds = {}): string {
  const own = standard === "web" ? "'self' file:" : "'self'";
  return [
    "default-src 'none'",
    `script-src ${own} ${beforePaintHash}`,
    `style-src ${own} 'unsafe-inline'`,
    `font-src ${own}`,
    `img-src ${own} data:`,
    // Captions are data: many servers know no WebVTT.
    ...(films ? [`media-src ${own} data:`] : []),
    `connect-src ${connectSource(standard, origins)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Where the launch may name any host, one more is allowed already. */
function connectSource(standard: Standard, origins: readonly string[]): string {
  const sources = connectSources[standard];
  return sources === "'self'" ? [sources, ...new Set(origins)].join(" ") : sources;
}
