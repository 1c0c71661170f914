import { MOST_PROMPT_SECONDS } from '../../../contract/promptRecording.ts';
import { measureSound, type Sound } from '../../../domain/media/soundFaults.ts';
import { type Hearing, hearing } from '../../voice/Hearing.ts';
import { type CannotRecord, closeMicrophone, openMicrophone } from '../../voice/openMicrophone.ts';

/** Bits in a second: speech in one channel, clear enough to be listened to again and again. */
const BIT_RATE = 32_000;

/** What was just recorded. */
interface Take {
  readonly sound: Blob;
  /** `undefined` when this browser cannot look into it. */
  readonly measured: Sound | undefined;
  /** An address for a player in this page. */
  readonly address: string;
}

export type RecorderState =
  | { readonly at: 'idle' }
  | { readonly at: 'opening' }
  | { readonly at: 'recording'; readonly since: number }
  | { readonly at: 'measuring' }
  | { readonly at: 'cannot'; readonly why: CannotRecord }
  | { readonly at: 'taken'; readonly take: Take };

/**
 * Records one text after the other. The microphone stays open in between, so that no first word is lost while it opens, and is
 * closed with the page. What is recorded is in memory until it is kept: a text takes seconds to read again.
 */
export class PromptRecorder {
  state: RecorderState = { at: 'idle' };
  #stream: MediaStream | undefined;
  #hearing: Hearing | undefined;
  #recorder: MediaRecorder | undefined;
  #limit: ReturnType<typeof setTimeout> | undefined;

  /** @param format as `promptFormat` says. @param changed called after every change of `state`. */
  constructor(
    private readonly format: string,
    private readonly changed: () => void,
  ) {}

  /** How loud it is, 0 to 1; `undefined` when nobody listens. */
  get level(): number | undefined {
    return this.#hearing?.level;
  }

  /** To be called at a tap: the person may be asked for the microphone. */
  async start(): Promise<void> {
    if (this.state.at === 'opening' || this.state.at === 'recording' || this.state.at === 'measuring') return;
    this.#letGo();
    this.#become({ at: 'opening' });
    const opened = await this.#open();
    // Somebody has gone on while the browser asked.
    if (this.#at() !== 'opening') return this.close();
    if (!opened.ok) return this.#become({ at: 'cannot', why: opened.why });
    const chunks: Blob[] = [];
    const recorder = new MediaRecorder(opened.stream, { mimeType: this.format, audioBitsPerSecond: BIT_RATE });
    this.#recorder = recorder;
    recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data));
    recorder.addEventListener('stop', () => void this.#took(new Blob(chunks, { type: this.format.split(';')[0] ?? '' })));
    recorder.start();
    this.#limit = setTimeout(() => this.stop(), MOST_PROMPT_SECONDS * 1_000);
    this.#become({ at: 'recording', since: performance.now() });
  }

  stop(): void {
    clearTimeout(this.#limit);
    if (this.#recorder?.state === 'recording') this.#recorder.stop();
  }

  /** What was recorded is not wanted, or has been kept. */
  clear(): void {
    this.#letGo();
    if (this.#recorder?.state === 'recording') {
      const recorder = this.#recorder;
      this.#recorder = undefined;
      recorder.stop();
    }
    this.#become({ at: 'idle' });
  }

  /** The microphone too. */
  close(): void {
    this.clear();
    this.#hearing?.close();
    this.#hearing = undefined;
    if (this.#stream) closeMicrophone(this.#stream);
    this.#stream = undefined;
  }

  async #open(): ReturnType<typeof openMicrophone> {
    // A microphone that was pulled out does not come back by itself.
    if (this.#stream?.active) return { ok: true, stream: this.#stream };
    this.#hearing?.close();
    const opened = await openMicrophone();
    this.#stream = opened.ok ? opened.stream : undefined;
    this.#hearing = opened.ok ? hearing(opened.stream) : undefined;
    return opened;
  }

  async #took(sound: Blob): Promise<void> {
    clearTimeout(this.#limit);
    // It was thrown away while it was recorded.
    if (!this.#recorder || this.state.at !== 'recording') return;
    this.#recorder = undefined;
    this.#become({ at: 'measuring' });
    const measured = await measure(sound);
    if (this.#at() === 'measuring') this.#become({ at: 'taken', take: { sound, measured, address: URL.createObjectURL(sound) } });
  }

  /** Asked anew after waiting. */
  #at(): RecorderState['at'] {
    return this.state.at;
  }

  #letGo(): void {
    if (this.state.at === 'taken') URL.revokeObjectURL(this.state.take.address);
  }

  #become(state: RecorderState): void {
    this.state = state;
    this.changed();
  }
}

async function measure(sound: Blob): Promise<Sound | undefined> {
  const context = new AudioContext();
  try {
    const buffer = await context.decodeAudioData(await sound.arrayBuffer());
    return measureSound(buffer.getChannelData(0), buffer.sampleRate);
  } catch {
    return undefined;
  } finally {
    void context.close();
  }
}
