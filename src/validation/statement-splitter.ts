/** One statement of a file, not yet read as JSON. */
export interface StatementText {
  /** The line on which it begins; 1 for the first. */
  readonly line: number;
  readonly text: string;
}

/** Takes a text in pieces and gives what it holds of statements as soon as each is whole. */
export interface StatementSplitter {
  push(piece: string): readonly StatementText[];
  /** What is left when the text is over. */
  end(): readonly StatementText[];
}

/** A statement a line (NDJSON); empty lines count, and hold none. Each broken line is one, and the next begins anew. */
export class LineSplitter implements StatementSplitter {
  #rest = "";
  #line = 0;

  push(piece: string): readonly StatementText[] {
    const lines = (this.#rest + piece).split("\n");
    this.#rest = lines.pop() ?? "";
    return lines.flatMap((line) => this.#statement(line));
  }

  end(): readonly StatementText[] {
    return this.#statement(this.#rest);
  }

  #statement(line: string): readonly StatementText[] {
    this.#line += 1;
    const text = line.trim();
    return text === "" ? [] : [{ line: this.#line, text }];
  }
}

/**
 * The elements of a JSON list, or of the list under `statements` in what an LRS answers (xAPI 1.0.3 Data 2.5), and of every list or answer that
 * comes after it: told apart by brackets and quotes alone, so that neither the list nor its text is ever held as a whole.
 */
export class ListSplitter implements StatementSplitter {
  #line = 1;
  /** How many brackets are open. */
  #depth = 0;
  /** At how many open brackets the elements stand; undefined outside of the list. */
  #elements: number | undefined;
  #inText = false;
  #escaped = false;
  /** The text read last, outside of the list: the key where a list opens. */
  #word = "";
  /** The list of the present answer has ended. */
  #over = false;
  #anyOver = false;
  #begun: { readonly line: number; readonly parts: string[] } | undefined;

  push(piece: string): readonly StatementText[] {
    const found: StatementText[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const char = piece[at] ?? "";
      if (char === "\n") this.#line += 1;
      if (this.#inText) {
        this.#readText(char);
        continue;
      }
      const separates = this.#elements === this.#depth && (char === "," || char === "]");
      if (separates) {
        this.#begun?.parts.push(piece.slice(from, at));
        found.push(...this.#close());
        if (char === "]") [this.#elements, this.#over, this.#anyOver] = [undefined, true, true];
      } else if (this.#elements !== undefined && this.#begun === undefined && char.trim() !== "") {
        this.#begun = { line: this.#line, parts: [] };
        from = at;
      }
      this.#follow(char);
    }
    this.#begun?.parts.push(piece.slice(from));
    return found;
  }

  end(): readonly StatementText[] {
    const unfinished = this.#close();
    if (unfinished.length > 0 || (this.#anyOver && this.#elements === undefined)) return unfinished;
    return [{ line: this.#line, text: "" }];
  }

  #readText(char: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (char === "\\") this.#escaped = true;
    else if (char === '"') this.#inText = false;
    if (this.#inText && this.#elements === undefined && this.#word.length < 20) this.#word += char;
  }

  #follow(char: string): void {
    if (char === '"') {
      this.#inText = true;
      if (this.#elements === undefined) this.#word = "";
    } else if (char === "[" || char === "{") {
      const opens = char === "[" && (this.#depth === 0 || (this.#depth === 1 && this.#word === "statements"));
      this.#depth += 1;
      if (opens && this.#elements === undefined && !this.#over) this.#elements = this.#depth;
    } else if (char === "]" || char === "}") {
      this.#depth -= 1;
      if (this.#depth === 0) this.#over = false;
    }
  }

  #close(): readonly StatementText[] {
    const begun = this.#begun;
    this.#begun = undefined;
    const text = begun?.parts.join("").trim() ?? "";
    return begun === undefined || text === "" ? [] : [{ line: begun.line, text }];
  }
}

/** One statement, over as many lines as it likes. */
export class WholeSplitter implements StatementSplitter {
  readonly #parts: string[] = [];

  push(piece: string): readonly StatementText[] {
    this.#parts.push(piece);
    return [];
  }

  end(): readonly StatementText[] {
    const whole = this.#parts.join("");
    const text = whole.trim();
    const before = whole.slice(0, whole.length - whole.trimStart().length);
    return text === "" ? [] : [{ line: before.split("\n").length, text }];
  }
}
