/** What a learner may set for themselves, by the choices there are; the first of each stands until another is taken. */
export const settingChoices = {
  text: ["1", "1.25", "1.5", "1.75", "2"],
  spacing: ["normal", "loose"],
  scheme: ["system", "light", "dark"],
  motion: ["system", "off"],
  speech: ["off", "on"],
} as const;

export type LearnerSettings = { readonly [Key in keyof typeof settingChoices]: (typeof settingChoices)[Key][number] };

/** Of any value the settings in it, the rest as they are when nothing was set. */
export function toLearnerSettings(value: unknown): LearnerSettings {
  const kept: Readonly<Record<string, unknown>> = { ...(value as object) };
  const entries = Object.entries(settingChoices).map(([key, choices]) => [
    key,
    choices.find((choice) => choice === kept[key]) ?? choices[0],
  ]);
  return Object.fromEntries(entries) as LearnerSettings;
}

/** As the document's root element holds them: there every element can read them. */
export function learnerSettings(): LearnerSettings {
  return toLearnerSettings(document.documentElement.dataset);
}
