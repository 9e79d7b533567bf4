import type { Speech } from "../device-voice.ts";

const pitches = [1, 0.8, 1.2, 0.9];

/** Whose voice it is: role after role another voice, and another pitch where there are fewer voices than people. The same for the same seed. */
export function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  seed: string,
  role: number,
): { voice?: SpeechSynthesisVoice; pitch: number } {
  const first = [...seed].reduce((sum, char) => sum + char.charCodeAt(0), 0);
  const voice = voices[(first + role) % voices.length];
  return { ...(voice && { voice }), pitch: pitches[role % pitches.length] ?? 1 };
}

/** Reads a text. `done` is called once, when it is read or cannot be; never after the returned function has stopped it. */
export function readAloud(
  speech: Speech,
  text: string,
  how: { readonly voice?: SpeechSynthesisVoice; readonly pitch: number; readonly rate: number },
  done: () => void,
): () => void {
  const utterance = Object.assign(new SpeechSynthesisUtterance(text), how);
  if (how.voice) utterance.lang = how.voice.lang;
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    done();
  };
  utterance.addEventListener("end", end);
  utterance.addEventListener("error", end);
  speech.speak(utterance);
  return () => {
    // The utterance is held until here: Chromium forgets the events of one that nobody holds.
    over = true;
    utterance.removeEventListener("end", end);
    speech.cancel();
  };
}
