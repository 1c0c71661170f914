import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A recording of a voice that reads these words, as a browser makes it: Opus in WebM, without a duration, cues or who made it.
 *
 * @param voice of espeak-ng, such as `en-gb`.
 */
export function recordingOf(words: string, voice = 'en-gb'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'heard-speech-'));
  try {
    const [wav, webm] = [join(folder, 'speech.wav'), join(folder, 'speech.webm')];
    execFileSync('/usr/bin/espeak-ng', ['-v', voice, '-s', '140', '-w', wav, words]);
    const opus = ['-c:a', 'libopus', '-b:a', '24k', '-ac', '1', '-map_metadata', '-1'];
    execFileSync('/usr/bin/ffmpeg', ['-loglevel', 'error', '-i', wav, ...opus, '-f', 'webm', '-live', '1', webm]);
    return readFileSync(webm);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
