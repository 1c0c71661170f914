import { afterEach, beforeEach, expect, it } from 'vitest';
import { loopSchema } from '../../../src/contract/loop.ts';
import { offeredQuotesReply } from '../../../src/contract/staff/entries.ts';
import type { OpenedText } from '../../../src/contract/staff/listening.ts';
import { receiptProof } from '../../../src/sealing/receipt.ts';
import { anEntry } from '../../domain/said-doing/anEntry.ts';
import { RECEIPT_CODE } from '../testEndpoint.ts';
import { type Desk, openDesk, person, QUOTE, SAM, saying } from './listeningDesk.ts';

const EDITH = person('Edith', 'editor');
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const as = async (actor: typeof EDITH, method: string, path: string, body?: unknown) => {
  desk.actor = actor;
  return desk.staff(method, path, body);
};
const change = async (path: string, changed: Readonly<Record<string, unknown>>) => {
  const { version } = (await as(SAM, 'GET', path)).body as OpenedText;
  return as(SAM, 'PUT', path, { version, ...changed });
};
const offered = async () => offeredQuotesReply.parse((await as(EDITH, 'GET', '/quotes?themes=waiting')).body).quotes;
const shown = async () => loopSchema.parse(await (await desk.request('/api/loop?lang=en')).json()).entries.flatMap(({ quotes }) => quotes);

it('words that a family agreed to be quoted with go into an entry as redacted, and out of it when they are redacted anew or taken back', async () => {
  const path = await desk.say(saying('Mrs Brown never rang us back.', {}, QUOTE), RECEIPT_CODE);
  await desk.say(saying('I do not want to be quoted.'), 'K7M4Q-2XD9Q');
  expect(await offered()).toEqual([]);
  await change(path, { themes: ['waiting'], redacted: '[Somebody] never rang us back.', state: 'done' });
  const quotes = await offered();
  expect(quotes.map(({ text }) => text)).toEqual(['[Somebody] never rang us back.']);
  const refs = quotes.map(({ response, question }) => ({ response, question }));
  await as(EDITH, 'POST', '/entries', { entry: anEntry({ themes: ['waiting'] }), quotes: refs, confirmed: [] });
  await as(EDITH, 'POST', '/entries/quiet-room/publish', { version: 1, reason: 'Trial' });
  expect(await shown()).toEqual([{ text: '[Somebody] never rang us back.', language: 'en' }]);
  expect((await as(EDITH, 'GET', '/themes/waiting')).body).toMatchObject({ entries: [{ id: 'quiet-room', title: 'A quiet room' }] });
  expect(desk.bytes()).not.toContain('never rang');

  await change(path, { redacted: 'Nobody rang.' });
  expect(await shown()).toEqual([]);
  await as(EDITH, 'POST', '/entries/quiet-room/versions', {
    entry: anEntry({ themes: ['waiting'] }),
    quotes: refs,
    confirmed: [],
    basedOn: 1,
  });
  await as(EDITH, 'POST', '/entries/quiet-room/publish', { version: 2, reason: 'Trial' });
  expect(await shown()).toEqual([{ text: 'Nobody rang.', language: 'en' }]);

  await desk.post('/api/withdrawals', { proof: await receiptProof(RECEIPT_CODE) });
  expect(await shown()).toEqual([]);
  expect(await offered()).toEqual([]);
});

it('words that somebody is worried about are offered to nobody and shown to nobody, and are back once that is settled', async () => {
  const path = await desk.say(saying('I hide when he comes home.', {}, QUOTE));
  await change(path, { themes: ['waiting'], state: 'done' });
  const refs = (await offered()).map(({ response, question }) => ({ response, question }));
  expect(refs).toHaveLength(1);
  const entry = anEntry({ themes: ['waiting'] });
  await as(EDITH, 'POST', '/entries', { entry, quotes: refs, confirmed: [] });
  await as(EDITH, 'POST', '/entries/quiet-room/publish', { version: 1, reason: 'Trial' });
  const quote = { text: 'I hide when he comes home.', language: 'en' };
  expect(await shown()).toEqual([quote]);

  expect((await as(SAM, 'POST', '/concerns', refs[0])).status).toBe(200);
  expect(await offered()).toEqual([]);
  expect((await as(EDITH, 'GET', '/themes/waiting/quotes')).body).toMatchObject({ quotes: [] });
  expect(await shown()).toEqual([]);
  // An entry that is changed meanwhile neither loses the words nor shows them.
  await as(EDITH, 'POST', '/entries/quiet-room/versions', { entry, quotes: refs, confirmed: [], basedOn: 1 });
  await as(EDITH, 'POST', '/entries/quiet-room/publish', { version: 2, reason: 'Trial' });
  expect(await shown()).toEqual([]);

  await as(SAM, 'POST', '/concerns/settle', { ...refs[0], how: 'Passed on to the safeguarding team.' });
  expect(await offered()).toHaveLength(1);
  expect(await shown()).toEqual([quote]);
});
