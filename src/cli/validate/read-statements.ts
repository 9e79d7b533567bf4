import { splitterFor } from "../../validation/splitter-for.ts";
import type { StatementSplitter, StatementText } from "../../validation/statement-splitter.ts";

/** Enough to see how a file is written. */
const beginLength = 65_536;

/** The statements in a stream of UTF-8, one after the other; held is no more than the piece that is read and the statement that is begun. */
export async function* readStatements(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<StatementText> {
  const decoder = new TextDecoder();
  let begin = "";
  let splitter: StatementSplitter | undefined;
  for await (const chunk of bytes) {
    const piece = decoder.decode(chunk, { stream: true });
    if (splitter !== undefined) yield* splitter.push(piece);
    else begin += piece;
    if (splitter === undefined && begin.length >= beginLength) {
      splitter = splitterFor(begin);
      yield* splitter.push(begin);
    }
  }
  if (splitter === undefined) {
    splitter = splitterFor(begin);
    yield* splitter.push(begin);
  }
  yield* splitter.push(decoder.decode());
  yield* splitter.end();
}
