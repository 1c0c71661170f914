/** The clock as far as it wakes somebody up. */
export interface Timer {
  /** @returns stops it. */
  every(ms: number, task: () => void): () => void;
}

/** The real one. It does not keep a process alive that has nothing else to do. */
export const systemTimer: Timer = {
  every(ms, task) {
    const interval = setInterval(task, ms).unref();
    return () => clearInterval(interval);
  },
};
