import type { Standard } from "../../model/catalogue.ts";
import type { CourseOutline, TestRules } from "../../model/course.ts";
import { manifestIdentifier } from "./manifest-identifier.ts";
import { element, xmlDocument, type XmlElement } from "./xml.ts";

export type Scorm2004Standard = Extract<Standard, `scorm2004-${string}`>;

/** SCORM 2004 CAM 3.4.1.4: what `schemaversion` says. An LMS tells the editions apart by this alone. */
const schemaVersions: Readonly<Record<Scorm2004Standard, string>> = {
  "scorm2004-3rd": "2004 3rd Edition",
  "scorm2004-4th": "2004 4th Edition",
};

/** Prefix, namespace and schema of what the manifest speaks in; the first without prefix. Every schema is in the package. */
const vocabularies = [
  ["", "http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"],
  ["adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"],
  ["adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"],
  ["adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"],
  ["imsss", "http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"],
] as const;

/** The schemas that the manifest names and all that these refer to: ADL's validator refuses a package that lacks one. */
export const scorm2004Schemas = [
  ...vocabularies.map(([, , file]) => file),
  ...["auxresource", "control", "delivery", "limit", "objective", "random", "rollup", "seqrule", "util"].map(
    (part) => `imsss_v1p0${part}.xsd`,
  ),
  ...["xml.xsd", "XMLSchema.dtd", "datatypes.dtd"],
] as const;

export interface Scorm2004ManifestOptions {
  /** Every file of the package but the manifest and its schemas. */
  readonly files: readonly string[];
  /** Writes `imsss:minNormalizedMeasure`, where the course has a test. Off unless an LMS asks for it: the LMS then judges by it on its own. */
  readonly masteryScore?: boolean;
}

/** `imsmanifest.xml` for SCORM 2004, third or fourth edition: one organization, one item, one SCO that lists every file. */
export function scorm2004Manifest(
  outline: CourseOutline,
  standard: Scorm2004Standard,
  { files, masteryScore = false }: Scorm2004ManifestOptions,
): string {
  const id = manifestIdentifier(outline.id);
  const title = element("title", {}, outline.title);
  const item = element("item", { identifier: `${id}-item`, identifierref: `${id}-sco`, isvisible: "true" }, [
    title,
    sequencing(`${id}-primary`, masteryScore ? outline.test : undefined),
    presentation,
  ]);
  // Flow alone would do for one SCO; an LMS that starts by choice finds it as well.
  const control = element("imsss:sequencing", {}, [element("imsss:controlMode", { choice: "true", flow: "true" })]);
  const resource = element(
    "resource",
    { identifier: `${id}-sco`, type: "webcontent", "adlcp:scormType": "sco", href: "index.html" },
    files.map((href) => element("file", { href })),
  );
  return xmlDocument(
    element("manifest", { identifier: id, version: "1.0", ...namespaces() }, [
      element("metadata", {}, [element("schema", {}, "ADL SCORM"), element("schemaversion", {}, schemaVersions[standard])]),
      element("organizations", { default: `${id}-org` }, [
        element("organization", { identifier: `${id}-org`, "adlseq:objectivesGlobalToSystem": "false" }, [title, item, control]),
      ]),
      element("resources", {}, [resource]),
    ]),
  );
}

function namespaces(): Record<string, string> {
  const prefixes = vocabularies.map(([prefix, namespace]) => [prefix === "" ? "xmlns" : `xmlns:${prefix}`, namespace]);
  return {
    ...(Object.fromEntries(prefixes) as Record<string, string>),
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": vocabularies.map(([, namespace, file]) => `${namespace} ${file}`).join(" "),
  };
}

/**
 * The course says by itself whether it is complete and passed; without these two the LMS makes both up at the end, and a learner who has
 * only looked in is complete (SCORM 2004 SN 3.13). A passing score stands in the primary objective (SN 3.10).
 */
function sequencing(primary: string, judgedBy: TestRules | undefined): XmlElement {
  // SN 3.10.5: a decimal with at least four places.
  const measure = judgedBy ? [element("imsss:minNormalizedMeasure", {}, judgedBy.masteryScore.toFixed(4))] : [];
  const objective = { objectiveID: primary, satisfiedByMeasure: judgedBy ? "true" : undefined };
  return element("imsss:sequencing", {}, [
    element("imsss:objectives", {}, [element("imsss:primaryObjective", objective, measure)]),
    element("imsss:deliveryControls", { tracked: "true", completionSetByContent: "true", objectiveSetByContent: "true" }),
  ]);
}

/**
 * Buttons that the LMS leaves away (SCORM 2004 SN 5.6): with one SCO there is nothing before or after it, and to abandon would throw the
 * learner's state away. Its ways out (exit, exitAll, suspendAll) stay.
 */
const presentation = element("adlnav:presentation", {}, [
  element(
    "adlnav:navigationInterface",
    {},
    ["previous", "continue", "abandon", "abandonAll"].map((button) => element("adlnav:hideLMSUI", {}, button)),
  ),
]);
