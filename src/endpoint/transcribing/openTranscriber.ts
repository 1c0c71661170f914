import { access, constants } from 'node:fs/promises';
import { basename } from 'node:path';
import { runProgram } from './runProgram.ts';
import type { Transcriber } from './transcriber.ts';
import { FFMPEG, wavOf } from './wavOf.ts';

/** The name of the one engine that is known here: Debian's `pocketsphinx` with `pocketsphinx-en-us`. */
export const POCKETSPHINX = 'pocketsphinx';

/** A program of this machine: WAV (16 kHz, one channel, 16 bits) on its standard input, UTF-8 text on its standard output, exit 0. */
interface Engine {
  /** What must be installed. */
  readonly program: string;
  readonly command: (language: string) => readonly [string, ...string[]];
  readonly languages: readonly string[];
}

const ENGINES: Readonly<Record<string, Engine>> = {
  [POCKETSPHINX]: {
    program: '/usr/bin/pocketsphinx_continuous',
    // It opens its input by name, which a socket has not (Node's own pipes are sockets), and takes it for samples from the first
    // byte: the 44 of the header are left out.
    command: () => ['/bin/sh', '-c', '/usr/bin/tail -c +45 | /usr/bin/pocketsphinx_continuous -infile /dev/stdin -logfn /dev/null'],
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
  const engine: Engine = ENGINES[setting] ?? { program: setting, command: (language) => [setting, language], languages: [] };
  for (const program of [FFMPEG, engine.program]) {
    await access(program, constants.X_OK).catch(() => {
      throw new Error(
        `HEARD_TRANSCRIBER is set, and there is no program ${program} (Debian: apt-get install ffmpeg pocketsphinx pocketsphinx-en-us)`,
      );
    });
  }
  const draftOf = async (...[sound, type, language]: Parameters<Transcriber['transcribe']>): Promise<string> => {
    const wav = await wavOf(sound, type);
    const [command, ...args] = engine.command(language);
    const said = wav && (await runProgram({ command, args, input: wav, mostMs: MOST_MS, mostBytes: MOST_BYTES }));
    return said?.toString('utf8').trim() ?? '';
  };
  let busy = false;
  return {
    name: basename(setting),
    languages: engine.languages,
    transcribe(sound, type, language) {
      if (busy) return undefined;
      busy = true;
      return draftOf(sound, type, language).finally(() => {
        busy = false;
      });
    },
  };
}
