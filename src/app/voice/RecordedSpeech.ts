import { BIT_RATE } from './bitRate.ts';
import { type Hearing, hearing } from './Hearing.ts';
import { closeMicrophone } from './openMicrophone.ts';

/**
 * Why a recording ended. `away`: the page was hidden, as by a locked screen. `microphone`: it was taken away, as by a call. `full`: no room is
 * left. `moved`: the person went on to another page or language.
 */
export type StoppedBy = 'person' | 'limit' | 'away' | 'microphone' | 'failed' | 'full' | 'moved';

interface Told {
  /**
   * About a second of it, in its order, once the one before is settled.
   *
   * @param seconds how long the recording is with it.
   */
  readonly sound: (sound: Uint8Array<ArrayBuffer>, seconds: number) => Promise<void>;
  /** A second has passed, or it is heard no more, or again. */
  readonly changed: () => void;
  /** Once all of it has been told. */
  readonly stopped: (by: StoppedBy) => void;
}

/** Milliseconds: what a killed browser can lose. */
const CHUNK = 1_000;
const TICK = 250;
/** Of `Hearing.level`: above what a quiet room makes. */
const AUDIBLE = 0.25;
/** Seconds in which nobody is heard until it is said. */
const PATIENCE = 4;
/** Seconds before the end at which it is said that the end is near; of a short limit, this part. */
const NEAR = 30;
const NEAR_PART = 1 / 3;

/** One recording while it is made. It ends by itself at its limit and at whatever takes page or microphone away, and never runs unseen. */
export class RecordedSpeech {
  /** Whether somebody is heard; `undefined` before that is known, and where the browser does not let us listen. */
  heard: boolean | undefined;
  readonly #recorder: MediaRecorder;
  readonly #hearing: Hearing | undefined;
  readonly #events = new AbortController();
  /** A phone that darkens by itself would stop whoever speaks for longer than that. */
  readonly #awake: Promise<WakeLockSentinel | undefined> | undefined;
  readonly #timer: ReturnType<typeof setInterval>;
  #told = Promise.resolve();
  #by: StoppedBy | undefined;
  /** Seconds before it went on last, and when that was (`performance.now()`); absent while it does not run. */
  #before = 0;
  #since: number | undefined;
  #heardAt = 0;

  /**
   * @param most seconds.
   * @throws what `MediaRecorder` throws, when it cannot record this.
   */
  constructor(
    private readonly stream: MediaStream,
    mimeType: string,
    readonly most: number,
    private readonly tell: Told,
  ) {
    const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BIT_RATE });
    this.#recorder = recorder;
    const { signal } = this.#events;
    recorder.addEventListener('dataavailable', ({ data }) => this.#take(data));
    recorder.addEventListener('error', () => this.stop('failed'));
    recorder.addEventListener('stop', () => this.#stopped());
    for (const track of stream.getAudioTracks()) {
      for (const gone of ['ended', 'mute']) track.addEventListener(gone, () => this.stop('microphone'), { signal });
    }
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.stop('away'), { signal });
    addEventListener('pagehide', () => this.stop('away'), { signal });
    recorder.start(CHUNK);
    this.#since = performance.now();
    this.#hearing = hearing(stream);
    this.#awake = navigator.wakeLock?.request('screen').catch(() => undefined);
    let second = 0;
    this.#timer = setInterval(() => {
      if (this.seconds >= this.most) return this.stop('limit');
      const { heard } = this;
      this.#listen();
      if (Math.floor(this.seconds) === second && heard === this.heard) return;
      second = Math.floor(this.seconds);
      this.tell.changed();
    }, TICK);
  }

  /** How long it is. */
  get seconds(): number {
    return this.#before + (this.#since === undefined ? 0 : (performance.now() - this.#since) / 1_000);
  }

  get paused(): boolean {
    return this.#since === undefined;
  }

  /** About how many seconds are left, said once when they are few: always the same number, so that nobody is counted down. */
  get near(): number | undefined {
    const near = Math.round(Math.min(NEAR, this.most * NEAR_PART));
    return this.most - this.seconds <= near ? near : undefined;
  }

  /** How loud it is now, 0 to 1. */
  get level(): number {
    return this.#since === undefined ? 0 : (this.#hearing?.level ?? 0);
  }

  pause(): void {
    if (this.#recorder.state !== 'recording') return;
    // What was said so far is kept now, however long the pause.
    this.#recorder.requestData();
    this.#recorder.pause();
    this.#hold();
  }

  goOn(): void {
    if (this.#recorder.state !== 'paused') return;
    this.#recorder.resume();
    this.#since = performance.now();
    this.#heardAt = this.seconds;
  }

  /** Whoever comes first says why. */
  stop(by: StoppedBy): void {
    this.#by ??= by;
    this.#hold();
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
  }

  #hold(): void {
    this.#before = this.seconds;
    this.#since = undefined;
  }

  #take(data: Blob): void {
    const { seconds } = this;
    if (data.size > 0) this.#told = this.#told.then(async () => this.tell.sound(new Uint8Array(await data.arrayBuffer()), seconds));
  }

  #listen(): void {
    const level = this.#since === undefined ? undefined : this.#hearing?.level;
    if (level === undefined) return;
    if (level >= AUDIBLE) {
      this.#heardAt = this.seconds;
      this.heard = true;
    } else if (this.seconds - this.#heardAt >= PATIENCE) this.heard = false;
  }

  /** The browser stops it too, where the microphone has gone, and may say so first. */
  #stopped(): void {
    this.#hold();
    const by = this.#by ?? (this.stream.getAudioTracks().some(({ readyState }) => readyState === 'live') ? 'failed' : 'microphone');
    clearInterval(this.#timer);
    this.#events.abort();
    this.#hearing?.close();
    void this.#awake?.then((lock) => lock?.release());
    closeMicrophone(this.stream);
    void this.#told.then(() => this.tell.stopped(by));
  }
}
