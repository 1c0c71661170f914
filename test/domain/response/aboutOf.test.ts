import { describe, expect, it } from 'vitest';
import { aboutOf } from '../../../src/domain/response/aboutOf.ts';
import { draftName } from '../../../src/domain/response/draftName.ts';

describe('what a reply is about', () => {
  it('is taken from the address of a reply alone', () => {
    expect(aboutOf('reply', 'speech-waits')).toBe('speech-waits');
    expect(aboutOf('quick', 'speech-waits')).toBeUndefined();
  });

  it.each([null, undefined, '', 'Speech', 'a b', '../x', '"><script>', 'x'.repeat(61)])(
    'is nothing where no entry could be called so: %s',
    (asked) => {
      expect(aboutOf('reply', asked)).toBeUndefined();
    },
  );

  it('keeps the drafts of two entries apart, and those of a survey with a longer name', () => {
    expect(
      new Set([draftName('reply', 'a'), draftName('reply', 'b'), draftName('reply', undefined), draftName('reply-a', undefined)]).size,
    ).toBe(4);
  });
});
