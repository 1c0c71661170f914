import * as z from 'zod/mini';

const fileSchema = z.object({
  /** From the folder of the manifest, with `/`. */
  path: z.string().check(z.regex(/^(?!.*(^|\/)\.\.?(\/|$))[A-Za-z0-9._/-]+$/)),
  bytes: z.int(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type BackedUpFile = z.infer<typeof fileSchema>;

const tableSchema = z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int(), file: z.string() });
export type BackedUpTable = z.infer<typeof tableSchema>;

/** `manifest.json` of a backup. */
export const manifestSchema = z.object({
  heard: z.literal('backup'),
  v: z.literal(1),
  /** ISO date and time, UTC. */
  made: z.iso.datetime(),
  /** Of the app that made it. */
  version: z.string(),
  /** Every step that the tables had taken, in order. */
  migrations: z.array(z.string()),
  tables: z.array(tableSchema),
  /** Ids of the keys that are needed to open what is sealed here. */
  sealedTo: z.array(z.string()),
  /** What those keys opened when it was made. */
  sealed: z.array(z.object({ name: z.string(), opened: z.int(), unreadable: z.int() })),
  files: z.array(fileSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** `manifest.json` of the folder with the keys. */
export const secretsManifestSchema = z.object({ heard: z.literal('backup-keys'), v: z.literal(1), files: z.array(fileSchema) });
export type SecretsManifest = z.infer<typeof secretsManifestSchema>;
