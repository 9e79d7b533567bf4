import { moveOns } from "./run.ts";
import type { MoveOn } from "./run.ts";

/** What a launch needs to know of a package. */
export type Manifest = Scorm12Manifest | Scorm2004Manifest | Cmi5Manifest | XapiManifest | WebManifest;

export interface Scorm12Manifest {
  readonly standard: "scorm12";
  /** Entry of the zip, with its query if the manifest has one. */
  readonly href: string;
  /** 0 to 1; undefined where the manifest names none. */
  readonly masteryScore?: number;
  readonly dataFromLms: string;
}

export interface Scorm2004Manifest extends Omit<Scorm12Manifest, "standard"> {
  readonly standard: "scorm2004-3rd" | "scorm2004-4th";
}

export interface Cmi5Manifest {
  readonly standard: "cmi5";
  readonly href: string;
  readonly courseId: string;
  readonly blockIds: readonly string[];
  /** Id of the AU as its publisher gave it. */
  readonly auId: string;
  readonly moveOn: MoveOn;
  readonly masteryScore?: number;
  readonly launchMethod: "OwnWindow" | "AnyWindow";
  readonly launchParameters?: string;
  readonly entitlementKey?: string;
}

export interface XapiManifest {
  readonly standard: "xapi";
  readonly href: string;
  readonly activityId: string;
}

/** A package without any: the page is all. */
export interface WebManifest {
  readonly standard: "web";
  readonly href: string;
}

export interface UnreadManifest {
  readonly problems: readonly string[];
}

/**
 * Reads the manifest of a package of ours: one SCO, AU or activity; a web package is known by having none, and the files of a course. Not an XML reader: it finds known elements and attributes after
 * comments are gone, which is enough for manifests that the build has written and checked against their schemas.
 */
export function readManifest(entry: (name: string) => string | undefined): Manifest | UnreadManifest {
  const scorm = entry("imsmanifest.xml");
  if (scorm !== undefined) return readScorm(withoutComments(scorm));
  const cmi5 = entry("cmi5.xml");
  if (cmi5 !== undefined) return readCmi5(withoutComments(cmi5));
  const tinCan = entry("tincan.xml");
  if (tinCan !== undefined) return readTinCan(withoutComments(tinCan));
  if (["index.html", "engine.js", "course.js"].every((name) => entry(name) !== undefined)) return { standard: "web", href: "index.html" };
  return { problems: ["there is no imsmanifest.xml, cmi5.xml or tincan.xml at the root of the zip, and it is no web package of a course"] };
}

/** By `schemaversion`, as an LMS tells them apart; without one it is SCORM 1.2. */
const editions: Readonly<Record<string, Scorm2004Manifest["standard"]>> = {
  "2004 3rd Edition": "scorm2004-3rd",
  "2004 4th Edition": "scorm2004-4th",
};

function readScorm(xml: string): Scorm12Manifest | Scorm2004Manifest | UnreadManifest {
  const problems: string[] = [];
  const items = tags(xml, "item").filter((tag) => attribute(tag, "identifierref") !== undefined);
  if (items.length !== 1) problems.push(`imsmanifest.xml: ${items.length} items that can be launched, one wanted`);
  const reference = attribute(items[0] ?? "", "identifierref");
  const resource = tags(xml, "resource").find((tag) => attribute(tag, "identifier") === reference);
  const href = attribute(resource ?? "", "href");
  if (items.length === 1 && href === undefined)
    problems.push(`imsmanifest.xml: the item's resource "${reference}" is not there or has no href`);
  const standard = editions[elementText(xml, "schemaversion") ?? ""] ?? "scorm12";
  const masteryScore = standard === "scorm12" ? readMasteryScore(xml, problems) : readPassingScore(xml, problems);
  if (problems.length > 0 || href === undefined) return { problems };
  const dataFromLms = elementText(xml, standard === "scorm12" ? "datafromlms" : "dataFromLMS") ?? "";
  return { standard, href, dataFromLms, ...(masteryScore === undefined ? {} : { masteryScore }) };
}

function readMasteryScore(xml: string, problems: string[]): number | undefined {
  const raw = elementText(xml, "masteryscore");
  if (raw === undefined) return undefined;
  if (!(Number(raw) >= 0 && Number(raw) <= 100)) problems.push(`imsmanifest.xml: masteryscore "${raw}" is not 0 to 100`);
  return Number(raw) / 100;
}

/** Counts where the primary objective is satisfied by it (SCORM 2004 4th RTE 4.2.21). */
function readPassingScore(xml: string, problems: string[]): number | undefined {
  const measure = elementText(xml, "minNormalizedMeasure");
  if (measure === undefined || attribute(tags(xml, "primaryObjective")[0] ?? "", "satisfiedByMeasure") !== "true") return undefined;
  if (!(Number(measure) >= 0 && Number(measure) <= 1)) problems.push(`imsmanifest.xml: minNormalizedMeasure "${measure}" is not 0 to 1`);
  return Number(measure);
}

function readCmi5(xml: string): Cmi5Manifest | UnreadManifest {
  const problems: string[] = [];
  const [au, ...others] = tags(xml, "au");
  if (au === undefined || others.length > 0) problems.push(`cmi5.xml: ${au ? others.length + 1 : 0} AUs, one wanted`);
  const auId = attribute(au ?? "", "id");
  const courseId = attribute(tags(xml, "course")[0] ?? "", "id");
  const href = elementText(xml, "url");
  if (courseId === undefined) problems.push("cmi5.xml: the course has no id");
  if (au !== undefined && auId === undefined) problems.push("cmi5.xml: the AU has no id");
  if (href === undefined) problems.push("cmi5.xml: the AU has no url");
  const moveOnText = attribute(au ?? "", "moveOn") ?? "NotApplicable";
  const moveOn = moveOns.find((each) => each === moveOnText);
  if (moveOn === undefined) problems.push(`cmi5.xml: moveOn "${moveOnText}" is none of ${moveOns.join(", ")}`);
  const masteryText = attribute(au ?? "", "masteryScore");
  const mastery = masteryText === undefined ? undefined : Number(masteryText);
  if (mastery !== undefined && !(mastery >= 0 && mastery <= 1)) problems.push(`cmi5.xml: masteryScore "${masteryText}" is not 0 to 1`);
  if (problems.length > 0 || auId === undefined || courseId === undefined || href === undefined || moveOn === undefined)
    return { problems };
  const launchParameters = elementText(xml, "launchParameters");
  const entitlementKey = elementText(xml, "entitlementKey");
  return {
    standard: "cmi5",
    href,
    courseId,
    blockIds: tags(xml, "block").flatMap((tag) => attribute(tag, "id") ?? []),
    auId,
    moveOn,
    launchMethod: attribute(au ?? "", "launchMethod") === "OwnWindow" ? "OwnWindow" : "AnyWindow",
    ...(mastery === undefined ? {} : { masteryScore: mastery }),
    ...(launchParameters === undefined ? {} : { launchParameters }),
    ...(entitlementKey === undefined ? {} : { entitlementKey }),
  };
}

function readTinCan(xml: string): XapiManifest | UnreadManifest {
  const problems: string[] = [];
  const launches = tags(xml, "launch").length;
  if (launches !== 1) problems.push(`tincan.xml: ${launches} launch elements, one wanted`);
  const activityId = attribute(tags(xml, "activity")[0] ?? "", "id");
  const href = elementText(xml, "launch");
  if (activityId === undefined) problems.push("tincan.xml: the activity has no id");
  if (launches === 1 && (href === undefined || href === "")) problems.push("tincan.xml: the launch element is empty");
  if (problems.length > 0 || activityId === undefined || href === undefined) return { problems };
  return { standard: "xapi", href, activityId };
}

function withoutComments(xml: string): string {
  return xml.replace(/<!--[\s\S]*?-->/g, "");
}

/** Opening tags of a name, whatever their prefix. */
function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^"'>])*>`, "g")) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match ? unescapeXml(match[1] ?? match[2] ?? "").trim() : undefined;
}

function elementText(xml: string, name: string): string | undefined {
  const match = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>([^<]*)</`).exec(xml);
  return match ? unescapeXml(match[1] ?? "").trim() : undefined;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? all;
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
