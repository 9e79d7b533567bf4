import MarkdownIt, { type Token } from "markdown-it";
import type { MistakeCode } from "./content-error.ts";
import { safeLinks, withCitations, type LinkKind } from "./markdown.ts";

export interface MarkdownMistake {
  readonly code: MistakeCode;
  readonly message: string;
  /** Line within the text, from 0. */
  readonly textLine: number;
}

/** What content may not use, found by a parser that knows everything, HTML and unsafe links too. Each is named rather than shown as raw signs. */
export function markdownMistakes(text: string, mode: "paragraphs" | "inline", links: LinkKind = "content"): readonly MarkdownMistake[] {
  const found: MarkdownMistake[] = [];
  const tokens = parser.parse(text, {});
  for (const [index, token] of tokens.entries()) {
    const textLine = token.map?.[0] ?? 0;
    const message = blockWords(token, mode);
    if (message !== undefined) found.push({ ...message, textLine });
    if (mode === "inline" && token.type === "paragraph_open" && token.level === 0 && index > 0) {
      found.push({ code: "markdown", message: "this field holds one paragraph: join the lines, or say less", textLine });
    }
    let line = textLine;
    for (const child of token.children ?? []) {
      if (child.type === "softbreak" || child.type === "hardbreak") line += 1;
      const inline = inlineWords(child, links);
      if (inline !== undefined) found.push({ ...inline, textLine: line });
    }
  }
  return found;
}

const parser = withCitations(new MarkdownIt("default", { html: true, linkify: false, typographer: false }));
parser.validateLink = () => true;

type Words = Omit<MarkdownMistake, "textLine">;

const markdown = (message: string): Words => ({ code: "markdown", message });

function blockWords(token: Token, mode: "paragraphs" | "inline"): Words | undefined {
  switch (token.type) {
    case "html_block":
      return html(token.content);
    case "heading_open":
      if (mode === "paragraphs" && token.tag === "h3" && token.markup === "###") return undefined;
      return markdown(mode === "inline" ? "a heading does not fit into this field" : "headings within a text are ### (three)");
    case "bullet_list_open":
    case "ordered_list_open":
      return mode === "inline" ? markdown("a list does not fit into this field: write one paragraph") : undefined;
    case "fence":
    case "code_block":
      return markdown("this is read as program code (four spaces before it, or ```): indent it as the lines around it");
    case "table_open":
      return markdown("tables are not used in content: write a list");
    case "blockquote_open":
      return markdown("block quotes (>) are not used in content: write a dialogue, or a paragraph");
    case "hr":
      return markdown("rules (---) are not used in content: begin a new block");
    default:
      return undefined;
  }
}

function inlineWords(token: Token, links: LinkKind): Words | undefined {
  switch (token.type) {
    case "html_inline":
      return html(token.content);
    case "image":
      return markdown("pictures are not used in content: remove it");
    case "code_inline":
      return markdown("code (`…`) is not used in content: use *italic* or quotes");
    case "s_open":
      return markdown("struck-out text (~~) is not used in content");
    case "link_open": {
      const url = String(token.attrGet("href") ?? "");
      if (token.markup === "autolink") return { code: "bad-link", message: `give the link a text: [text](${url})` };
      const { pattern, begin } = safeLinks[links];
      return pattern.test(url)
        ? undefined
        : { code: "bad-link", message: `“${url}” does not begin with ${begin}: only such links are allowed` };
    }
    case "text":
      return /\[@/.test(token.content)
        ? {
            code: "citation-form",
            message: "a citation reads [@id], several [@id; @id], ids of sources.yaml with nothing else between the brackets",
          }
        : undefined;
    default:
      return undefined;
  }
}

function html(source: string): Words {
  const tag = source.trim().split("\n")[0] ?? "";
  return { code: "raw-html", message: `HTML (${tag.length > 40 ? `${tag.slice(0, 37)}…` : tag}) is not used in content: write Markdown` };
}
