import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenedText, TextSummary } from '../../src/contract/staff/listening.ts';
import { SQLITE_FILE } from '../../src/endpoint/storage/openStorage.ts';
import { anEntry } from '../domain/said-doing/anEntry.ts';
import { invited, StaffBrowser } from '../endpoint/staff/StaffBrowser.ts';
import { Phone } from './browser.ts';
import { EndpointProcess } from './endpointProcess.ts';
import { firstToken, staffOrigin } from './staffSession.ts';
import { Respondent, wordsIn } from './takeSurvey.ts';

const NAME = 'Zsófia <b>Quill</b>';
const WORDS = `${NAME} was never rung back. ہم انتظار کرتے رہے۔`;
const QUOTED = '[Our child] was never rung back. ہم انتظار کرتے رہے۔';
const ID = 'ring-back';

let endpoint: EndpointProcess;
let phone: Phone;

beforeAll(async () => {
  endpoint = await EndpointProcess.start();
  phone = await Phone.start();
});
afterAll(async () => {
  await phone?.dispose();
  await endpoint?.dispose();
});

/** A request of the staff side by somebody who is signed in, and what came back. */
async function ask<T = unknown>(staff: StaffBrowser, method: string, path: string, body?: unknown): Promise<T> {
  const reply = await staff.ask(method, `/api/staff${path}`, body);
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json().catch(() => undefined)) as T;
}

/** The database as a thief would take it, words in any of the encodings that text is kept in. */
function stolen(): { readonly utf8: string; readonly utf16: string } {
  const files = ['', '-wal'].map((suffix) => readFileSync(join(endpoint.data, SQLITE_FILE + suffix)));
  return { utf8: Buffer.concat(files).toString('utf8'), utf16: Buffer.concat(files).toString('utf16le') };
}

it('words written without a signal become an entry that their writer reads, answers without a signal, and can take back everywhere', async () => {
  // A parent writes, with the network cut.
  const parent = new Respondent(await phone.newTab(), 'say', 'en');
  await parent.open(endpoint.origin);
  await parent.isTold('status.ready');
  await phone.context.setOffline(true);
  await parent.answerAll({
    words: { kind: 'text', text: WORDS },
    who: { kind: 'one', code: 'parent' },
    quote: { kind: 'one', code: 'yes' },
  });
  const code = await parent.finish();
  await parent.seesHeading(parent.t('done.savedTitle'));
  await phone.context.setOffline(false);
  await parent.seesHeading(parent.t('done.receivedTitle'));

  // A listener opens it, takes the name out and gives it themes; an administrator cannot.
  const ada = new StaffBrowser({ request: (url, init) => fetch(url, init) }, 'unused', staffOrigin(endpoint));
  await ada.accept(firstToken(endpoint), { name: 'Ada', email: 'ada@example.org' });
  const lena = await invited(ada, 'lena@example.org', ['listener']);
  const edith = await invited(ada, 'edith@example.org', ['editor']);
  const fay = await invited(ada, 'fay@example.org', ['forum-reviewer']);
  const { texts } = await ask<{ texts: TextSummary[] }>(lena, 'GET', '/texts');
  expect(texts.map(({ survey, question, quote }) => [survey, question, quote])).toEqual([['say', 'words', true]]);
  const at = `/texts/${texts[0]?.response}/words`;
  expect((await ada.ask('GET', `/api/staff${at}`)).status).toBe(403);
  const { words: opened, version } = await ask<OpenedText>(lena, 'GET', at);
  expect(opened).toEqual({ kind: 'original', text: WORDS });
  await ask(lena, 'PUT', at, { version, redacted: QUOTED, themes: ['waiting', 'being-listened-to'], state: 'done' });
  expect(stolen().utf8).not.toContain('rung back');
  expect(stolen().utf16).not.toContain('rung back');

  // An editor answers it in three languages, the forum agrees, and it is published.
  const easy = { title: 'Ring back', said: 'Nobody rang families back.', doing: 'We will ring back.', updates: {} };
  const { en, ur } = anEntry().words;
  const words = { en: { ...en, title: 'Ring families back', updates: {} }, ur: { ...ur, updates: {} }, 'en-x-easyread': easy };
  const entry = anEntry({ id: ID, themes: ['waiting'], updates: [], words: words as never });
  await ask(edith, 'POST', '/entries', { entry, quotes: [{ response: texts[0]?.response, question: 'words' }], confirmed: [] });
  expect((await edith.ask('POST', `/api/staff/entries/${ID}/publish`, { version: 1 })).status).toBe(409);
  await ask(edith, 'POST', `/entries/${ID}/ask`, { version: 1 });
  await ask(fay, 'POST', `/entries/${ID}/sign-off`, { version: 1, agreed: true });
  await ask(edith, 'POST', `/entries/${ID}/publish`, { version: 1 });

  // The parent's phone shows it in each of them, and goes on showing it when it was killed without a signal.
  const page = await phone.newTab();
  for (const [tag, title] of [
    ['ur', ur?.title],
    ['en-x-easyread', easy.title],
    ['en', 'Ring families back'],
  ] as const) {
    await page.goto(`${endpoint.origin}/said?lang=${tag}#${ID}`);
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor();
    await page.getByText(QUOTED).waitFor();
    expect(await page.content()).not.toContain('Quill');
  }
  await page.locator('.heard-dot.is-safe').waitFor();
  await phone.kill();
  await phone.reopen();
  await phone.context.setOffline(true);

  // The reply, without a signal too, arrives once and stands on the theme page.
  const reader = await phone.newTab();
  await reader.goto(`${endpoint.origin}/said?lang=en#${ID}`);
  await reader.getByText(QUOTED).waitFor();
  await reader.getByRole('link', { name: wordsIn('en')('said.meToo') }).click();
  const reply = new Respondent(reader, 'reply', 'en');
  await reply.answerAll({
    difference: { kind: 'one', code: 'no' },
    enough: { kind: 'one', code: 'no' },
    words: { kind: 'text', text: 'Still waiting' },
  });
  await reply.finish();
  await reply.seesHeading(reply.t('done.savedTitle'));
  await phone.context.setOffline(false);
  await reply.seesHeading(reply.t('done.receivedTitle'));
  const replies = await ask<{ texts: TextSummary[] }>(lena, 'GET', `/texts?about=${ID}`);
  expect(replies.texts.map(({ survey, about }) => [survey, about])).toEqual([['reply', ID]]);
  const theme = await ask<{ entries: { id: string }[] }>(edith, 'GET', '/themes/waiting');
  expect(theme.entries.map(({ id }) => id)).toContain(ID);

  // Taken back with the receipt code: gone from the phone, the inbox, and the file.
  await reader.goto(`${endpoint.origin}/take-back?lang=en`);
  await reply.isTold('status.ready', 'status.saved');
  await reader.getByRole('textbox', { name: reply.t('takeBack.label') }).fill(code);
  await reply.button('takeBack.button').click();
  await reply.button('takeBack.sureYes').click();
  await reader.getByText(reply.t('takeBack.takenBack'), { exact: true }).first().waitFor();
  await expect
    .poll(
      async () => {
        await reader.goto(`${endpoint.origin}/said?lang=en#${ID}`);
        await reader.reload();
        await reader.getByRole('heading', { level: 1, name: 'Ring families back' }).waitFor();
        return reader.getByText(QUOTED).count();
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  const left = await ask<{ texts: TextSummary[] }>(lena, 'GET', '/texts?part=all');
  expect(left.texts.map(({ survey }) => survey)).toEqual(['reply']);
  expect(await (await fetch(`${endpoint.origin}/api/loop?lang=en`)).text()).not.toContain('rung back');
});
