import type { Standard } from "../../model/catalogue.ts";
import { PackagingError } from "../packaging-error.ts";
import type { ComparedPackage } from "./compared-package.ts";

export type ManifestFacts = Pick<ComparedPackage, "identifiers" | "told">;

/**
 * By what an LMS knows this package, from a manifest that the build has written: known attributes of known elements, found after comments are gone. Throws a
 * `PackagingError` (`bad-package`) where there is no manifest for the standard, or it lacks one of them.
 */
export function readManifest(texts: ReadonlyMap<string, string>, standard: Standard, file: string): ManifestFacts {
  switch (standard) {
    case "web":
      return { identifiers: new Map(), told: {} };
    case "cmi5":
      return readCmi5(open(texts, "cmi5.xml", file));
    case "xapi":
      return { identifiers: new Map([["activity", open(texts, "tincan.xml", file).attribute("activity", "id")]]), told: {} };
    default:
      return readScorm(open(texts, "imsmanifest.xml", file), standard);
  }
}

interface OpenManifest {
  readonly text: string;
  /** Of the first such element. */
  attribute(element: string, name: string): string;
  optional(element: string, name: string): string | undefined;
  fail(message: string): never;
}

function open(texts: ReadonlyMap<string, string>, name: string, file: string): OpenManifest {
  const fail = (message: string): never => {
    throw new PackagingError("bad-package", `${file}: ${name} ${message}.`);
  };
  const text = (texts.get(name) ?? fail("is missing")).replace(/<!--[\s\S]*?-->/g, "");
  const optional = (element: string, attribute: string): string | undefined => {
    const tag = new RegExp(`<${element}(?=[\\s/>])[^>]*>`).exec(text)?.[0] ?? "";
    return new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1];
  };
  const attribute = (element: string, key: string): string => optional(element, key) ?? fail(`has no ${key} in ${element}`);
  return { text, attribute, optional, fail };
}

const editions: Partial<Readonly<Record<Standard, string>>> = {
  scorm12: "1.2",
  "scorm2004-3rd": "2004 3rd Edition",
  "scorm2004-4th": "2004 4th Edition",
};

function readScorm(manifest: OpenManifest, standard: Standard): ManifestFacts {
  const content = (element: string): string | undefined => new RegExp(`<${element}>([^<]*)</${element}>`).exec(manifest.text)?.[1]?.trim();
  const edition = content("schemaversion");
  if (edition !== editions[standard]) manifest.fail(`says ${edition ?? "no edition"}, course.js says ${standard}`);
  const masteryScore = content("adlcp:masteryscore") ?? content("imsss:minNormalizedMeasure");
  return {
    identifiers: new Map([
      ["manifest", manifest.attribute("manifest", "identifier")],
      ["organization", manifest.attribute("organization", "identifier")],
      ["item", manifest.attribute("item", "identifier")],
      ["resource", manifest.attribute("resource", "identifier")],
      ["page that is opened", manifest.attribute("resource", "href")],
    ]),
    told: masteryScore === undefined ? {} : { masteryScore },
  };
}

function readCmi5(manifest: OpenManifest): ManifestFacts {
  const masteryScore = manifest.optional("au", "masteryScore");
  return {
    identifiers: new Map([
      ["course", manifest.attribute("course", "id")],
      ["assignable unit", manifest.attribute("au", "id")],
    ]),
    told: { moveOn: manifest.attribute("au", "moveOn"), ...(masteryScore === undefined ? {} : { masteryScore }) },
  };
}
