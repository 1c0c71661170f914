import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTRIES } from '../../src/content/entries.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import { TIMELINE } from '../../src/content/timeline.ts';
import type { EntryWords } from '../../src/domain/said-doing/entry.ts';
import { isOverdue } from '../../src/domain/said-doing/isOverdue.ts';
import { createSpeech } from '../../src/endpoint/plain/speech.ts';
import { openSaidDoing } from '../../src/endpoint/staff/entries/openSaidDoing.ts';
import { wordsOf } from '../app/words.ts';
import { DAY, openTestEndpoint, type TestEndpoint } from './testEndpoint.ts';

const ENTRY = 'speech-and-language-waits';
let endpoint: TestEndpoint;

beforeEach(async () => {
  endpoint = await openTestEndpoint({ surveys: { surveyOf, current: SURVEYS } });
  const { database, keys } = endpoint.deps;
  // One that nobody has translated yet.
  const entries = ENTRIES.map(({ words, ...entry }) => ({
    ...entry,
    words: entry.id === ENTRY ? { en: words['en'] as EntryWords } : words,
  }));
  const seeds = { entries, timeline: TIMELINE };
  // The house as a new one starts: what the release brings is published.
  const saidDoing = await openSaidDoing(database, { keys, variants: createSpeech().variants, seeds, today: () => DAY });
  Object.assign(endpoint.deps, { saidDoing });
});
afterEach(() => endpoint.close());

const page = async (path: string) => (await endpoint.request(path)).text();
const hidden = (html: string) =>
  [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);

describe('what is published, without script', () => {
  it('says every entry and every promise in full, and leads from each to its reply', async () => {
    const html = await page('/plain/said?lang=en&c=radcliffe-hub');
    for (const { id, words } of ENTRIES) {
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain(words['en']?.title);
      expect(html).toContain(`/plain/reply?lang=en&amp;c=radcliffe-hub&amp;about=${id}`);
    }
    expect(html.match(new RegExp(wordsOf('en')('promiseState.not-known'), 'g'))?.length).toBe(
      TIMELINE.filter(({ state }) => state === 'not-known').length,
    );
    // What was promised for a time that is over and is not done says so.
    const late = TIMELINE.filter(({ due, state }) => state !== 'kept' && due < DAY.slice(0, 7));
    const lateEntries = ENTRIES.filter((entry) => isOverdue(entry, DAY));
    expect(Math.min(late.length, lateEntries.length)).toBeGreaterThan(0);
    expect(html.split(wordsOf('en')('timeline.passed'))).toHaveLength(late.length + lateEntries.length + 1);
    expect(html).not.toMatch(/<script|\son[a-z]+=|style="|undefined/);
  });

  it('begins with what there is, theme by theme, each a link to its place', async () => {
    const html = await page('/plain/said?lang=en');
    const contents = html.slice(html.indexOf('id="contents"'), html.indexOf('class="question"'));
    const themes = [...contents.matchAll(/<h3>([^<]+)<\/h3>/g)].map(([, theme]) => theme);
    expect(themes).toContain(wordsOf('en')('themes.waiting'));
    expect(new Set(themes).size).toBe(themes.length);
    const places = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, place]) => place);
    expect(places.toSorted()).toEqual([...ENTRIES.map(({ id }) => id), 'timeline'].toSorted());
    for (const place of places) expect(html).toContain(` id="${place}"`);
  });

  it('says of words that are in another language which they are in', async () => {
    const html = await page('/plain/said?lang=ur');
    expect(html).toContain('<html lang="ur" dir="rtl">');
    // The name of the service stands where the line begins, which in Urdu is on the right.
    expect(html).toMatch(/<div class="top" role="banner"><div><bdi lang="en">/);
    expect(html).toMatch(/<h2 id="speech-and-language-waits.title" lang="en" dir="ltr">/);
  });
});

describe('a reply without script', () => {
  const address = `/plain/reply?lang=en&about=${ENTRY}`;

  it('says what it is about, and is stored as about it, once', async () => {
    const html = await page(address);
    expect(html).toContain(wordsOf('en')('replyTo.about', { title: 'Waiting for speech and language therapy' }));
    const send = () =>
      endpoint.request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams([...hidden(html), ['difference', 'a-little'], ['words.written', 'Not for us yet.']]).toString(),
      });
    const [receipt] = [await (await send()).text(), await send()];
    expect(receipt).toContain('/plain/said?lang=en');
    const kept = await endpoint.kept();
    expect(kept.map(({ coded: { survey, about, answers } }) => ({ survey, about, answers }))).toEqual([
      { survey: 'reply', about: ENTRY, answers: { difference: { kind: 'one', code: 'a-little' }, words: { kind: 'text', text: '' } } },
    ]);
  });

  it.each(['/plain/reply?lang=en', '/plain/reply?lang=en&about=No%20such%2F..'])('about nothing says where to choose: %s', async (path) => {
    const html = await page(path);
    expect(html).toContain(wordsOf('en')('replyTo.noneTitle'));
    expect(html).toContain('/plain/said?lang=en');
    expect(html).not.toContain('<form');
  });

  it('about an entry that is not shown any more is still taken: the words were said', async () => {
    expect(await page('/plain/reply?lang=en&about=taken-down')).toContain(wordsOf('en')('replyTo.plain'));
  });
});
