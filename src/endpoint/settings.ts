import { resolve } from 'node:path';
import { LEAST_THRESHOLDS, type Thresholds } from '../domain/disclosure/thresholds.ts';

/** How this endpoint was told to run. */
export interface Settings {
  /** TCP port; 0 lets the system choose a free one. */
  readonly port: number;
  /** The address to listen on; without it, every address of the machine. */
  readonly host?: string;
  /** The data folder, absolute: keys, and the database unless there is another. */
  readonly data: string;
  /** The folder of the built app, absolute, when it is not where the build puts it. */
  readonly site?: string;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string;
  readonly logLevel: LogLevel;
  /** How many proxies stand in front; each adds one entry to `X-Forwarded-For`. */
  readonly proxies: number;
  /** Envelopes that one network address may send in a minute. */
  readonly envelopesPerMinute: number;
  /** Whether an entry needs the forum's agreement before families see it, or else a written reason. */
  readonly signOff: 'required' | 'optional';
  /** From how many responses on figures are shown. Can be raised only. */
  readonly thresholds: Thresholds;
  /** Working days in which a safeguarding concern must have been settled. */
  readonly concernDays: number;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  /** One sentence for each variable that cannot be used. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the settings from environment variables. An empty variable counts as not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): ReadSettings {
  const problems: string[] = [];
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const whole = (name: string, otherwise: number, most: number, least = 0): number => {
    const given = text(name);
    if (given === undefined) return otherwise;
    if (/^\d{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most) return Number(given);
    problems.push(`${name} must be a whole number from ${least} to ${most}, not "${given}".`);
    return otherwise;
  };

  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) problems.push('DATABASE_URL must start with postgres://.');
  const level = text('HEARD_LOG') ?? 'info';
  const logLevel = LOG_LEVELS.find((known) => known === level);
  if (!logLevel) problems.push(`HEARD_LOG must be one of ${LOG_LEVELS.join(', ')}, not "${level}".`);
  const signOff = text('HEARD_SIGN_OFF') ?? 'required';
  if (signOff !== 'required' && signOff !== 'optional') problems.push(`HEARD_SIGN_OFF must be required or optional, not "${signOff}".`);
  const host = text('HOST');
  const site = text('HEARD_SITE');
  const settings: Settings = {
    port: whole('PORT', 8080, 65_535),
    ...(host !== undefined && { host }),
    data: resolve(text('HEARD_DATA') ?? 'data'),
    ...(site !== undefined && { site: resolve(site) }),
    ...(databaseUrl !== undefined && { databaseUrl }),
    logLevel: logLevel ?? 'info',
    proxies: whole('TRUST_PROXY', 0, 9),
    envelopesPerMinute: whole('HEARD_ENVELOPES_PER_MINUTE', 600, 1_000_000),
    signOff: signOff === 'optional' ? 'optional' : 'required',
    thresholds: {
      base: whole('HEARD_LEAST_BASE', LEAST_THRESHOLDS.base, 1_000, LEAST_THRESHOLDS.base),
      cell: whole('HEARD_LEAST_CELL', LEAST_THRESHOLDS.cell, 100, LEAST_THRESHOLDS.cell),
    },
    concernDays: whole('HEARD_CONCERN_DAYS', 1, 10, 1),
  };
  return problems.length === 0 ? { ok: true, settings } : { ok: false, problems };
}
