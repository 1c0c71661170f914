/** Bytes as they go over the wire, with their entity tag. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** One content in every encoding there is of it. */
export interface Bodies {
  readonly identity: Body;
  readonly br?: Body;
  readonly gzip?: Body;
}

/** A page in one variant, or a file. */
export interface Document {
  /** Media type with charset. */
  readonly type: string;
  /** Its address changes with its content, so that it can be kept for ever. */
  readonly immutable: boolean;
  /** The Content-Security-Policy of an HTML document. */
  readonly policy?: string;
  /** As they are, in no encoding. */
  plain(): Uint8Array;
  /** A page is compressed, and a file's entity tag made, when it is first asked for, and then kept. */
  bodies(): Promise<Bodies>;
}

/** The built app, in memory. */
export interface Site {
  /** By path, then by variant tag. */
  readonly pages: ReadonlyMap<string, ReadonlyMap<string, Document>>;
  /** By path. */
  readonly files: ReadonlyMap<string, Document>;
}
