import { readFileSync } from "node:fs";
import { join } from "node:path";
import { standards } from "../model/catalogue.ts";
import type { Catalogue, CatalogueCourse, CataloguePackage } from "../model/catalogue.ts";
import { isRecord } from "./statement.ts";

export type ReadCatalogue =
  | { readonly state: "read"; readonly catalogue: Catalogue }
  | { readonly state: "not-built" }
  | { readonly state: "broken"; readonly problem: string };

/** Reads `catalogue.json` afresh: it is small, and a build may have written it a moment ago. */
export function readCatalogue(distDir: string): ReadCatalogue {
  let text: string;
  try {
    text = readFileSync(join(distDir, "catalogue.json"), "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return { state: "not-built" };
    return { state: "broken", problem: `catalogue.json cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (!isCatalogue(value)) return { state: "broken", problem: "catalogue.json is not a catalogue: build the packages again" };
    return value.courses.length === 0 ? { state: "not-built" } : { state: "read", catalogue: value };
  } catch (cause) {
    return { state: "broken", problem: `catalogue.json is not JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
}

/** The package of that file name and its course; undefined where the catalogue has none. */
export function findPackage(
  read: ReadCatalogue,
  file: string,
): { readonly course: CatalogueCourse; readonly item: CataloguePackage } | undefined {
  if (read.state !== "read") return undefined;
  for (const course of read.catalogue.courses) {
    const item = course.packages.find((each) => each.file === file);
    if (item) return { course, item };
  }
  return undefined;
}

function isCatalogue(value: unknown): value is Catalogue {
  return isRecord(value) && Array.isArray(value["courses"]) && value["courses"].every(isCourse);
}

function isCourse(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const texts = ["id", "version", "title", "headline", "summary", "audience"];
  const minutes = value["minutes"];
  return (
    texts.every((field) => typeof value[field] === "string") &&
    Array.isArray(value["teaches"]) &&
    isRecord(minutes) &&
    typeof minutes["lessons"] === "number" &&
    typeof minutes["optional"] === "number" &&
    (minutes["test"] === undefined || typeof minutes["test"] === "number") &&
    Array.isArray(value["packages"]) &&
    value["packages"].every(isPackage)
  );
}

function isPackage(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value["file"] === "string" &&
    typeof value["bytes"] === "number" &&
    standards.some((standard) => standard === value["standard"])
  );
}
