/** A voice for the language that lives on this device: what it reads aloud is sent to nobody. Browsers may know their voices only after `voiceschanged`. */
export function deviceVoice(language = document.documentElement.lang || "en"): SpeechSynthesisVoice | undefined {
  if (!("speechSynthesis" in window)) return undefined;
  const [primary] = language.toLowerCase().split("-");
  const voices = window.speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === primary);
  return voices.find((voice) => voice.lang.replace("_", "-").toLowerCase() === language.toLowerCase()) ?? voices[0];
}

/** Whether the learner wants words read aloud. Off until they say so. */
export function speechOn(): boolean {
  return document.documentElement.dataset["speech"] === "on";
}
