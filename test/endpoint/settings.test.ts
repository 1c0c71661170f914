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
        compression: 11,
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
      HEARD_COMPRESSION: '4',
      TRUST_PROXY: '2',
      HEARD_ENVELOPES_PER_MINUTE: '5000',
      HEARD_LEAST_BASE: '20',
      HEARD_LEAST_CELL: '7',
      HEARD_CONCERN_DAYS: '2',
      HEARD_SIGN_OFF: 'optional',
    };
    expect(readSettings(environment)).toEqual({
      ok: true,
      settings: {
        port: 0,
        host: '127.0.0.1',
        data: '/srv/heard',
        site: '/srv/site',
        databaseUrl: 'postgres://db/heard',
        compression: 4,
        logLevel: 'warn',
        proxies: 2,
        envelopesPerMinute: 5000,
        thresholds: { base: 20, cell: 7 },
        concernDays: 2,
        signOff: 'optional',
      },
    });
  });

  const DIRECTORY = { HEARD_OIDC_ISSUER: 'https://id.example', HEARD_OIDC_CLIENT_ID: 'heard', HEARD_OIDC_CLIENT_SECRET: 's' };

  it('take the address of the site, and the directory with it', () => {
    const read = readSettings({ HEARD_URL: 'https://heard.example.org/', ...DIRECTORY, HEARD_OIDC_NAME: 'Bury Council' });
    expect(read.ok && read.settings).toMatchObject({
      url: 'https://heard.example.org',
      directory: { issuer: 'https://id.example', clientId: 'heard', clientSecret: 's', name: 'Bury Council' },
    });
  });

  const BUCKET = { HEARD_S3_BUCKET: 'voices', HEARD_S3_KEY_ID: 'id', HEARD_S3_SECRET: 's' };

  it('take a bucket for recordings', () => {
    const read = readSettings({ HEARD_S3_ENDPOINT: 'https://s3.eu-west-2.amazonaws.com', HEARD_S3_REGION: 'eu-west-2', ...BUCKET });
    expect(read.ok && read.settings.bucket).toEqual({
      endpoint: 'https://s3.eu-west-2.amazonaws.com',
      bucket: 'voices',
      region: 'eu-west-2',
      accessKeyId: 'id',
      secretAccessKey: 's',
    });
  });

  it.each([
    ['half a bucket', BUCKET],
    ['a bucket without TLS', { ...BUCKET, HEARD_S3_ENDPOINT: 'http://s3.example.org' }],
    ['a directory without the address of the site', DIRECTORY],
    ['half a directory', { HEARD_URL: 'https://heard.example.org', HEARD_OIDC_ISSUER: 'https://id.example' }],
    ['a directory without TLS', { ...DIRECTORY, HEARD_URL: 'https://heard.example.org', HEARD_OIDC_ISSUER: 'http://id.example' }],
    ['an address without TLS', { HEARD_URL: 'http://heard.example.org' }],
    ['an address with a path', { HEARD_URL: 'https://heard.example.org/heard' }],
  ])('do not take %s', (_, environment) => {
    expect(readSettings(environment)).toMatchObject({ ok: false, problems: [expect.any(String)] });
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
