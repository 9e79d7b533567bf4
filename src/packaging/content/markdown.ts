import MarkdownIt, { type MarkdownIt as Parser, type StateInline } from "markdown-it";
import type { Html } from "../../model/ids.ts";
import { textFields, type MarkdownFieldName } from "./text-fields.ts";

/** Ids of sources and the short form in which each is cited. */
export type CitedAs = ReadonlyMap<string, string>;

/** A citation, `[@taylor-2005]` or `[@taylor-2005; @radu-2019]`; the first group holds what stands between the brackets. */
export const citationPattern = /\[(@[a-z0-9-]+(?:;\s*@[a-z0-9-]+)*)\]/;

/** Turns a field's Markdown into safe HTML, in paragraphs or inline as the table of text fields says. */
export function renderField(name: MarkdownFieldName, text: string, citedAs: CitedAs): Html {
  const inline = textFields[name].mode === "inline";
  const html = inline ? renderer.renderInline(text.trim(), { citedAs }) : renderer.render(text, { citedAs });
  return html.trim() as Html;
}

/** Markdown as plain text on one line, for manifests and catalogues. */
export function plainText(text: string, citedAs: CitedAs): string {
  const parts = renderer.parse(text, {}).map((token) =>
    (token.children ?? [])
      .map((child) => {
        if (child.type === "cite")
          return `(${citedIds(child.content)
            .map((id) => citedAs.get(id) ?? id)
            .join("; ")})`;
        return child.type === "softbreak" || child.type === "hardbreak" ? " " : child.content;
      })
      .join(""),
  );
  return parts.join(" ").replace(/\s+/g, " ").trim();
}

/** The ids in a citation's brackets. */
export function citedIds(inBrackets: string): readonly string[] {
  return inBrackets.split(";").map((part) => part.trim().slice(1));
}

/** Where links may lead: out of a course by http and https alone, within it to the learner's own pages, `plan` and `hooks`; in a company's own text to its telephones and mailboxes too. */
export const safeLinks = {
  content: { pattern: /^(?:https?:\/\/[^\s]+|plan|hooks)$/i, begin: "https:// or http://, and is neither plan nor hooks" },
  company: { pattern: /^(?:https:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9().-]+)$/i, begin: "tel:, mailto: or https://" },
} as const;
export type LinkKind = keyof typeof safeLinks;

/** Parses citations; a rule for any MarkdownIt instance. */
export function withCitations(parser: Parser): Parser {
  const anchored = new RegExp(`^${citationPattern.source}`);
  parser.inline.ruler.before("link", "cite", (state: StateInline, silent: boolean) => {
    if (state.src[state.pos] !== "[") return false;
    const match = anchored.exec(state.src.slice(state.pos, state.posMax));
    if (match === null) return false;
    if (!silent) state.push("cite", "a", 0).content = match[1] ?? "";
    state.pos += match[0].length;
    return true;
  });
  return parser;
}

/** Turns a company's own Markdown into safe HTML, in paragraphs. A telephone or a mailbox opens no window. */
export function renderCompanyText(text: string): Html {
  return companyRenderer.render(text, { citedAs: new Map() }).trim() as Html;
}

const renderer = makeRenderer("content");
const companyRenderer = makeRenderer("company");

/** Everything is off but what content may use, so that nothing else can reach a page even if a check were missed. */
function makeRenderer(links: LinkKind): Parser {
  const parser = new MarkdownIt("zero", { html: false, linkify: false, typographer: false });
  parser.enable(["list", "heading", "emphasis", "link", "escape", "entity", "newline"]);
  parser.validateLink = (url) => safeLinks[links].pattern.test(url);
  withCitations(parser);
  const escape = parser.utils.escapeHtml;
  parser.renderer.rules["cite"] = (tokens, index, _options, env) => {
    const citedAs = (env as { readonly citedAs: CitedAs }).citedAs;
    const links = citedIds(tokens[index]?.content ?? "").map(
      (id) => `<a class="cite" href="#/sources/${escape(id)}">${escape(citedAs.get(id) ?? id)}</a>`,
    );
    return `(${links.join("; ")})`;
  };
  parser.renderer.rules["link_open"] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (/^http/i.test(String(token?.attrGet("href")))) {
      token?.attrSet("target", "_blank");
      token?.attrSet("rel", "noopener noreferrer");
    } else if (links === "content") token?.attrSet("href", `#/${String(token.attrGet("href")).toLowerCase()}`);
    return self.renderToken(tokens, index, options);
  };
  return parser;
}
