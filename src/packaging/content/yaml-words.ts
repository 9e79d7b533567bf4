import type { YAMLError } from "yaml";

const words: Partial<Record<YAMLError["code"], string>> = {
  DUPLICATE_KEY: "the same field stands twice in one place: keep one",
  TAB_AS_INDENT: "a tab indents this line: use spaces",
  BAD_INDENT: "the indentation does not fit the lines around it: line it up with its neighbours",
  BLOCK_AS_IMPLICIT_KEY: "this text holds a colon followed by a space: put the whole text in double quotes, or use a block (|)",
  MULTILINE_IMPLICIT_KEY:
    "this line is neither a field (name: value) nor part of the one before: put long text in a block (|) or in double quotes",
  BAD_SCALAR_START: "unquoted text may not begin with this character: put the text in double quotes",
  BAD_DQ_ESCAPE: "the backslash in this double-quoted text is not an escape: write \\\\ for a backslash",
  MULTIPLE_DOCS: "a content file holds one document: remove the line ---",
  NON_STRING_KEY: "the name of a field is plain text: put it in double quotes, or correct it",
  TAG_RESOLVE_FAILED: "tags (!…) are not used in content: write the value itself",
  BAD_ALIAS: "aliases (*…) are not used in content: put the text in double quotes, or write the value out",
};

/** A mistake of YAML syntax in plain words; the parser's own where there are none better. */
export function yamlWords(error: YAMLError): string {
  return words[error.code] ?? `this is not valid YAML: ${error.message.replace(/\s+/g, " ")}`;
}
