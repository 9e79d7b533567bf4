/** What a company may call by a word of its own. */
export const termNames = ["customer", "company", "manager"] as const;
export type TermName = (typeof termNames)[number];

/** A term as it stands in a file. */
export interface AuthoredTerm {
  readonly one: string;
  readonly many: string;
  readonly a?: string;
  readonly of?: string;
  readonly ofMany?: string;
}

export type AuthoredTerms = Readonly<Partial<Record<TermName, AuthoredTerm>>>;

/** Every form of a term that a sentence may need. */
export interface TermForms {
  readonly one: string;
  readonly many: string;
  /** With its indefinite article. */
  readonly a: string;
  readonly of: string;
  readonly ofMany: string;
  /** `of` with the article of `a`. */
  readonly aOf: string;
}

export type Terms = Readonly<Record<TermName, TermForms>>;

/** Every term: the company's own where it has one, else the one of `terms.yaml`, else its name. */
export function allTerms(defaults: AuthoredTerms, own: AuthoredTerms): Terms {
  const forms = termNames.map((name) => [name, termForms(own[name] ?? defaults[name] ?? { one: name, many: pluralName(name) })] as const);
  return Object.fromEntries(forms) as Terms;
}

/** The name of a term for more than one of it: `companies`. */
export function pluralName(name: TermName): string {
  return name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** The forms of a term, by the rules of English where a file leaves them out. Nobody can tell an article from letters alone: `a` may be given. */
export function termForms({ one, many, a, of, ofMany }: AuthoredTerm): TermForms {
  const withArticle = a ?? `${article(one)} ${one}`;
  const possessive = of ?? `${one}’s`;
  return {
    one,
    many,
    a: withArticle,
    of: possessive,
    ofMany: ofMany ?? (many.endsWith("s") ? `${many}’` : `${many}’s`),
    aOf: withArticle.endsWith(one) ? withArticle.slice(0, -one.length) + possessive : `${article(one)} ${possessive}`,
  };
}

/** `a user`, `a one-off`, `an honest broker`; everything else by its first letter. */
function article(word: string): "a" | "an" {
  if (/^(?:uni|us[eu]|eu|ute|one\b|once\b)/i.test(word)) return "a";
  return /^(?:[aeiou]|hour|honest|honou?r|heir)/i.test(word) ? "an" : "a";
}
