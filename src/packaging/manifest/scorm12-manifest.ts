import type { CourseOutline, TestRules } from "../../model/course.ts";
import type { CourseId } from "../../model/ids.ts";
import { PackagingError } from "../packaging-error.ts";
import { manifestIdentifier } from "./manifest-identifier.ts";
import { element, xmlDocument } from "./xml.ts";

/** SCORM 1.2 CAM 2.3.2: the schemas that the manifest names travel in the package. */
export const scorm12Schemas = ["adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd"] as const;

const schemaLocation = [
  "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd",
  "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd",
  "http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd",
].join(" ");

export interface Scorm12ManifestOptions {
  /** Every file of the package but the manifest and its schemas. */
  readonly files: readonly string[];
  /** Writes `adlcp:masteryscore`, where the course has a test. Off unless an LMS asks for it: some judge by it on their own, some refuse it. */
  readonly masteryScore?: boolean;
}

/** `imsmanifest.xml` for SCORM 1.2: one organization, one item, one SCO that lists every file. Throws a `PackagingError` (`unfit-course`) where the title is too long, or a mastery score to be written is not a whole percent. */
export function scorm12Manifest(outline: CourseOutline, { files, masteryScore = false }: Scorm12ManifestOptions): string {
  const id = manifestIdentifier(outline.id);
  const title = element("title", {}, titleOf(outline));
  const { test } = outline;
  const mastery = masteryScore && test ? [element("adlcp:masteryscore", {}, wholePercent(outline.id, test))] : [];
  const item = element("item", { identifier: `${id}-item`, identifierref: `${id}-sco`, isvisible: "true" }, [title, ...mastery]);
  const resource = element(
    "resource",
    { identifier: `${id}-sco`, type: "webcontent", "adlcp:scormtype": "sco", href: "index.html" },
    files.map((href) => element("file", { href })),
  );
  return xmlDocument(
    element(
      "manifest",
      {
        identifier: id,
        version: "1.0",
        xmlns: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        "xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": schemaLocation,
      },
      [
        element("metadata", {}, [element("schema", {}, "ADL SCORM"), element("schemaversion", {}, "1.2")]),
        element("organizations", { default: `${id}-org` }, [element("organization", { identifier: `${id}-org` }, [title, item])]),
        element("resources", {}, [resource]),
      ],
    ),
  );
}

/** `titleType` of the IMS schema takes 200 characters. */
function titleOf(outline: CourseOutline): string {
  if (outline.title.length <= 200) return outline.title;
  throw new PackagingError("unfit-course", `The title of ${outline.id} has ${outline.title.length} characters; SCORM 1.2 takes 200.`);
}

/** SCORM 1.2 CAM 2.3.2.5.1.5: 0 to 100. Rounded, it would be another pass mark than the course's, and the LMS's wins. */
function wholePercent(id: CourseId, { masteryScore }: TestRules): string {
  const percent = Math.round(masteryScore * 100);
  if (Math.abs(percent - masteryScore * 100) < 1e-9) return String(percent);
  const right = "give the course a whole percent, or leave the mastery score out of the manifest";
  throw new PackagingError(
    "unfit-course",
    `The mastery score of ${id} is ${masteryScore}; a SCORM 1.2 manifest takes whole percents: ${right}.`,
  );
}
