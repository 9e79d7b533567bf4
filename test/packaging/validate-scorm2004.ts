import { validateXML } from "xmllint-wasm";
import { scorm2004Schemas } from "../../src/packaging/manifest/scorm2004-manifest.ts";

const vocabularies = {
  "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
  "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
  "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd",
  "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
  "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
};

const imports = Object.entries(vocabularies).map(([namespace, file]) => `<xsd:import namespace="${namespace}" schemaLocation="${file}"/>`);
const wrapper = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xsd:schema>`;

/** What the schemas in the package say against its manifest; nothing where it is valid. */
export async function scorm2004Mistakes(files: ReadonlyMap<string, string>): Promise<string[]> {
  const file = (fileName: string) => ({ fileName, contents: files.get(fileName) ?? "" });
  const { valid, rawOutput } = await validateXML({
    xml: [file("imsmanifest.xml")],
    schema: [{ fileName: "wrapper.xsd", contents: wrapper }],
    preload: scorm2004Schemas.map(file),
  });
  const lines = rawOutput.split("\n").filter((line) => line !== "");
  return valid ? lines.filter((line) => line !== "imsmanifest.xml validates") : lines;
}
