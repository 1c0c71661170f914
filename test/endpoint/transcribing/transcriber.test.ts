import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTranscriber } from '../../../src/endpoint/transcribing/openTranscriber.ts';
import { runProgram } from '../../../src/endpoint/transcribing/runProgram.ts';
import { recordingOf } from '../speech.ts';

const WORDS = 'The waiting list is very long, and we would like somebody to listen to us.';

let folder: string;
let sound: Buffer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heard-transcriber-'));
  sound = recordingOf(WORDS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program of an area's own. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

it('an engine that can be had hears some of what is said: enough for a draft, and nothing to be relied on', {
  timeout: 60_000,
}, async () => {
  const transcriber = await openTranscriber('pocketsphinx');
  expect(transcriber.languages).toEqual(['en']);
  const draft = (await transcriber.transcribe(sound, 'audio/webm', 'en')) ?? '';
  const heard = ['waiting', 'list', 'long', 'like', 'somebody', 'listen'].filter((word) => draft.includes(word));
  expect(heard.length).toBeGreaterThanOrEqual(4);
});

it('an area’s own program is given a WAV and the language, and none of the endpoint’s secrets', async () => {
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = 'postgres://secret';
  try {
    const path = program('own', 'head -c 12 | tail -c 4; echo " in $1"; env');
    const draft = await (await openTranscriber(path)).transcribe(sound, 'audio/webm', 'pl');
    expect(draft).toContain('WAVE in pl');
    expect(draft).not.toContain('secret');
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  }
});

it('one that fails gives an empty draft, and what is no recording does too', async () => {
  const failing = await openTranscriber(program('failing', 'echo half a draft; exit 1'));
  expect(await failing.transcribe(sound, 'audio/webm', 'en')).toBe('');
  const fine = await openTranscriber(program('fine', 'cat > /dev/null; echo fine'));
  expect(await fine.transcribe(Buffer.from('no recording'), 'audio/webm', 'en')).toBe('');
  expect(await fine.transcribe(sound, 'audio/webm', 'en')).toBe('fine');
});

it('takes one recording at a time', async () => {
  const transcriber = await openTranscriber(program('one', 'cat > /dev/null; echo done'));
  const first = transcriber.transcribe(sound, 'audio/webm', 'en');
  expect(transcriber.transcribe(sound, 'audio/webm', 'en')).toBeUndefined();
  expect(await first).toBe('done');
  expect(await transcriber.transcribe(sound, 'audio/webm', 'en')).toBe('done');
});

it('one that hangs, or never stops talking, is ended with all that it began', async () => {
  const run = (script: string, mostMs: number, mostBytes: number) =>
    runProgram({ command: '/bin/sh', args: ['-c', script], input: Buffer.from('x'), mostMs, mostBytes });
  // The shell is not what hangs: what it began holds its output. As long as it does, no other recording is taken.
  expect(await run('/bin/sleep 600 | /bin/cat', 200, 100)).toBeUndefined();
  expect(await run('/usr/bin/yes | /bin/cat', 600_000, 100)).toBeUndefined();
  expect(String(await run('/bin/cat | /bin/cat', 600_000, 100))).toBe('x');
});

it('an endpoint that is told to use a program that is not there does not start', async () => {
  await expect(openTranscriber('/usr/bin/no-such-engine')).rejects.toThrow('there is no program /usr/bin/no-such-engine');
});
