import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type YAMLError } from "yaml";
import type { MistakeCode } from "./content-error.ts";
import type { FieldPath } from "./field-path.ts";
import { yamlWords } from "./yaml-words.ts";

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface YamlMistake extends Position {
  readonly code: MistakeCode;
  readonly message: string;
}

/** One YAML file of the content folder, read and not yet checked: its value, and where each part of it stands. */
export class ContentFile {
  /** Relative to the content folder, with `/`. */
  readonly name: string;
  /** Undefined where the file is not valid YAML. */
  readonly value: unknown;
  readonly firstLine: string;
  readonly yamlMistakes: readonly YamlMistake[];
  private readonly text: string;
  private readonly document: Document;
  private readonly lines = new LineCounter();

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
    this.firstLine = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ""))?.[0] ?? "";
    this.document = parseDocument(text, { version: "1.2", schema: "core", stringKeys: true, lineCounter: this.lines, prettyErrors: false });
    const problems = [...this.document.errors, ...this.document.warnings].map((error) => this.syntaxMistake(error));
    this.yamlMistakes = problems.length > 0 ? problems : this.refusedFeatures();
    this.value = this.yamlMistakes.length > 0 ? undefined : (this.document.toJS() as unknown);
  }

  /**
   * Where the value at `path` begins; the nearest parent that exists where it does not. `key`: where its name stands.
   * `textLine` counts from 0 inside a block scalar (`|`); elsewhere it is ignored.
   */
  position(path: FieldPath, options: { readonly key?: boolean; readonly textLine?: number } = {}): Position {
    if (options.key === true) {
      const key = this.keyNode(path);
      if (key !== undefined) return this.at(key);
    }
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? this.document.contents : this.document.getIn(path.slice(0, length), true);
      if (!isNode(node)) continue;
      const start = this.at(node);
      const literal = length === path.length && isScalar(node) && node.type === "BLOCK_LITERAL";
      if (!literal || options.textLine === undefined) return start;
      const line = start.line + 1 + options.textLine;
      return { line, column: Math.max(0, this.text.split("\n")[line - 1]?.search(/\S/) ?? 0) + 1 };
    }
    return { line: 1, column: 1 };
  }

  private keyNode(path: FieldPath): Node | undefined {
    const parent = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true);
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
    return pair !== undefined && isNode(pair.key) ? pair.key : undefined;
  }

  private at(node: Node): Position {
    const { line, col } = this.lines.linePos(node.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  private syntaxMistake(error: YAMLError): YamlMistake {
    const { line, col } = this.lines.linePos(error.pos[0]);
    return { line: Math.max(1, line), column: Math.max(1, col), code: "yaml-syntax", message: yamlWords(error) };
  }

  /** Anchors and aliases would make one place in the file stand for another; tags would make text something else. */
  private refusedFeatures(): YamlMistake[] {
    const found: YamlMistake[] = [];
    const refuse = (node: Node, what: string): void => {
      found.push({ ...this.at(node), code: "yaml-feature", message: `${what} are not used in content: write the value itself` });
    };
    visit(this.document, {
      Alias: (_, node) => refuse(node, `aliases (*${node.source})`),
      Value: (_, node) => {
        if (node.anchor !== undefined) refuse(node, `anchors (&${node.anchor})`);
        if (isScalar(node) && node.tag !== undefined) refuse(node, "tags (!…)");
      },
    });
    return found;
  }
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}
