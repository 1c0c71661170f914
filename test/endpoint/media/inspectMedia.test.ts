import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectMedia } from '../../../src/endpoint/media/inspectMedia.ts';
import { wav } from './wav.ts';

const box = (name: string, ...contents: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(contents);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
};

function mp4(handler: string): Buffer {
  const header = Buffer.alloc(100);
  header.writeUInt32BE(1_000, 12);
  header.writeUInt32BE(2_500, 16);
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A ')),
    box('moov', box('mvhd', header), box('trak', box('hdlr', Buffer.alloc(8), Buffer.from(handler)))),
  ]);
}

/** MPEG-1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes, 1,152 samples. */
const mp3Frame = Buffer.alloc(417);
mp3Frame.writeUInt32BE(0xff_fb_90_00);
const tag = Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 20]), Buffer.alloc(20)]);

function ogg(samples: number): Buffer {
  const first = Buffer.alloc(47);
  first.write('OggS', 0, 'latin1');
  first.write('OpusHead', 28, 'latin1');
  first.writeUInt16LE(312, 38);
  const last = Buffer.alloc(27);
  last.write('OggS', 0, 'latin1');
  last.writeBigInt64LE(BigInt(samples + 312), 6);
  return Buffer.concat([first, last]);
}

function webm(codec: string): Buffer {
  const duration = Buffer.alloc(11);
  duration.writeUInt16BE(0x4489);
  duration[2] = 0x88;
  duration.writeDoubleBE(3_200, 3);
  return Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x42, 0x82, 0x84]), Buffer.from('webm'), duration, Buffer.from(codec)]);
}

describe('what a file is', () => {
  it.each([
    ['a WAV file', wav(500), { type: 'audio/wav', ms: 500 }],
    ['Ogg Opus', ogg(96_000), { type: 'audio/ogg', ms: 2_000 }],
    ['WebM sound', webm('A_OPUS'), { type: 'audio/webm', ms: 3_200 }],
    ['WebM pictures', webm('V_VP9'), { type: 'video/webm', ms: 3_200 }],
    ['MP4 sound', mp4('soun'), { type: 'audio/mp4', ms: 2_500 }],
    ['MP4 pictures', mp4('vide'), { type: 'video/mp4', ms: 2_500 }],
    ['MP3 behind a tag', Buffer.concat([tag, mp3Frame, mp3Frame, mp3Frame]), { type: 'audio/mpeg', ms: 78 }],
    ['captions', Buffer.from('\uFEFFWEBVTT\n\n00:00.000 --> 00:01.000\nHello'), { type: 'text/vtt' }],
  ])('is told by its bytes, with how long it plays: %s', (_, bytes, is) => {
    expect(inspectMedia(bytes)).toEqual(is);
  });

  it.each([
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['captions that say nothing', Buffer.from('WEBVTT\n')],
    ['one frame that may be chance', mp3Frame],
    ['nothing', Buffer.alloc(0)],
    ['a WAV file cut off in its head', wav(500).subarray(0, 30)],
    ['Ogg with something else in it', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(60)])],
    ['MP4 without a movie', box('ftyp', Buffer.from('M4A '))],
  ])('is refused when it is %s', (_, bytes) => {
    expect(inspectMedia(bytes)).toBeUndefined();
  });
});

/** As Chromium's recorder wrote them (Opus in either), and as those for phones with AAC do: one and a half seconds, and one. */
const recorded = (name: string): Buffer => readFileSync(new URL(`recorded/${name}`, import.meta.url));

describe('what a browser has recorded, which says nowhere how long it is', () => {
  it.each([
    ['chromium.webm', { type: 'audio/webm', ms: 1_440 }],
    ['chromium.mp4', { type: 'audio/mp4', ms: 1_461 }],
    ['aac.mp4', { type: 'audio/mp4', ms: 1_021 }],
  ])('is measured by its sounds: %s', (name, is) => {
    expect(inspectMedia(recorded(name))).toEqual(is);
  });

  it.each(['chromium.webm', 'chromium.mp4', 'aac.mp4'])(
    'is never longer for being cut off anywhere, and never stops the endpoint: %s',
    (name) => {
      const bytes = recorded(name);
      const whole = inspectMedia(bytes)?.ms ?? 0;
      for (let length = 0; length < bytes.length; length += 37) {
        expect(inspectMedia(bytes.subarray(0, length))?.ms ?? 0).toBeLessThanOrEqual(whole);
      }
    },
  );

  it('is read to its end where its parts lie about their sizes', () => {
    const bytes = recorded('chromium.webm');
    for (let at = 0; at < bytes.length; at += 11) {
      const broken = Buffer.from(bytes);
      broken[at] = 0xff;
      expect(['audio/webm', undefined]).toContain(inspectMedia(broken)?.type);
    }
  });
});
