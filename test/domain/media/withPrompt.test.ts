import { describe, expect, it } from 'vitest';
import type { Prompt } from '../../../src/domain/media/prompt.ts';
import { withPrompt } from '../../../src/domain/media/withPrompt.ts';

const prompt = (of: Partial<Prompt>): Prompt => ({
  lang: 'ur',
  survey: 'tea',
  page: 'often',
  words: 'w'.repeat(64),
  audio: { sha256: 'a'.repeat(64), type: 'audio/mp4', bytes: 1_000 },
  ...of,
});
const published = (before: readonly Prompt[], made: Prompt, isSaid: (prompt: Prompt) => boolean = () => true) =>
  withPrompt({ prompts: before, signs: [] }, made, isSaid).prompts;

describe('a recording that is published', () => {
  it('takes the place of what was heard of the same words, wherever that was recorded', () => {
    const old = prompt({ page: 'kind' });
    const made = prompt({ page: 'often' });
    expect(published([old], made)).toEqual([made]);
  });

  it('leaves other words, and the same words in another language, as they are', () => {
    const others = [prompt({ lang: 'pl' }), prompt({ page: 'kind', words: 'x'.repeat(64) })];
    expect(published(others, prompt({}))).toEqual([...others, prompt({})]);
  });

  it('takes away what was recorded at its place when that had other words', () => {
    const old = prompt({ words: 'o'.repeat(64) });
    expect(published([old], prompt({}), ({ words }) => words !== old.words)).toEqual([prompt({})]);
  });

  it('but keeps it as long as another page still says those words', () => {
    const old = prompt({ words: 'o'.repeat(64) });
    expect(published([old], prompt({}))).toEqual([old, prompt({})]);
  });

  it('of an option does not touch the question above it', () => {
    const question = prompt({ words: 'q'.repeat(64) });
    expect(published([question], prompt({ option: 'always' }), () => false)).toEqual([question, prompt({ option: 'always' })]);
  });
});
