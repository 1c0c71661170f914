import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { themeQuotesSchema, themeSchema, themesSchema } from '../../../src/contract/staff/themes.ts';
import { ROLES } from '../../../src/domain/staff/permissions.ts';
import { receiptProof } from '../../../src/sealing/receipt.ts';
import { anEntry } from '../../domain/said-doing/anEntry.ts';
import { putOut } from '../figures/putOut.ts';
import { RECEIPT_CODE } from '../testEndpoint.ts';
import { type Desk, openDesk, person, QUOTE, SAM, saying } from './listeningDesk.ts';

const ANALYST = person('Ana', 'analyst');
let today: string;
let desk: Desk;
beforeEach(async () => {
  today = '2026-08-20';
  desk = await openDesk({ today: () => today });
});
afterEach(() => desk.close());

/** A family says something, and a listener gives it the theme and is done with it. */
async function said(text: string, theme: string, more = {}, code?: string): Promise<void> {
  const path = await desk.say(saying(text, { day: today }, more), code);
  desk.actor = SAM;
  expect((await desk.staff('PUT', path, { version: 0, themes: [theme], state: 'done' })).status).toBe(200);
}
/** The figures of the summer are taken, on their day. */
async function summerIsOut(): Promise<void> {
  const counted = { respondent: 'parent', breakdown: 'all', value: 'all', indicator: '', series: '', outcome: '', count: 12, past: 0 };
  await desk.deps.database.db
    .insertInto('tally')
    .values({ wave: '2026-Q3', ...counted })
    .execute();
  today = '2026-10-14';
  expect(await desk.deps.editions.takeDue()).toEqual(['2026-Q3']);
}
const codeOf = (at: number, seed = '0') => `${seed}0000-${String(at).padStart(5, '0')}`;
const many = async (count: number, theme: string, more = {}, seed?: string) => {
  for (let at = 0; at < count; at += 1) await said(`${theme} ${seed} ${at}`, theme, more, codeOf(at, seed));
};
/** Everything that the theme pages say to somebody, byte for byte. */
async function pages(actor = ANALYST): Promise<string> {
  desk.actor = actor;
  const paths = ['/themes', ...['waiting', 'transport', 'health'].flatMap((name) => [`/themes/${name}`, `/themes/${name}/quotes`])];
  const replies = await Promise.all(paths.map((path) => desk.staff('GET', path)));
  return JSON.stringify(replies.map(({ status, body }) => [status, body]));
}
const theme = async (name = 'waiting') => themeSchema.parse((await desk.staff('GET', `/themes/${name}`)).body);
const quotes = async (name = 'waiting') => themeQuotesSchema.parse((await desk.staff('GET', `/themes/${name}/quotes`)).body).quotes;

describe('a family of the running wave', () => {
  it('moves no byte of the theme pages, whether it comes, is given a theme, answers an entry or takes its words back', async () => {
    await desk.deps.saidDoing.entries.save({ entry: anEntry({ themes: ['waiting'] }), quotes: [], confirmed: [] }, 0, SAM, today);
    await desk.deps.saidDoing.entries.decide('quiet-room', { kind: 'published', version: 1, madeOn: today }, SAM, () => undefined);
    await many(12, 'waiting', QUOTE);
    await many(9, 'transport', QUOTE, '1');
    await summerIsOut();
    today = '2026-11-22';
    // The steps that rounding and hiding would show: 12 becomes 13, 9 becomes 10, nobody becomes somebody.
    const before = await pages();
    await said('Still waiting', 'waiting', QUOTE, RECEIPT_CODE);
    await said('No bus', 'transport', QUOTE, codeOf(1, '2'));
    await said('No nurse', 'health', QUOTE, codeOf(2, '2'));
    for (let at = 0; at < 10; at += 1) await desk.say(saying('Me too', { day: today, about: 'quiet-room' }), codeOf(at, '3'));
    expect(await pages()).toBe(before);
    expect((await desk.post('/api/withdrawals', { proof: await receiptProof(RECEIPT_CODE) })).status).toBe(200);
    expect(await pages()).toBe(before);
    expect((await pages(person('Fay', 'forum-reviewer'))) === before).toBe(true);
  });

  it('is found by a listener, by its theme, before its wave is out', async () => {
    await said('No bus', 'transport');
    expect((await desk.staff('GET', '/texts?part=all&theme=transport')).body).toMatchObject({ count: 1 });
    expect((await theme('transport')).waves).toEqual([]);
  });
});

describe('the theme pages', () => {
  it('before any figures are out say when the first are taken, to every role that may read them', async () => {
    await many(12, 'waiting');
    for (const role of ROLES) {
      desk.actor = person('Somebody', role);
      const { status, body } = await desk.staff('GET', '/themes');
      if (['editor', 'listener', 'analyst', 'forum-reviewer'].includes(role)) {
        const { wave, next, themes } = themesSchema.parse(body);
        expect([wave, next]).toEqual([undefined, { label: 'July to September 2026', due: '2026-10-14' }]);
        expect(themes.every(({ responses, said: anybody }) => responses === undefined && !anybody)).toBe(true);
      } else expect(status).toBe(403);
    }
    today = '2026-10-14';
    expect(themesSchema.parse((await asAnalyst('/themes')).body).next.due).toBe('2026-10-14');
    await summerIsOut();
    expect(themesSchema.parse((await asAnalyst('/themes')).body)).toMatchObject({
      wave: { wave: '2026-Q3', label: 'July to September 2026', taken: '2026-10-14' },
      next: { label: 'October to December 2026', due: '2027-01-14' },
    });
  });

  it('give each wave that is out by itself, the newest first, hidden as it was when it went out', async () => {
    await putOut(desk.deps.database, '2026-Q1', { waiting: 14 }, { base: 20, cell: 5 });
    await putOut(desk.deps.database, '2026-Q2', { waiting: 31, transport: 9 });
    expect((await theme()).waves).toEqual([
      { wave: '2026-Q2', label: 'April to June 2026', responses: { shown: true, count: 30 } },
      { wave: '2026-Q1', label: 'January to March 2026', responses: { shown: false } },
    ]);
    expect((await theme('transport')).waves[1]).toEqual({ wave: '2026-Q1', label: 'January to March 2026' });
  });

  it('begin with what was said and not answered, most said first, and tell no small number by the order', async () => {
    await putOut(desk.deps.database, '2026-Q1', { 'moving-on': 40 });
    await putOut(desk.deps.database, '2026-Q2', { transport: 3, health: 12, information: 9 });
    const { themes } = themesSchema.parse((await desk.staff('GET', '/themes')).body);
    expect(themes.slice(0, 5).map((each) => [each.theme, each.responses?.shown && each.responses.count, each.said])).toEqual([
      ['health', 10, true],
      // 9 and 3 are both hidden, and stand in the order of the list; what was only said before comes last.
      ['information', false, true],
      ['transport', false, true],
      ['moving-on', undefined, true],
      ['being-listened-to', undefined, false],
    ]);
  });
});

describe('a quotation', () => {
  it('is given only from waves in which the figure of its theme is shown', async () => {
    await many(3, 'transport', QUOTE, '1');
    await said('We waited', 'waiting', QUOTE, codeOf(0, '2'));
    await many(11, 'waiting', {}, '3');
    expect(await quotes()).toEqual([]);
    await summerIsOut();
    await said('Waiting in autumn', 'waiting', QUOTE, codeOf(0, '4'));
    desk.actor = ANALYST;
    expect(await quotes()).toEqual([{ text: 'We waited', language: 'en' }]);
    expect((await desk.staff('GET', '/themes/transport/quotes')).body).toEqual({ quotes: [], more: false });
  });
});

const asAnalyst = async (path: string) => {
  desk.actor = ANALYST;
  return desk.staff('GET', path);
};
