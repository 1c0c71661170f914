/** Bits a second asked of the recorder: speech in one channel stays clear, and five minutes are about a megabyte. */
export const BIT_RATE = 28_000;

/** With what the container adds. */
export const BYTES_A_SECOND = BIT_RATE / 8 + 300;
