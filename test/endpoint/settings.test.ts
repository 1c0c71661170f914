import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/endpoint/settings.ts';

describe('the settings', () => {
  it('need nothing', () => {
    expect(readSettings({})).toEqual({
      ok: true,
      settings: {
        port: 8080,
        data: resolve('data'),
        logLevel: 'info',
        proxies: 0,
        envelopesPerMinute: 600,
        thresholds: { base: 10, cell: 5 },
        concernDays: 1,
        signOff: 'required',
      },
    });
  });

  it('take what is set', () => {
    const environment = {
      PORT: '0',
      HOST: '127.0.0.1',
      HEARD_DATA: '/srv/heard',
      HEARD_SITE: '/srv/site',
      DATABASE_URL: 'postgres://db/heard',
      HEARD_LOG: 'warn',
      TRUST_PROXY: '2',
      HEARD_ENVELOPES_PER_MINUTE: '5000',
      HEARD_SIGN_OFF: 'optional',
      HEARD_LEAST_BASE: '20',
      HEARD_LEAST_CELL: '7',
      HEARD_CONCERN_DAYS: '2',
    };
    expect(readSettings(environment)).toEqual({
      ok: true,
      settings: {
        port: 0,
        host: '127.0.0.1',
        data: '/srv/heard',
        site: '/srv/site',
        databaseUrl: 'postgres://db/heard',
        logLevel: 'warn',
        proxies: 2,
        envelopesPerMinute: 5000,
        signOff: 'optional',
        thresholds: { base: 20, cell: 7 },
        concernDays: 2,
      },
    });
  });

  it('name every variable that cannot be used', () => {
    const read = readSettings({ PORT: '80800', DATABASE_URL: 'mysql://db', HEARD_LOG: 'loud', TRUST_PROXY: 'yes', HEARD_LEAST_BASE: '9' });
    expect(read.ok ? [] : read.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'HEARD_LOG',
      'PORT',
      'TRUST_PROXY',
      'HEARD_LEAST_BASE',
    ]);
  });
});
