/**
 * Where sealed recordings lie, each under its id. What lies there is ciphertext and nothing else: what it belongs to and whether it
 * counts stands in the database.
 */
export interface RecordingFiles {
  /** Bytes that are here of a file, or `undefined` when there is none. */
  size(name: string): Promise<number | undefined>;
  /** The file, or `undefined` when there is none. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Puts a file in the place of what is there. It is whole and durable when this resolves; before that the old one is there. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Resolves when what was uploaded is durable. */
  makeDurable(name: string): Promise<void>;
  /** Puts one file in the place of another, as `write`. */
  move(from: string, to: string): Promise<void>;
  /** With everything that an upload has left beside it. Safe to repeat. */
  remove(name: string): Promise<void>;
  /** The names of everything that is here. */
  names(): AsyncIterable<string>;
}
