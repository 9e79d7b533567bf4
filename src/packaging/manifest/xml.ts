export interface XmlElement {
  readonly name: string;
  /** Undefined values are left out. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlElement[] | string;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  children: readonly XmlElement[] | string = [],
): XmlElement {
  return { name, attributes, children };
}

/** The document as text: UTF-8, two spaces a level, a line break at the end. Text and attribute values are escaped here and nowhere else. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, "").join("\n")}\n`;
}

function lines({ name, attributes, children }: XmlElement, indent: string): string[] {
  const pairs = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escapeXml(value)}"`));
  const start = `${indent}<${name}${pairs.join("")}`;
  if (children.length === 0) return [`${start}/>`];
  if (typeof children === "string") return [`${start}>${escapeXml(children)}</${name}>`];
  return [`${start}>`, ...children.flatMap((child) => lines(child, `${indent}  `)), `${indent}</${name}>`];
}

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML 1.0 cannot hold at all, such as most controls and lone surrogates, become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"]/g, (char) => named[char] ?? char)
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
