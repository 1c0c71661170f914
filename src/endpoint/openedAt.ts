import { isIPv6 } from 'node:net';
import type { Settings } from './settings.ts';

/** That listen on every address: no browser opens them. */
const EVERY_ADDRESS = ['0.0.0.0', '::', '[::]'];

/** Where this endpoint can be opened on the machine that it runs on. Where it listens on one address alone, another name may not lead there. */
export function openedAt({ host }: Pick<Settings, 'host'>, port: number): string {
  if (host === undefined || EVERY_ADDRESS.includes(host)) return `http://localhost:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
