/** A voice as a device tells of it. */
export type FakeVoice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name'>;

/** A voice of the device itself. */
export const voice = (lang: string, more: Partial<FakeVoice> = {}): FakeVoice => ({ lang, localService: true, default: false, name: lang, ...more });

/** The browser's takes no voice but its own. */
class FakeUtterance extends EventTarget {
  lang = '';
  rate = 1;
  voice: FakeVoice | null = null;

  constructor(readonly text: string) {
    super();
  }
}

/** Stands in for the speech of the device, of which a test machine has none: it keeps what is said until the test has it end. */
export class FakeSpeech extends EventTarget {
  voices: readonly FakeVoice[];
  /** What was begun, in its order. */
  readonly begun: FakeUtterance[] = [];
  #speaking: FakeUtterance | null = null;

  constructor(voices: readonly FakeVoice[]) {
    super();
    this.voices = voices;
  }

  /** Takes the place of the browser's. @returns puts that back */
  install(): () => void {
    const before = Object.getOwnPropertyDescriptors(globalThis);
    Object.defineProperty(globalThis, 'speechSynthesis', { value: this, configurable: true });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: FakeUtterance, configurable: true });
    return () => {
      for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance'] as const) Object.defineProperty(globalThis, name, before[name] as PropertyDescriptor);
    };
  }

  /** What is being said; `''` for nothing. */
  get saying(): string {
    return this.#speaking?.text ?? '';
  }

  get last(): FakeUtterance {
    return this.begun.at(-1) as FakeUtterance;
  }

  getVoices(): readonly FakeVoice[] {
    return this.voices;
  }

  speak(utterance: FakeUtterance): void {
    this.begun.push(utterance);
    this.#speaking = utterance;
  }

  cancel(): void {
    this.fail('canceled');
  }

  /** What is being said is said to its end. */
  finish(): void {
    this.#end(new Event('end'));
  }

  /** What is being said breaks off. */
  fail(error: SpeechSynthesisErrorCode): void {
    this.#end(Object.assign(new Event('error'), { error }));
  }

  #end(event: Event): void {
    const utterance = this.#speaking;
    this.#speaking = null;
    utterance?.dispatchEvent(event);
  }
}
