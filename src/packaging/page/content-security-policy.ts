import type { Standard } from "../../model/catalogue.ts";

/** Where a page of each standard may connect to: in SCORM the LMS's API is a script object, in cmi5 the launch names an endpoint on any host. */
const connectSources: Readonly<Record<Standard, string>> = { scorm12: "'self'", cmi5: "'self' https: http:" };

/** The page's Content-Security-Policy: as strict as an LMS's frame allows. Lit's fallback for older browsers needs inline styles. */
export function contentSecurityPolicy(standard: Standard): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src ${connectSources[standard]}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
