/** The words of an interaction, before a language is put to them. */
export interface InteractionTexts {
  readonly name: string;
  /** Empty: there is none. */
  readonly description: string;
  readonly choices?: readonly Component[];
  /** Of `matching`: what is matched with what. */
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
}

/** Something that an answer may name (xAPI 1.0.3 Data 2.4.4.1, interaction components). */
export interface Component {
  readonly id: string;
  readonly text: string;
}

/** An option without its key and its feedback. */
export function toComponent({ id, text }: Component): Component {
  return { id, text };
}
