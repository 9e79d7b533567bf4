import { pluralName, termNames, type TermForms, type TermName, type Terms } from "./term-forms.ts";

/** Anything in curly brackets. */
const slotPattern = /\{([^{}]*)\}/g;

interface SlotForm {
  readonly term: TermName;
  readonly form: keyof TermForms;
}

/** How each form of each term is asked for, with a straight apostrophe and a small first letter. */
const slotForms: ReadonlyMap<string, SlotForm> = new Map(
  termNames.flatMap((term) => {
    const many = pluralName(term);
    const forms: [string, keyof TermForms][] = [
      [term, "one"],
      [many, "many"],
      [`a-${term}`, "a"],
      [`${term}'s`, "of"],
      [`${many}'`, "ofMany"],
      [`a-${term}'s`, "aOf"],
    ];
    return forms.map(([slot, form]): [string, SlotForm] => [slot, { term, form }]);
  }),
);

/** Every slot that content may hold, as it is written there. */
export const slotNames: readonly string[] = [...slotForms.keys()].map((name) => name.replace("'", "’"));

/** What stands in curly brackets and is no slot, and brackets that stand alone. Empty for a sound text. */
export function strayBrackets(text: string): readonly { readonly text: string; readonly textLine: number }[] {
  const found: { text: string; textLine: number }[] = [];
  const lineAt = (index: number) => text.slice(0, index).split("\n").length - 1;
  const rest = text.replace(slotPattern, (all, name: string, index: number) => {
    if (slotOf(name) === undefined) found.push({ text: all, textLine: lineAt(index) });
    return "_".repeat(all.length);
  });
  const alone = rest.search(/[{}]/);
  if (alone >= 0) found.push({ text: rest.charAt(alone), textLine: lineAt(alone) });
  return found;
}

/** The text with these terms in its slots. What is no slot stays as it stands, such as `{name}` in a message. */
export function fillSlots(text: string, terms: Terms): string {
  return text.replace(slotPattern, (all, name: string) => {
    const slot = slotOf(name);
    if (slot === undefined) return all;
    const word = terms[slot.term][slot.form];
    return /^[A-Z]/.test(name) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

/** The text without its slots: what its author has written out. */
export function withoutSlots(text: string): string {
  return text.replace(slotPattern, " ");
}

function slotOf(name: string): SlotForm | undefined {
  return slotForms.get(name.charAt(0).toLowerCase() + name.slice(1).replace("’", "'"));
}
