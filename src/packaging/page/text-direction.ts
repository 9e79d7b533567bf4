const rightToLeftLanguages = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);
const rightToLeftScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/** The direction that a language is written in. `language` is a BCP 47 tag; a script in it wins over the language. */
export function textDirection(language: string): "ltr" | "rtl" {
  const { language: primary, script } = new Intl.Locale(language);
  const rightToLeft = script === undefined ? rightToLeftLanguages.has(primary) : rightToLeftScripts.has(script);
  return rightToLeft ? "rtl" : "ltr";
}
