import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SURVEYS } from '../../../src/content/surveys.ts';
import { promptsReplySchema } from '../../../src/contract/staff/prompts.ts';
import type { Role } from '../../../src/domain/staff/permissions.ts';
import type { Survey } from '../../../src/domain/survey/survey.ts';
import type { Speech } from '../../../src/endpoint/plain/speech.ts';
import { createSpeech } from '../../../src/endpoint/plain/speech.ts';
import { onEachDatabase } from '../eachDatabase.ts';
import { wav } from '../media/wav.ts';
import { problemCode } from '../staff/StaffBrowser.ts';
import { bytesOf, idOf, OTHER_SPEECH, PromptDeskTest, queryOf, SPEECH } from './promptDesk.ts';

onEachDatabase('a recorded question', (here) => {
  let desk: PromptDeskTest;
  beforeEach(async () => {
    desk = await PromptDeskTest.open({}, here().database);
  });

  it('is kept as it was spoken, listened to, published, heard at once and withdrawn, each written down', async () => {
    const part = await desk.part();
    const { id, ms } = await idOf(await desk.record(part));
    expect(ms).toBe(1_440);
    expect(await desk.heard()).toEqual([]);
    const sound = await desk.staff('GET', `/prompt-drafts/${id}`);
    expect([sound.headers.get('content-type'), (await bytesOf(sound)).equals(SPEECH)]).toEqual(['audio/webm', true]);

    const before = await desk.endpoint.request('/api/prompts?lang=ur');
    await desk.staff('POST', '/prompt-drafts/publish', { ids: [id] });
    const [heard] = await desk.heard();
    expect(heard).toMatchObject({
      lang: 'ur',
      survey: 'quick',
      page: part.page,
      words: part.words,
      audio: { type: 'audio/webm', ms: 1_440 },
    });
    expect((await bytesOf(await desk.endpoint.request(`/media/${heard?.audio.sha256}`))).equals(SPEECH)).toBe(true);
    const after = await desk.endpoint.request('/api/prompts?lang=ur');
    expect([before.headers.get('etag'), typeof after.headers.get('etag')]).toEqual([null, 'string']);
    expect((await desk.part()).waiting).toEqual([]);

    expect((await desk.staff('POST', '/prompts/withdraw', { lang: 'ur', words: part.words })).status).toBe(200);
    expect(await desk.heard()).toEqual([]);
    expect((await desk.endpoint.request(`/media/${heard?.audio.sha256}`)).status).toBe(404);
    const object = `prompt:ur/quick/${part.page}`;
    expect(await desk.acts()).toEqual(
      ['prompt.recorded', 'prompt.listened', 'prompt.published', 'prompt.withdrawn'].map((act) => `editor ${act} ${object}`),
    );
  });

  it('is replaced by the next that staff record of it, before it is published and after', async () => {
    const part = await desk.part();
    const first = await idOf(await desk.record(part));
    const second = await idOf(await desk.record(part, OTHER_SPEECH));
    expect((await desk.part()).waiting.map(({ id }) => id)).toEqual([second.id]);
    expect((await desk.staff('GET', `/prompt-drafts/${first.id}`)).status).toBe(404);
    await desk.staff('POST', '/prompt-drafts/publish', { ids: [second.id] });
    const [before] = await desk.heard();
    await desk.publish(part, SPEECH);
    const heard = await desk.heard();
    expect(heard.map(({ audio }) => audio.type)).toEqual(['audio/webm']);
    expect((await desk.endpoint.request(`/media/${before?.audio.sha256}`)).status).toBe(404);
    expect((await desk.acts())[1]).toBe(`editor prompt.recorded-again prompt:ur/quick/${part.page}`);
  });

  it('can be thrown away as long as it waits', async () => {
    const { id } = await idOf(await desk.record(await desk.part()));
    expect((await desk.staff('DELETE', `/prompt-drafts/${id}`)).status).toBe(200);
    expect((await desk.staff('DELETE', `/prompt-drafts/${id}`)).status).toBe(404);
    expect((await desk.part()).waiting).toEqual([]);
  });

  it('is published with many others at once, and what a colleague has published meanwhile does not stop them', async () => {
    const { parts } = await desk.desk();
    const ids: string[] = [];
    for (const part of parts.slice(0, 5)) ids.push((await idOf(await desk.record(part))).id);
    await desk.staff('POST', '/prompt-drafts/publish', { ids: ids.slice(0, 1) });
    const reply = await desk.staff('POST', '/prompt-drafts/publish', { ids });
    expect([await reply.json(), (await desk.heard()).length]).toEqual([{ published: 4 }, 5]);
  });
});

describe('recording', () => {
  let desk: PromptDeskTest;
  beforeEach(async () => {
    desk = await PromptDeskTest.open();
  });
  afterEach(() => desk.endpoint.close());
  const progress = async (lang: string, survey: string) =>
    promptsReplySchema
      .parse(await (await desk.staff('GET', '/prompts')).json())
      .progress.find((each) => each.lang === lang && each.survey === survey);

  it('one text serves every place that says the same words, in that language alone', async () => {
    const often = await desk.part(({ option, elsewhere }) => option !== undefined && elsewhere > 5, 'ur', 'parent-experience');
    await desk.publish(often, SPEECH, { survey: 'parent-experience' });
    const places = async (lang: string) => {
      let published = 0;
      for (const { id } of SURVEYS) published += (await progress(lang, id))?.published ?? 0;
      return published;
    };
    expect(await places('ur')).toBe(often.elsewhere + 1);
    expect(await places('fa')).toBe(0);
    expect(await desk.heard()).toHaveLength(1);
  });

  it('tells of every language and survey how much is published, waits and is missing', async () => {
    const { parts } = await desk.desk();
    const [one, two] = parts;
    if (!one || !two) throw new Error('too few parts');
    await desk.publish(one);
    await desk.record(two);
    await desk.record(one, OTHER_SPEECH);
    const twice = parts.filter(({ words }) => words === two.words).length;
    expect(await progress('ur', 'quick')).toMatchObject({
      places: parts.length,
      published: 1,
      waiting: 1 + twice,
      missing: parts.length - 1 - twice,
      changed: 0,
    });
    const { variants, surveys, progress: all } = promptsReplySchema.parse(await (await desk.staff('GET', '/prompts')).json());
    expect(all).toHaveLength(variants.length * surveys.length);
    expect(all.every(({ places, published, missing }) => places >= published + missing && places > 0)).toBe(true);
  });

  it.each([
    ['nobody agreed', (query: string) => query.replace('agreed=yes', 'agreed=no'), 400],
    ['no words are named', (query: string) => query.replace(/words=\w+/, ''), 400],
    ['other words were read than stand there', (query: string) => query.replace(/words=\w+/, `words=${'0'.repeat(64)}`), 409],
    ['there is no such option', (query: string) => `${query}&option=none-such`, 404],
  ])('is refused when %s', async (_, change, status) => {
    const part = await desk.part();
    const reply = await desk.record(part, SPEECH, { query: change(queryOf(part)) });
    expect([reply.status, (await desk.part()).waiting]).toEqual([status, []]);
  });

  it.each([
    ['a language that there is not', '/prompts/xx/quick/'],
    ['a survey that there is not', '/prompts/ur/none-such/'],
    ['a page that there is not', '/prompts/ur/quick/none-such'],
  ])('is refused for %s', async (_, path) => {
    const part = await desk.part();
    const reply = await desk.staff('PUT', `${path.endsWith('/') ? path + part.page : path}?${queryOf(part)}`, SPEECH);
    expect(reply.status).toBe(404);
  });

  it.each([
    ['a web page that says it is sound', Buffer.from('<!doctype html><script>alert(1)</script>'), 415],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 415],
    ['nothing', Buffer.alloc(0), 415],
    ['sound that was cut off in its head', SPEECH.subarray(0, 40), 415],
    ['three minutes', mp3(180), 413],
    ['more than fits on a phone', wav(60_000), 413],
  ])('is refused when it is %s', async (_, sound, status) => {
    const reply = await desk.record(await desk.part(), Buffer.from(sound));
    expect([reply.status, (await desk.part()).waiting]).toEqual([status, []]);
  });

  it('is refused when it comes as a form or as text, which another site could send', async () => {
    const part = await desk.part();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      const reply = await desk.endpoint.request(`/api/staff/prompts/ur/quick/${part.page}?${queryOf(part)}`, {
        method: 'PUT',
        headers: { 'sec-fetch-site': 'same-origin', ...(type !== '' && { 'content-type': type }) },
        body: Uint8Array.from(SPEECH),
      });
      expect([type, reply.status]).toEqual([type, 415]);
    }
  });

  it('is listened to by the forum’s reviewer, who can change nothing', async () => {
    const part = await desk.part();
    const { id } = await idOf(await desk.record(part));
    const as = (role: Role) => async (method: string, path: string, body?: unknown) => (await desk.staff(method, path, body, role)).status;
    const reviewer = as('forum-reviewer');
    expect([await reviewer('GET', '/prompts'), await reviewer('GET', `/prompt-drafts/${id}`)]).toEqual([200, 200]);
    expect(await reviewer('PUT', `/prompts/ur/quick/${part.page}?${queryOf(part)}`, SPEECH)).toBe(403);
    expect(await reviewer('POST', '/prompt-drafts/publish', { ids: [id] })).toBe(403);
    expect(await as('listener')('GET', `/prompt-drafts/${id}`)).toBe(403);
    expect((await desk.part()).waiting).toHaveLength(1);
  });
});

describe('when words change', () => {
  it('their recording is not heard any more, is told to be out of date, and what waits of it cannot be published', async () => {
    const desk = await PromptDeskTest.open();
    const survey = 'local-offer';
    const [first, second, third] = (await desk.desk('ur', survey)).parts.filter(({ elsewhere }) => elsewhere === 0);
    if (!first || !second || !third) throw new Error('too few parts');
    await desk.publish(first, SPEECH, { survey });
    const { id } = await idOf(await desk.record(second, SPEECH, { survey }));
    const stays = await idOf(await desk.record(third, SPEECH, { survey }));

    const later = await PromptDeskTest.open(
      { speech: otherwise(({ id: each }) => each === survey), media: desk.endpoint.deps.media },
      desk.endpoint.deps.database,
    );
    const { parts } = await later.desk('ur', survey);
    const now = (of: typeof first) => parts.find(({ page, option }) => page === of.page && option === of.option);
    for (const part of [first, second, third]) expect(now(part)).toMatchObject({ changed: true, waiting: [] });
    expect(now(first)).not.toHaveProperty('published');
    for (const ids of [[id], [stays.id, id]]) {
      const reply = await later.staff('POST', '/prompt-drafts/publish', { ids });
      expect(await problemCode(reply)).toBe('words-changed');
    }
    expect(await later.heard()).toHaveLength(1);

    // Recorded anew, the old ones are gone: what waited, and once it is published what was heard.
    for (const part of [first, second]) await later.publish(now(part) ?? part, OTHER_SPEECH, { survey });
    expect((await later.heard()).map(({ words }) => words).sort()).toEqual([now(first)?.words, now(second)?.words].sort());
    expect((await later.staff('GET', `/prompt-drafts/${id}`)).status).toBe(404);
    await desk.endpoint.close();
  });
});

/** The same surveys, with another mark at the end of every text of some. */
function otherwise(which: (survey: Survey) => boolean): Speech {
  const speech = createSpeech();
  return {
    ...speech,
    surveyWords(survey, tag) {
      const words = speech.surveyWords(survey, tag);
      if (!which(survey)) return words;
      const pages = Object.entries(words.pages).map(([id, page]) => {
        const options = Object.fromEntries(Object.entries(page.options).map(([code, text]) => [code, `${text} *`]));
        return [id, { ...page, label: `${page.label} *`, options }] as const;
      });
      return { ...words, pages: Object.fromEntries(pages) };
    },
  };
}

/** Silence at 8 kbit/s: small for its length. MPEG-2 layer III at 22.05 kHz, 26 ms a frame. */
function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(26);
  frame.writeUInt32BE(0xff_f3_10_c0);
  return Buffer.concat(Array<Buffer>(Math.ceil(seconds / 0.026)).fill(frame));
}
