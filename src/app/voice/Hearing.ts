/** Decibels below full scale: room noise, and somebody close to the microphone. */
const QUIET = -50;
const LOUD = -12;

/** How loud it is at a microphone. */
export class Hearing {
  readonly #context: AudioContext;
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;

  constructor(stream: MediaStream) {
    this.#context = new AudioContext();
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = 1024;
    this.#samples = new Float32Array(this.#analyser.fftSize);
    this.#context.createMediaStreamSource(stream).connect(this.#analyser);
  }

  /** 0 (nobody speaks) to 1, now. `undefined` where the browser does not let us listen. */
  get level(): number | undefined {
    if (this.#context.state !== 'running') return undefined;
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    return Math.min(1, Math.max(0, (10 * Math.log10(power) - QUIET) / (LOUD - QUIET)));
  }

  close(): void {
    void this.#context.close();
  }
}

/** `undefined` in a browser that cannot: it records all the same. */
export function hearing(stream: MediaStream): Hearing | undefined {
  try {
    return new Hearing(stream);
  } catch {
    return undefined;
  }
}
