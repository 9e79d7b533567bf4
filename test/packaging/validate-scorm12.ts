import { validateXML } from "xmllint-wasm";

const wrapper = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>`;

/** libxml2 grumbles at a prefix in IMS's own `ims_xml.xsd` and goes on; these three lines are not about the manifest. */
const grumble = /^ims_xml\.xsd:1: namespace error|^filename=ims_xml\.xsd|^\s*\^$/;

/** What the schemas in the package say against its manifest; nothing where it is valid. */
export async function scorm12Mistakes(files: ReadonlyMap<string, string>): Promise<string[]> {
  const file = (fileName: string) => ({ fileName, contents: files.get(fileName) ?? "" });
  const { valid, rawOutput } = await validateXML({
    xml: [file("imsmanifest.xml")],
    schema: [{ fileName: "wrapper.xsd", contents: wrapper }],
    preload: ["imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "ims_xml.xsd"].map(file),
  });
  const lines = rawOutput.split("\n").filter((line) => line !== "" && !grumble.test(line));
  return valid ? lines.filter((line) => line !== "imsmanifest.xml validates") : lines;
}
