/**
 * What an SVG of a package must not hold: anything that runs, brings HTML, or fetches from elsewhere. In words, each once, with the
 * line (from 1) where it stands first. An `img` would run none of it; somebody who opens the file by itself would.
 */
export function svgDangers(text: string): readonly { readonly line: number; readonly what: string }[] {
  return dangers.flatMap(([pattern, what]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [{ line: text.slice(0, found.index).split("\n").length, what }];
  });
}

const dangers: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w-]+:)?script\b/i, "a script"],
  [/<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|audio|video)\b/i, "HTML or media"],
  [/<[^>]*\son[a-z]+\s*=/i, "an event attribute (on…)"],
  [/<!(?:DOCTYPE|ENTITY)/i, "a document type or an entity"],
  [/<\?(?!xml\s)/i, "a processing instruction"],
  // A fragment of the file itself, or a picture within it, is none.
  [/\s(?:[\w-]+:)?(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg|webp);)/i, "a reference to another file"],
  [/url\(\s*["']?(?!#)|@import/i, "a style from elsewhere"],
];
