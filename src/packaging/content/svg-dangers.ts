/**
 * What an SVG of a package must not hold: anything that runs, brings HTML, or fetches from elsewhere. In words, each once, with the
 * line (from 1) where it stands first. An `img` would run none of it; somebody who opens the file by itself would.
 */
export function svgDangers(text: string): readonly { readonly line: number; readonly what: string }[] {
  const plain = unescaped(text);
  return dangers.flatMap(([pattern, what]) => {
    const found = pattern.exec(plain);
    return found === null ? [] : [{ line: plain.slice(0, found.index).split("\n").length, what }];
  });
}

/** With the letters that XML and CSS may write as numbers: `u&#114;l(` and `\75rl(` are read as `url(`. Lines stay. */
function unescaped(text: string): string {
  const letter = (all: string, code: number): string => (code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : all);
  return text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (all, hex: string | undefined, decimal: string) =>
      letter(all, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\\([0-9a-f]{1,6}) ?/gi, (all, hex: string) => letter(all, Number.parseInt(hex, 16)))
    .replace(/\\(?=[g-z@(])/gi, "");
}

const dangers: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w-]+:)?script\b/i, "a script"],
  [/<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|audio|video)\b/i, "HTML or media"],
  [/<[^>]*\son[a-z]+\s*=/i, "an event attribute (on…)"],
  [/<!(?:DOCTYPE|ENTITY)/i, "a document type or an entity"],
  [/<\?(?!xml\s)/i, "a processing instruction"],
  // A fragment of the file itself, or a picture within it, is none.
  [/\s(?:[\w-]+:)?(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg|webp);)/i, "a reference to another file"],
  [/\sattributeName\s*=\s*["'](?:[\w-]+:)?href/i, "a reference that changes"],
  [/url\(\s*["']?(?!#)|@import/i, "a style from elsewhere"],
];
