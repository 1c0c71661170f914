import { access, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { runProgram } from './runProgram.ts';
import type { Transcriber } from './transcriber.ts';
import { FFMPEG, wavOf } from './wavOf.ts';

/** The name of the one engine that is known here: Debian's `pocketsphinx` with `pocketsphinx-en-us`. */
export const POCKETSPHINX = 'pocketsphinx';

/** A program of this machine: WAV (16 kHz, one channel, 16 bits) on its standard input, UTF-8 text on its standard output, exit 0. */
interface Engine {
  readonly command: string;
  readonly args: (language: string) => readonly string[];
  readonly languages: readonly string[];
}

const ENGINES: Readonly<Record<string, Engine>> = {
  [POCKETSPHINX]: {
    command: '/usr/bin/pocketsphinx_continuous',
    // It takes the 44 bytes of the header for a click of a thousandth of a second.
    args: () => ['-infile', '/dev/stdin', '-logfn', '/dev/null'],
    languages: ['en'],
  },
};

/** Longer than anybody waits for; ten minutes of speech take it a few. */
const MOST_MS = 15 * 60_000;
/** A transcript's own limit, and some. */
const MOST_BYTES = 100_000;

/**
 * @param setting `pocketsphinx`, or the absolute path of an area's own program, which is given the language (BCP 47) as its argument.
 * @throws when what it needs is not installed.
 */
export async function openTranscriber(setting: string): Promise<Transcriber> {
  const engine = ENGINES[setting] ?? { command: setting, args: (language) => [language], languages: [] };
  for (const program of [FFMPEG, engine.command]) {
    await access(program, constants.X_OK).catch(() => {
      throw new Error(
        `HEARD_TRANSCRIBER is set, and there is no program ${program} (Debian: apt-get install ffmpeg pocketsphinx pocketsphinx-en-us)`,
      );
    });
  }
  let busy = false;
  return {
    name: basename(setting),
    languages: engine.languages,
    async transcribe(sound, type, language) {
      if (busy) return { ok: false, why: 'busy' };
      busy = true;
      try {
        const wav = await wavOf(sound, type);
        const { command, args } = engine;
        const said = wav && (await runProgram({ command, args: args(language), input: wav, mostMs: MOST_MS, mostBytes: MOST_BYTES }));
        const text = said?.toString('utf8').trim() ?? '';
        return text === '' ? { ok: false, why: 'failed' } : { ok: true, text };
      } finally {
        busy = false;
      }
    },
  };
}
