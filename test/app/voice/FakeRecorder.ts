import { vi } from 'vitest';

/** A track of a microphone that a test takes away. */
class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live';
  stop(): void {
    this.readyState = 'ended';
  }
}

/** What a browser has to record with, worked by the test: seconds pass when it says so, and each is a chunk of its own. */
export class FakeRecorder {
  /** What the browser answers when it is asked for the microphone: an error's name, or nothing against it. */
  answer: string | undefined;
  /** How often it was asked. */
  asked = 0;
  /** What was asked of the recorder. */
  options: MediaRecorderOptions | undefined;
  types: readonly string[] = ['audio/webm;codecs=opus'];
  #now = 0;
  #track: FakeTrack | undefined;
  #recorder: FakeMediaRecorder | undefined;
  #unheard = 0;

  install(): void {
    const fake = this;
    vi.spyOn(performance, 'now').mockImplementation(() => this.#now);
    vi.stubGlobal(
      'MediaRecorder',
      class extends FakeMediaRecorder {
        static isTypeSupported = (type: string) => fake.types.includes(type);
        constructor(_stream: unknown, options: MediaRecorderOptions) {
          super(() => fake.#chunk());
          fake.options = options;
          fake.#recorder = this;
        }
      },
    );
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: () => this.#open() } });
    Object.defineProperty(navigator, 'storage', { configurable: true, value: { estimate: async () => ({ quota: 1e9, usage: 0 }) } });
    vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockImplementation((type) => (this.types.includes(type) ? 'probably' : ''));
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
  }

  /** Whether the light beside the camera is on. */
  get live(): boolean {
    return this.#track?.readyState === 'live';
  }

  /** Somebody speaks for so many seconds. */
  speak(seconds: number): void {
    for (let n = 0; n < seconds; n++) {
      this.#now += 1_000;
      this.#unheard += 1;
      if (this.#recorder?.state === 'recording') this.#recorder.requestData();
    }
  }

  /** Time passes, and the browser has handed over nothing yet. */
  wait(seconds: number): void {
    this.#now += seconds * 1_000;
    this.#unheard += seconds;
  }

  /** `ended`: it was unplugged, or its permission taken back. `mute`: a call has it. */
  takeAway(how: 'ended' | 'mute'): void {
    if (how === 'ended') this.#track?.stop();
    this.#track?.dispatchEvent(new Event(how));
  }

  fail(): void {
    this.#recorder?.dispatchEvent(new Event('error'));
  }

  async #open(): Promise<unknown> {
    this.asked += 1;
    if (this.answer) throw new DOMException('', this.answer);
    this.#track = new FakeTrack();
    const tracks = [this.#track];
    return { getTracks: () => tracks, getAudioTracks: () => tracks };
  }

  #chunk(): Blob {
    const seconds = this.#unheard;
    this.#unheard = 0;
    return new Blob([new Uint8Array(Math.ceil(seconds) * 100).fill(7)]);
  }
}

class FakeMediaRecorder extends EventTarget {
  state: 'inactive' | 'recording' | 'paused' = 'inactive';
  constructor(private readonly chunk: () => Blob) {
    super();
  }
  start(): void {
    this.state = 'recording';
  }
  pause(): void {
    this.state = 'paused';
  }
  resume(): void {
    this.state = 'recording';
  }
  requestData(): void {
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: this.chunk() }));
  }
  /** As a browser does: what is left, and then that it has stopped, each in its own moment. */
  stop(): void {
    this.state = 'inactive';
    queueMicrotask(() => {
      this.requestData();
      this.dispatchEvent(new Event('stop'));
    });
  }
}
