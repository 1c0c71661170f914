/** A value of a row in a backup: what JSON has, and bytes. */
export type Cell = string | number | boolean | null | { readonly base64: string };

/** A value as a driver gives it, in a form that both databases can take back. */
export function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (value instanceof Date) return value.toISOString();
  return JSON.stringify(value);
}

/** The inverse, for the driver of this database. SQLite has no booleans. */
export function fromCell(cell: Cell, flavour: 'sqlite' | 'postgres'): unknown {
  if (typeof cell === 'boolean') return flavour === 'sqlite' ? Number(cell) : cell;
  if (typeof cell === 'object' && cell !== null) return Buffer.from(cell.base64, 'base64');
  return cell;
}
