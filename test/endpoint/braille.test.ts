import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brailleFiles } from '../../src/build/brailleFiles.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import type { Document } from '../../src/endpoint/site/site.ts';
import { wordsOf } from '../app/words.ts';
import { openTestEndpoint, type TestEndpoint } from './testEndpoint.ts';

let endpoint: TestEndpoint;
beforeAll(async () => {
  const files = [...brailleFiles(SURVEYS)].map(([address, json]): [string, Document] => [
    address,
    {
      type: 'application/json',
      immutable: false,
      plain: () => Buffer.from(json),
      bodies: () => Promise.reject(new Error('nobody is served this file')),
    },
  ]);
  endpoint = await openTestEndpoint({ surveys: { surveyOf, current: SURVEYS }, site: { pages: new Map(), files: new Map(files) } });
});
afterAll(() => endpoint.close());

describe('braille', () => {
  it('is asked for with a form, and comes as a file for the embosser that says it is a draft', async () => {
    const page = await (await endpoint.request('/plain?lang=en')).text();
    const fields = [...page.matchAll(/<select [^>]*name="(\w+)"[^>]*><option[^>]* value="([^"]+)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    expect(fields.map(([name]) => name)).toEqual(['survey', 'lang', 'grade', 'cells', 'lines', 'file']);
    const chosen = await endpoint.request(`/braille?${new URLSearchParams(fields)}`);
    expect(chosen.status).toBe(303);
    const reply = await endpoint.request(chosen.headers.get('location') ?? '');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="parent-experience-en-grade-2-draft.brf"');
    const [first] = (await reply.text()).split('\f');
    expect(first?.split('\r\n')).toHaveLength(28);
    expect(first).toContain(',DRAFT BRL4');
  });

  it('has a plain-text twin', async () => {
    const reply = await endpoint.request('/braille/quick.txt?lang=en-x-easyread&cells=40&lines=25&grade=1');
    expect(reply.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await reply.text()).toMatch(/^ {2}Draft braille\. Check before embossing\.\r\n/);
  });

  it('is not there in other languages, for other surveys, or for pages nobody has: and the page says so', async () => {
    for (const path of [
      '/braille/quick.brf?lang=ur',
      '/braille/nothing.brf',
      '/braille/quick.brf?cells=4',
      '/braille/quick.brf?lines=-1',
      '/braille/quick.brf?grade=3',
      '/braille?survey=//elsewhere.example/&file=brf',
    ]) {
      const reply = await endpoint.request(path);
      expect([path, reply.status]).toEqual([path, 404]);
      expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
    const urdu = await (await endpoint.request('/plain?lang=ur')).text();
    expect(urdu).toContain(wordsOf('ur')('braille.englishOnly'));
  });
});
