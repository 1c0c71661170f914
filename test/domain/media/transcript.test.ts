import { describe, expect, it } from 'vitest';
import { transcriptOf } from '../../../src/domain/media/transcript.ts';

const words = { label: 'How are you?', hint: 'Think of today.', options: { well: 'Well' } };

describe('what a recording must say', () => {
  it('is the question with its hint, or one option, and nothing for an option that there is not', () => {
    expect(transcriptOf(words)).toBe('How are you? Think of today.');
    expect(transcriptOf(words, 'well')).toBe('Well');
    expect(transcriptOf(words, 'badly')).toBeUndefined();
  });

  it('is the paragraphs of an information page too', () => {
    expect(transcriptOf({ label: 'Thank you', text: ['One.', 'Two.'], options: {} })).toBe('Thank you One. Two.');
  });

  it('does not change with spaces or with how a letter is encoded, so that no recording is lost over them', () => {
    expect(transcriptOf({ label: ' Cafe\u0301\n\nhere ', options: {} })).toBe('Café here');
  });
});
