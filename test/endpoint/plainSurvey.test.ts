import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import { readReceiptCode } from '../../src/domain/response/receiptCode.ts';
import type { KeptResponse } from '../../src/endpoint/storage/storage.ts';
import { openWords } from '../../src/sealing/openWords.ts';
import { wordsOf as speaking } from '../app/words.ts';
import { DAY, openTestEndpoint, type TestEndpoint } from './testEndpoint.ts';

let endpoint: TestEndpoint;
beforeEach(async () => {
  endpoint = await openTestEndpoint({ surveys: { surveyOf, current: SURVEYS } });
});
afterEach(() => endpoint.close());

type Fields = readonly (readonly [name: string, value: string])[];

/** The page's own hidden fields, as a browser sends them back. */
function hidden(html: string): Fields {
  return [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
}

async function open(path: string): Promise<Fields> {
  return hidden(await (await endpoint.request(path)).text());
}

function send(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return endpoint.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
}

const codeIn = (html: string): string => readReceiptCode(/<p class="code"[^>]*>([^<]+)</.exec(html)?.[1] ?? '') ?? '';

async function wordsOf({ coded, keyId, receiptHash, words }: KeptResponse): Promise<unknown> {
  const opened = words && (await openWords({ id: coded.id, keyId, receiptHash }, words, endpoint.deps.keys.held));
  return opened?.ok ? opened.words : opened;
}

const QUICK = '/plain/quick?lang=ur&c=radcliffe-hub';
const HOSTILE = '</textarea><script>alert(1)</script> "=1+1" & \u202e بات 🙂';

describe('answers from the plain page', () => {
  it('are stored as a phone would send them: coded, the words sealed, and with a receipt code that is shown', async () => {
    const form = await open(QUICK);
    const reply = await send(QUICK, [...form, ['needs-supported', 'quite-badly'], ['help-most.written', 'One\r\nTwo']]);
    const html = await reply.text();
    expect(reply.status).toBe(200);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('dir="rtl"');
    expect(codeIn(html)).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    const kept = await endpoint.kept();
    expect(kept.map(({ coded: { id: _, ...coded } }) => coded)).toEqual([
      {
        survey: 'quick',
        version: 1,
        language: 'ur',
        format: 'standard',
        channel: 'plain-page',
        campaign: 'radcliffe-hub',
        day: DAY,
        answers: { 'needs-supported': { kind: 'one', code: 'quite-badly' }, 'help-most': { kind: 'text', text: '' } },
      },
    ]);
    expect(JSON.stringify(kept)).not.toContain('Two');
    expect(kept[0] && (await wordsOf(kept[0]))).toEqual({ 'help-most': 'One\nTwo' });
    expect(endpoint.lines.join()).not.toMatch(/quite-badly|radcliffe|Two/);
  });

  it('are stored once, however often the form is sent, and show the same code; the first answers stay', async () => {
    const form = await open(QUICK);
    const [one, two] = await Promise.all([1, 2].map(async () => (await send(QUICK, [...form, ['confidence', 'very-confident']])).text()));
    const later = await (await send(QUICK, [...form, ['confidence', 'not-very-confident']])).text();
    const [kept, ...more] = await endpoint.kept();
    expect(more).toEqual([]);
    expect(kept?.coded.answers).toEqual({ confidence: { kind: 'one', code: 'very-confident' } });
    expect(new Set([one, two, later].map((html) => codeIn(html ?? ''))).size).toBe(1);
    expect(codeIn(later)).not.toBe('');
    expect(later).toContain(speaking('ur')('plain.already'));
  });

  it('of two people who open the page are two responses', async () => {
    for (const form of [await open(QUICK), await open(QUICK)]) await send(QUICK, [...form, ['confidence', 'very-confident']]);
    expect(await endpoint.kept()).toHaveLength(2);
  });

  it('that were taken back stay away when the form is sent again', async () => {
    const form = [...(await open(QUICK)), ['confidence', 'very-confident']] as const;
    const code = codeIn(await (await send(QUICK, form)).text());
    const taken = await send('/plain/take-back?lang=en', [['code', code.toLowerCase().replace('-', ' ')]]);
    expect(await taken.text()).toContain('Taken back. Your answers are deleted.');
    expect(await endpoint.kept()).toEqual([]);
    const again = await (await send('/plain/quick?lang=en', form)).text();
    expect(again).toContain('These answers were taken back');
    expect(codeIn(again)).toBe('');
    expect(await endpoint.kept()).toEqual([]);
  });
});

describe('a form that cannot be taken as it is', () => {
  const PARENT = '/plain/parent-experience?lang=en';

  it('comes back with a list of what is wrong, a link to each place, and every answer still in it', async () => {
    const reply = await send(PARENT, [
      ...(await open(PARENT)),
      ['support', 'no-such-option'],
      ['lately', 'moved'],
      ['lately', 'none-of-these'],
      ['gp', 'quite-hard'],
      ['help-most.written', `${HOSTILE}${'x'.repeat(1_000)}`],
      ['religion', 'none'],
      ['religion.say.other', 'Jedi'],
    ]);
    const html = await reply.text();
    expect(reply.status).toBe(200);
    expect(html).toContain('<title>Error: Parents and carers');
    const links = [...html.matchAll(/<li><a href="#([^"]+)">([^<]+)</g)].map(([, field, message]) => [field, message]);
    expect(links).toEqual([
      ['support.ehc-plan', 'Question 1: Choose from the answers on this page'],
      ['lately.waiting', 'Question 3: You chose “None of these” and gave another answer too. Keep one of them'],
      ['help-most.written', expect.stringMatching(/^Question 21: Your words are \d+ characters over the limit of 1,000$/)],
      ['religion.none', 'Question 28: You wrote words at “Another religion” but chose another answer. Choose it, or clear your words'],
    ]);
    for (const [field] of links) expect(html).toContain(`id="${field}"`);
    for (const value of ['moved', 'none-of-these', 'quite-hard']) expect(html).toMatch(new RegExp(`value="${value}" checked`));
    expect(html).toMatch(/id="religion\.none"[^>]* checked/);
    expect(html).toMatch(/id="religion\.say\.other"[^>]* value="Jedi"/);
    expect(html).toContain('&lt;/textarea>&lt;script>alert(1)&lt;/script> &quot;=1+1&quot; &amp; \u202e بات 🙂xxx');
    expect(html).not.toContain('<script');
    expect(await endpoint.kept()).toEqual([]);
  });

  it('is told of answers that are not for this person, and leaves them out when it is sent again as it is', async () => {
    const fields: Fields = [...(await open(PARENT)), ['support', 'sen-support'], ['ehc-review', 'very-well'], ['town', 'bury']];
    const asked = await (await send(PARENT, fields)).text();
    expect(asked).toContain('Some of your answers may not be for you');
    expect(asked).toContain('Question 11: Only if you answered “An education, health and care (EHC) plan”, “Being assessed');
    expect(await endpoint.kept()).toEqual([]);
    const received = await (await send(PARENT, [...hidden(asked), ...fields.slice(2)])).text();
    expect(received).toContain('Question numbers: 11 and 25.');
    expect((await endpoint.kept()).map(({ coded }) => coded.answers)).toEqual([{ support: { kind: 'one', code: 'sen-support' } }]);
  });

  it('takes those answers when the earlier one is mended instead', async () => {
    const fields: Fields = [...(await open(PARENT)), ['town', 'bury']];
    const asked = await (await send(PARENT, fields)).text();
    await send(PARENT, [...hidden(asked), ['more-about-you', 'more'], ['town', 'bury']]);
    expect((await endpoint.kept()).map(({ coded }) => Object.keys(coded.answers))).toEqual([['more-about-you', 'town']]);
  });

  it('ticks "something else" for whoever writes there, and sends nothing when nothing was answered', async () => {
    const empty = await (await send(PARENT, await open(PARENT))).text();
    expect(empty).toContain('You have not answered anything yet.');
    await send(PARENT, [...(await open(PARENT)), ['more-about-you', 'more'], ['needs.say.something-else', 'Long journeys']]);
    const [kept] = await endpoint.kept();
    expect(kept?.coded.answers).toMatchObject({ needs: { kind: 'many', codes: ['something-else'] } });
    expect(kept && (await wordsOf(kept))).toEqual({ needs: 'Long journeys' });
  });

  it('changes its language with every answer in place, a five-point answer too', async () => {
    const html = await (
      await send(PARENT, [
        ...(await open(PARENT)),
        ['gp', 'quite-hard'],
        ['help-most.written', HOSTILE],
        ['.read-in.en-x-easyread', 'Easy Read'],
      ])
    ).text();
    expect(html).toContain('<html lang="en-x-easyread"');
    expect(html).toMatch(/value="quite-hard" checked/);
    expect(html).toContain('alert(1)');
    expect(html).not.toContain('Error:');
    expect(await endpoint.kept()).toEqual([]);
  });

  it('keeps what was written when the storage fails, when the network has sent too much, and when another site sent it', async () => {
    await endpoint.close();
    endpoint = await openTestEndpoint({ surveys: { surveyOf, current: SURVEYS } });
    const fields: Fields = [...(await open(PARENT)), ['gp', 'quite-hard'], ['help-most.written', 'Somebody to talk to']];
    const failing = { ...endpoint.deps.storage, storeResponses: () => Promise.reject(new Error('disk')) };
    const broken = await openTestEndpoint({ surveys: { surveyOf, current: SURVEYS }, storage: failing });
    const busy = await openTestEndpoint({
      surveys: { surveyOf, current: SURVEYS },
      limits: { ...endpoint.deps.limits, envelopes: { take: async () => 7, giveBack: async () => {} } },
    });
    const here = endpoint;
    const tries: [TestEndpoint, Record<string, string>, number][] = [
      [broken, {}, 503],
      [busy, {}, 429],
      [here, { 'sec-fetch-site': 'cross-site' }, 200],
    ];
    for (const [at, headers, status] of tries) {
      endpoint = at;
      const reply = await send(PARENT, fields, headers);
      const html = await reply.text();
      expect(reply.status).toBe(status);
      expect(html).toContain('Somebody to talk to');
      expect(html).toMatch(/value="quite-hard" checked/);
    }
    endpoint = here;
    expect(await endpoint.kept()).toEqual([]);
    await Promise.all([broken.close(), busy.close()]);
  });
});

describe('requests that no form of ours makes', () => {
  it('are told that there is no such survey, or that the words are too long', async () => {
    expect((await endpoint.request('/plain/nothing')).status).toBe(404);
    expect((await send('/plain/nothing', [])).status).toBe(404);
    const large = await send(QUICK, [['help-most.written', 'x'.repeat(250_000)]]);
    expect(large.status).toBe(413);
    expect(await large.text()).toContain('dir="rtl"');
    expect((await endpoint.post(QUICK, {})).status).toBe(415);
  });

  it('change nothing and break nothing: names of prototypes, fields twice, a secret of one’s own', async () => {
    const form = await open(QUICK);
    const fields: Fields = [
      ['confidence', '__proto__'],
      ['confidence', 'constructor'],
      ['__proto__', 'x'],
      ['help-most.say.__proto__', 'x'],
      ['.told', '__proto__'],
    ];
    expect(await (await send(QUICK, [...form, ...fields])).text()).toContain('#confidence.');
    const ownSecret = await (
      await send('/plain/quick?lang=en', [
        ['.form', 'mine'],
        ['.version', '1'],
        ['confidence', 'very-confident'],
      ])
    ).text();
    expect(ownSecret).toContain('Please look through your answers');
    const oldVersion = await send('/plain/quick?lang=en', [...form.slice(0, 1), ['.version', '99'], ['confidence', 'very-confident']]);
    expect(await oldVersion.text()).toContain('Please look through your answers');
    expect(await endpoint.kept()).toEqual([]);
  });
});

describe('the plain page', () => {
  it('may be kept by the browser that asked for it, so that Back finds what was written, and by no proxy', async () => {
    const { headers } = await endpoint.request(QUICK);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; .*form-action 'self'/,
    );
  });

  it('lists every survey but those that answer something, which it cannot show', async () => {
    const list = await (await endpoint.request('/plain')).text();
    const listed = (id: string) => list.includes(`/plain/${id}?`) || list.includes(`/plain/${id}"`);
    for (const { id, beside } of SURVEYS) expect(listed(id), id).toBe(beside === undefined);
  });

  it('asks every question of every survey in every language without script', async () => {
    for (const { tag, dir } of endpoint.deps.speech.variants) {
      for (const survey of SURVEYS) {
        const about = survey.id === 'reply' ? '&about=quiet-room' : '';
        const html = await (await endpoint.request(`/plain/${survey.id}?lang=${tag}${about}`)).text();
        const questions = survey.sections.flatMap(({ pages }) => pages).filter(({ kind }) => kind !== 'information');
        for (const { id } of questions) expect(html).toMatch(new RegExp(`name="${id}(\\.written)?"`));
        expect(html).toContain(`<html lang="${tag}" dir="${dir}">`);
        expect(html).not.toMatch(/<script|\son[a-z]+=|style="/);
        expect(html).not.toMatch(/\{\{|undefined|>(plain|formats|take|safe|done)\.\w/);
      }
    }
  });
});

describe('taking back without script', () => {
  it('tells a slip, an empty field and an unknown code apart, and stops who tries too often', async () => {
    const tried = async (code: string) => (await send('/plain/take-back?lang=en', [['code', code]])).text();
    expect(await tried('')).toContain('Write your receipt code');
    expect(await tried('K7M4Q-2XD9P')).toContain('This code is not right');
    expect(await tried('"><script>')).toContain('value="&quot;>&lt;script>"');
    expect(await tried('00000-00000')).toContain('We do not have answers with this code yet');
    for (let tries = 0; tries < 20; tries++) await tried('00000-00000');
    const stopped = await send('/plain/take-back?lang=en', [['code', '00000-00000']]);
    expect(stopped.status).toBe(429);
    expect(await stopped.text()).toContain('Too many tries');
  });
});
