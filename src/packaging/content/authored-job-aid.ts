/** A card as it stands in its file, once the schema has accepted it: Markdown is still text, ids are still strings. */
export type AuthoredJobAid =
  | Card<"steps", AuthoredCardItem>
  | Card<"ladder", AuthoredRung>
  | Card<"moves", AuthoredMove>
  | (Card<"contrast", AuthoredContrastRow> & { readonly sides: readonly [string, string] })
  | Card<"minute", AuthoredCardItem & { readonly seconds: number }>;

interface Card<Kind extends string, Item> {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly covers: readonly string[];
  readonly interpretation?: boolean;
  readonly intro: string;
  readonly foot?: string;
  readonly items: readonly Item[];
}

export interface AuthoredCardItem {
  readonly title: string;
  readonly text: string;
}

export interface AuthoredRung extends AuthoredCardItem {
  readonly stop?: boolean;
}

export interface AuthoredMove extends AuthoredCardItem {
  readonly say?: string;
  readonly beware?: string;
}

export interface AuthoredContrastRow {
  readonly title?: string;
  readonly cells: readonly [string, string];
}
