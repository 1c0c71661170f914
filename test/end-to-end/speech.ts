import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const SAYING =
  'We waited eleven months for speech and language therapy, and nobody told us what we could do meanwhile. One phone call would have helped. ';

/** Speech made by a machine: espeak-ng's voice, as a microphone would give it. */
export class Speech {
  private constructor(
    readonly file: string,
    /** What makes Chromium take it for its microphone, and let every page use it. It begins again at its end. */
    readonly switches: readonly string[],
  ) {}

  /** @param seconds how long it is at least. */
  static make(folder: string, seconds: number): Speech {
    const [raw, file] = [join(folder, 'raw.wav'), join(folder, 'speech.wav')];
    // About 9 seconds a saying.
    run('espeak-ng', ['-v', 'en-gb', '-s', '150', '-w', raw, SAYING.repeat(Math.ceil(seconds / 8))]);
    run('ffmpeg', ['-y', '-loglevel', 'error', '-i', raw, '-ar', '48000', '-t', String(seconds), file]);
    const switches = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${file}`];
    return new Speech(file, switches);
  }
}

export interface Heard {
  /** Seconds that it plays. */
  readonly seconds: number;
  /** Mean loudness, in decibels below full scale. */
  readonly decibels: number;
  readonly channels: number;
}

/** What ffmpeg makes of a sound, decoded from its first to its last sample. */
export function heard(sound: string | Uint8Array): Heard {
  const input = typeof sound === 'string' ? ['-i', sound] : ['-i', 'pipe:0'];
  const { stderr, status } = spawnSync('ffmpeg', ['-hide_banner', ...input, '-af', 'volumedetect', '-f', 'null', '-'], {
    input: typeof sound === 'string' ? undefined : sound,
    encoding: 'utf8',
  });
  // The last time it tells is how far it got.
  const [h = 0, m = 0, s = 0] = (/.*time=(\d+):(\d+):([\d.]+)/s.exec(stderr) ?? []).slice(1).map(Number);
  const decibels = Number(/mean_volume: (-?[\d.]+) dB/.exec(stderr)?.[1] ?? Number.NEGATIVE_INFINITY);
  if (status !== 0) throw new Error(`this cannot be heard: ${stderr}`);
  return { seconds: h * 3600 + m * 60 + s, decibels, channels: /Audio: .*\bmono\b/.test(stderr) ? 1 : 2 };
}

/** What browsers record into. In anything else a program that guesses finds a game's sound in one sealed recording of a hundred. */
const RECORDED_AS = 'matroska,webm,mov,mp4,ogg';

/** Whether anything can be heard in these bytes. */
export function isPlayable(bytes: Uint8Array): boolean {
  const read = ['-hide_banner', '-format_whitelist', RECORDED_AS, '-i', 'pipe:0', '-f', 'null', '-'];
  return spawnSync('ffmpeg', read, { input: bytes }).status === 0;
}

function run(command: string, args: readonly string[]): void {
  if (!existsSync(`/usr/bin/${command}`)) throw new Error(`There is no ${command}. Install it (Debian: apt-get install ${command}).`);
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}
