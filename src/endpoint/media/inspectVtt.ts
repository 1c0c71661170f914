import { CAPTIONS_TYPE } from '../../domain/media/prompt.ts';
import type { Inspected } from './inspectMedia.ts';

/** WebVTT: UTF-8 that begins with its name, and has a time in it: captions that say nothing are none. */
export function inspectVtt(bytes: Buffer): Inspected | undefined {
  const text = bytes
    .subarray(0, 4_096)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return /^WEBVTT(?=[ \t\r\n])/.test(text) && text.includes('-->') ? { type: CAPTIONS_TYPE } : undefined;
}
