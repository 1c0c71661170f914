import * as z from 'zod/mini';

const hashes = z.array(z.string().check(z.regex(/^sha256-[A-Za-z0-9+/]{43}=$/)));

/** `site.json`, as the build writes it beside the files. Paths of files are relative to it. */
export const manifestSchema = z.object({
  version: z.string(),
  /** By path, then by variant tag. */
  pages: z.record(z.string(), z.record(z.string(), z.object({ file: z.string(), scriptHashes: hashes, styleHashes: hashes }))),
  /** By path. A file of type `text/html` (a page kept offline) is filled in like a page, and brings its hashes. */
  files: z.record(
    z.string(),
    z.object({
      file: z.string(),
      type: z.string(),
      immutable: z.boolean(),
      scriptHashes: z.optional(hashes),
      styleHashes: z.optional(hashes),
    }),
  ),
  /** By name: what devices fetch together. */
  packs: z.record(z.string(), z.array(z.string())),
});
