/** The part of the browser's speech that is used: passed in, so that a test can speak without a device. */
export type Speech = Pick<SpeechSynthesis, "getVoices" | "speak" | "cancel" | "addEventListener" | "removeEventListener">;

/** Voices for the language that live on this device: what they read is sent to nobody. In the order of the browser, its favourite first. */
export function localVoices(speech: Speech | undefined, language: string): readonly SpeechSynthesisVoice[] {
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  const voices = speech?.getVoices().filter((voice) => voice.localService && primary(voice.lang) === primary(language)) ?? [];
  return [...voices].sort((a, b) => Number(b.default) - Number(a.default));
}

/** The device's own speech; undefined where it has none. */
export function deviceSpeech(): Speech | undefined {
  return "speechSynthesis" in window ? window.speechSynthesis : undefined;
}

/** Whether the learner wants words read aloud. Off until they say so. */
export function speechOn(): boolean {
  return document.documentElement.dataset["speech"] === "on";
}
