import type { Speech } from "../../src/elements/device-voice.ts";

/** A clock that goes on when the test says so. */
export class ManualClock {
  readonly waiting: { readonly ms: number; readonly run: () => void }[] = [];

  readonly timer = (ms: number, run: () => void): (() => void) => {
    const entry = { ms, run };
    this.waiting.push(entry);
    return () => {
      const at = this.waiting.indexOf(entry);
      if (at >= 0) this.waiting.splice(at, 1);
    };
  };

  /** To when the next of what is waiting is due. */
  next(): void {
    const entry = this.waiting.reduce((one, other) => (other.ms < one.ms ? other : one));
    this.waiting.splice(this.waiting.indexOf(entry), 1);
    entry.run();
  }
}

/** Reads nothing aloud, and remembers what it was asked to. */
export class FakeSpeech extends EventTarget implements Speech {
  readonly spoken: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  voices: SpeechSynthesisVoice[] = [];

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    this.spoken.push(utterance);
  }

  cancel(): void {
    this.cancelled += 1;
  }

  /** The last text is read to its end, or cannot be. */
  finish(how: "end" | "error" = "end"): void {
    this.spoken.at(-1)?.dispatchEvent(new Event(how));
  }
}

export function voice(name: string, lang: string, localService = true): SpeechSynthesisVoice {
  return { name, lang, localService, default: false, voiceURI: name };
}

/** The browser's own takes only voices that it has. Gives what puts it back. */
export function useFakeUtterances(): () => void {
  const real = window.SpeechSynthesisUtterance;
  window.SpeechSynthesisUtterance = class extends EventTarget {
    readonly text: string;
    lang = "";
    constructor(text: string) {
      super();
      this.text = text;
    }
  } as unknown as typeof SpeechSynthesisUtterance;
  return () => {
    window.SpeechSynthesisUtterance = real;
  };
}
