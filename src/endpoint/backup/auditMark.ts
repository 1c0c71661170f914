import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Cell } from './cell.ts';
import type { Manifest } from './manifest.ts';

/** The last line of the audit log in a backup. A database that has this very line has gone on from where the backup was made. */
export interface AuditMark {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
}

/** @returns `undefined` where nobody had done anything yet. */
export async function auditMark(folder: string, { tables }: Pick<Manifest, 'tables'>): Promise<AuditMark | undefined> {
  const table = tables.find(({ name }) => name === 'audit');
  if (!table || table.rows === 0) return undefined;
  let last = '';
  // They lie in the order in which they were written.
  for await (const line of createInterface({ input: createReadStream(join(folder, table.file)) })) last = line;
  const cells = JSON.parse(last) as readonly Cell[];
  const cell = (column: string) => cells[table.columns.indexOf(column)];
  return { seq: Number(cell('seq')), at: String(cell('at')), actor: String(cell('actor')), act: String(cell('act')) };
}
