import { isAbsolute, resolve } from 'node:path';
import { LEAST_THRESHOLDS, type Thresholds } from '../domain/disclosure/thresholds.ts';
import { POCKETSPHINX } from './transcribing/openTranscriber.ts';

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
  /** How hard pages are packed before they are sent: brotli's quality, 1 to 11. */
  readonly compression: number;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string;
  readonly logLevel: LogLevel;
  /** How many proxies stand in front; each adds one entry to `X-Forwarded-For`. */
  readonly proxies: number;
  /** Envelopes that one network address may send in a minute. */
  readonly envelopesPerMinute: number;
  /** From how many responses on figures are shown. Can be raised only. */
  readonly thresholds: Thresholds;
  /** Working days in which a safeguarding concern must have been settled. */
  readonly concernDays: number;
  /** Whether an entry needs the forum's agreement before families see it, or else a written reason. */
  readonly signOff: 'required' | 'optional';
  /** What makes drafts of transcripts on this machine: `pocketsphinx`, or the absolute path of a program; without it, nothing does. */
  readonly transcriber?: string;
  /** The origin that people open, such as `https://heard.example.org`; without it, what each request names. */
  readonly url?: string;
  /** A bucket for recordings instead of the data folder. */
  readonly bucket?: BucketSettings;
  /** The council's own directory, as another way for staff to sign in. */
  readonly directory?: DirectorySettings;
}

/** A bucket on a server that speaks S3. */
export interface BucketSettings {
  /** The server's address without the bucket, such as `https://s3.eu-west-2.amazonaws.com`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** An OpenID provider (OpenID Connect Core 1.0) that knows this endpoint as a confidential client. */
export interface DirectorySettings {
  /** Its issuer identifier, without `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What stands on the button. */
  readonly name: string;
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
  const transcriber = text('HEARD_TRANSCRIBER');
  if (transcriber !== undefined && transcriber !== POCKETSPHINX && !isAbsolute(transcriber)) {
    problems.push(`HEARD_TRANSCRIBER must be ${POCKETSPHINX} or the absolute path of a program, not "${transcriber}".`);
  }
  const url = originOf(text('HEARD_URL'), 'HEARD_URL', problems);
  const directory = readDirectory(text, url, problems);
  const bucket = readBucket(text, problems);
  const host = text('HOST');
  const site = text('HEARD_SITE');
  const settings: Settings = {
    port: whole('PORT', 8080, 65_535),
    ...(host !== undefined && { host }),
    data: resolve(text('HEARD_DATA') ?? 'data'),
    ...(site !== undefined && { site: resolve(site) }),
    compression: whole('HEARD_COMPRESSION', 11, 11, 1),
    ...(databaseUrl !== undefined && { databaseUrl }),
    logLevel: logLevel ?? 'info',
    proxies: whole('TRUST_PROXY', 0, 9),
    envelopesPerMinute: whole('HEARD_ENVELOPES_PER_MINUTE', 600, 1_000_000),
    thresholds: {
      base: whole('HEARD_LEAST_BASE', LEAST_THRESHOLDS.base, 1_000, LEAST_THRESHOLDS.base),
      cell: whole('HEARD_LEAST_CELL', LEAST_THRESHOLDS.cell, 100, LEAST_THRESHOLDS.cell),
    },
    concernDays: whole('HEARD_CONCERN_DAYS', 1, 10, 1),
    signOff: signOff === 'optional' ? 'optional' : 'required',
    ...(transcriber !== undefined && { transcriber }),
    ...(url !== undefined && { url }),
    ...(bucket && { bucket }),
    ...(directory && { directory }),
  };
  return problems.length === 0 ? { ok: true, settings } : { ok: false, problems };
}

const DIRECTORY = ['HEARD_OIDC_ISSUER', 'HEARD_OIDC_CLIENT_ID', 'HEARD_OIDC_CLIENT_SECRET'] as const;

function readDirectory(
  text: (name: string) => string | undefined,
  url: string | undefined,
  problems: string[],
): DirectorySettings | undefined {
  const [issuer, clientId, clientSecret] = DIRECTORY.map(text);
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    problems.push(`${DIRECTORY.join(', ')} are needed together.`);
    return undefined;
  }
  if (!isSafe(issuer)) problems.push(`HEARD_OIDC_ISSUER must be an https address, not "${issuer}".`);
  // The directory sends people back to an address that was agreed with it, which no request may choose.
  if (url === undefined) problems.push('HEARD_URL is needed with HEARD_OIDC_ISSUER.');
  return { issuer, clientId, clientSecret, name: text('HEARD_OIDC_NAME') ?? 'your council account' };
}

const BUCKET = ['HEARD_S3_ENDPOINT', 'HEARD_S3_BUCKET', 'HEARD_S3_KEY_ID', 'HEARD_S3_SECRET'] as const;

function readBucket(text: (name: string) => string | undefined, problems: string[]): BucketSettings | undefined {
  const [endpoint, bucket, accessKeyId, secretAccessKey] = BUCKET.map(text);
  if ([endpoint, bucket, accessKeyId, secretAccessKey].every((each) => each === undefined)) return undefined;
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    problems.push(`${BUCKET.join(', ')} are needed together.`);
    return undefined;
  }
  const address = originOf(endpoint, 'HEARD_S3_ENDPOINT', problems) ?? endpoint;
  return { endpoint: address, bucket, region: text('HEARD_S3_REGION') ?? 'us-east-1', accessKeyId, secretAccessKey };
}

function originOf(given: string | undefined, name: string, problems: string[]): string | undefined {
  if (given === undefined) return undefined;
  if (isSafe(given) && new URL(given).origin === given.replace(/\/$/, '')) return new URL(given).origin;
  problems.push(`${name} must be an address and nothing after it, such as https://heard.example.org, not "${given}".`);
  return undefined;
}

/** TLS everywhere but on this machine. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
