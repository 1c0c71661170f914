import type { Draft } from '../../domain/response/response.ts';
import { afterPaint } from '../afterPaint.ts';
import type { Progress } from '../controls/KeptLine.tsx';
import type { Kept } from '../keeper.ts';

/**
 * Writes the draft behind the person's back: one write at a time, always of the newest answers. "Saved" is said only when
 * nothing newer waits.
 */
export class DraftWriting {
  progress: Progress = 'starting';
  #unwritten = false;
  #paused = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;

  /**
   * @param newest the draft to write now, and how; `undefined` while it is not this tab's to write, or nothing keeps yet.
   * @param changed is called when `progress` is another, and why a write failed.
   */
  constructor(
    private readonly newest: () => { readonly draft: Draft; readonly save: (draft: Draft) => Promise<Kept> } | undefined,
    private readonly changed: (kept?: Kept) => void,
  ) {}

  /**
   * Something was answered. It is written when the device keeps.
   *
   * @param after ms to wait at least.
   * @param painted whether the tap is on the screen already: then the line at the foot follows at once, and never says
   * "saved" of what has only just been ticked.
   */
  soon(after: number, painted = false): void {
    this.#unwritten = true;
    clearTimeout(this.#timer);
    if (!this.newest()) return;
    if (this.progress !== 'saving') {
      this.progress = 'saving';
      // The line at the foot can wait, the finger cannot.
      if (painted) this.changed();
      else afterPaint(() => this.changed());
    }
    this.#timer = setTimeout(() => afterPaint(() => this.#start()), after);
  }

  /** Something was answered before anything could keep it. */
  later(): void {
    this.#unwritten = true;
  }

  /** What was noted while nothing could write. */
  catchUp(): void {
    if (this.#unwritten) this.soon(0);
  }

  /** Writes what waits now, without waiting for keys to rest or for a paint. Resolves when it is written. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#unwritten) this.#start();
    await this.#writing;
  }

  /** Writes nothing until `resume`: what finishes the survey takes the newest answers with it. */
  async pause(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writing;
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.catchUp();
  }

  /** What is here is older than what is kept, or finished: it must not be written again. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#unwritten = false;
  }

  #start(): void {
    if (this.#paused) return;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
      this.catchUp();
    });
  }

  async #write(): Promise<void> {
    for (let next = this.newest(); next && this.#unwritten; next = this.newest()) {
      this.#unwritten = false;
      const kept = await next.save(next.draft);
      if (this.#unwritten) continue;
      this.progress = kept.ok ? 'saved' : 'ready';
      this.changed(kept);
    }
  }
}
