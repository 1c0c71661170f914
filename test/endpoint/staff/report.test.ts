import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportListReply, reportPreviewReply } from '../../../src/contract/staff/report.ts';
import type { SaidDoing } from '../../../src/endpoint/staff/entries/openSaidDoing.ts';
import { fillQuotes } from '../../../src/formats/plain/fillQuotes.tsx';
import { anEntry } from '../../domain/said-doing/anEntry.ts';
import { putOut } from '../figures/putOut.ts';
import { teaResponse } from '../tea.ts';
import { DAY } from '../testEndpoint.ts';
import { type Asking, openAsStaff } from './asStaff.ts';

const EDITOR = { id: 'u1', name: 'Edith' };
const HOSTILE =
  '"><script>alert(1)</script><img src=x onerror=alert(1)> <blockquote data-quote="quiet-room-0" lang="en" dir="auto"></blockquote>';
const draft = { from: '2026-Q2', to: '2026-Q3', introduction: 'What we heard.', copies: 'At the made-up library.' };
let staff: Asking;
beforeEach(async () => {
  staff = await openAsStaff();
  await putOut(staff.endpoint.deps.database, '2026-Q2', { 'school-support': 14, waiting: 27, transport: 9 });
  await putOut(staff.endpoint.deps.database, '2026-Q3', { 'school-support': 3, waiting: 12 });
});
afterEach(() => staff.endpoint.close());

/** An entry that is shown, with a quotation from a response that is here. */
async function shown({ entries }: SaidDoing, change: Parameters<typeof anEntry>[0], text: string): Promise<string> {
  const response = teaResponse();
  await staff.endpoint.send(await staff.endpoint.seal(response));
  const ref = { response: response.id, question: 'why' };
  await entries.save({ entry: anEntry(change), quotes: [ref], confirmed: [] }, 0, EDITOR, DAY, [
    { ...ref, text, language: 'en', day: DAY, stamp: { text: 0, transcript: 0 } },
  ]);
  await entries.decide('quiet-room', { kind: 'published', version: 1, madeOn: DAY }, EDITOR, () => undefined);
  return response.id;
}
const page = async (path = '/said/report?lang=en') => {
  const reply = await staff.endpoint.request(path);
  return { status: reply.status, html: await reply.text(), policy: reply.headers.get('content-security-policy') ?? '' };
};

describe('the public report', () => {
  it('says what was heard and what is intended, in a page that runs no script', async () => {
    await shown(staff.endpoint.deps.saidDoing, {}, 'We waited in the car park.');
    expect((await page()).status).toBe(404);
    expect((await staff.as('editor').post('/reports', draft)).status).toBe(200);
    const { status, html, policy } = await page();
    expect(status).toBe(200);
    for (const part of [
      'What we heard.',
      'There was no quiet place to wait.',
      'We are setting up a quiet room.',
      'The made-up council',
      'March 2027',
      // Not every entry comes from families: those that a release brings are what inspectors found.
      'What families or inspectors said',
      // A source's date, as people write it.
      'A made-up plan</bdi><br/>May 2026',
    ])
      expect(html).toContain(part);
    expect(html).toContain('<blockquote lang="en" dir="auto"><p>“We waited in the car park.”</p></blockquote>');
    expect(html).toContain('At the made-up library.');
    expect(html).not.toContain('<script');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect((await page(`/said/report/${DAY}?lang=ur`)).html).toContain('پرسکون کمرہ');
  });

  it('stays as it was published when entries change, but lets go of words that are taken back', async () => {
    const { saidDoing, storage } = staff.endpoint.deps;
    await shown(saidDoing, {}, 'We waited in the car park.');
    await staff.as('editor').post('/reports', draft);
    await saidDoing.entries.save({ entry: anEntry({ owner: 'Somebody new' }), quotes: [], confirmed: [] }, 1, EDITOR, DAY);
    await saidDoing.entries.decide('quiet-room', { kind: 'published', version: 2, madeOn: DAY }, EDITOR, () => undefined);
    const before = await page();
    expect(before.html).toContain('The made-up council');
    expect(before.html).toContain('car park');
    const [kept] = await staff.endpoint.kept();
    await storage.withdraw(kept?.receiptHash ?? '', DAY);
    const after = await page();
    expect(after.html).not.toContain('car park');
    expect(after.html).not.toContain('<blockquote');
    expect(after.html).toContain('The made-up council');
  });

  it('shows hostile text as text, in every field and language', async () => {
    const words = {
      title: HOSTILE.slice(0, 110),
      said: HOSTILE,
      doing: HOSTILE,
      why: HOSTILE,
      changed: HOSTILE,
      updates: { opened: HOSTILE },
    };
    const change = {
      owner: HOSTILE.slice(0, 180),
      status: 'cannot' as const,
      sources: [{ title: HOSTILE, date: '2026' }],
      words: { en: words, ur: words },
    };
    await shown(staff.endpoint.deps.saidDoing, change, HOSTILE);
    const hostile = { ...draft, introduction: HOSTILE, copies: HOSTILE };
    const preview = reportPreviewReply.parse(await (await staff.as('editor').post('/reports/preview', hostile)).json());
    await staff.as('editor').post('/reports', hostile);
    for (const html of [preview.html, (await page()).html, (await page('/said/report?lang=ur')).html]) {
      expect(html).toContain('&lt;script');
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img');
      // One real quotation: what only looks like the place for one is text.
      expect(html.match(/<blockquote/g)).toHaveLength(1);
    }
  });

  it('tells each wave by itself, the same in every report, and leaves out a number that could show who somebody is', async () => {
    const counts = async (from: string, to: string) => {
      const { html } = reportPreviewReply.parse(await (await staff.as('editor').post('/reports/preview', { ...draft, from, to })).json());
      return html.split('<h3 class="section">').flatMap((part) => {
        const [heading = '', table] = part.split('</h3><table>');
        return table === undefined ? [] : [{ heading, table: table.split('</table>')[0] ?? '' }];
      });
    };
    const [spring, summer] = await counts('2026-Q2', '2026-Q3');
    expect([spring?.heading, summer?.heading]).toEqual(['April 2026 – June 2026', 'July 2026 – September 2026']);
    expect(spring?.table).toContain('<th scope="row">Waiting</th><td>25</td>');
    expect(spring?.table).toContain('<th scope="row">Getting there</th><td>Not shown</td>');
    // Which themes were mentioned by a few is kept back too: one that nobody named stands there just the same.
    expect(spring?.table).toContain('<th scope="row">Short breaks and activities</th><td>Not shown</td>');
    expect(summer?.table).toContain('<th scope="row">Waiting</th><td>10</td>');
    expect(await counts('2026-Q2', '2026-Q2')).toEqual([spring]);
    expect(await counts('2026-Q3', '2026-Q3')).toEqual([summer]);
    await staff.as('editor').post('/reports', draft);
    expect((await page()).html).toContain(`July 2026 – September 2026</h3><table>${summer?.table}</table>`);
  });

  it('has no time but whole waves that are out, one after the other, a year at most', async () => {
    await putOut(staff.endpoint.deps.database, '2025-Q4', { waiting: 30 });
    for (const path of ['/reports/preview', '/reports']) {
      for (const [from, to, status] of [
        ['2026-07-01', '2026-09-30', 400],
        ['2026-07-02', '2026-Q3', 400],
        ['2026-Q3', '2026-Q2', 400],
        ['2025-Q3', '2026-Q3', 400],
        // It runs.
        ['2026-Q3', '2026-Q4', 409],
        // One between them is not out.
        ['2025-Q4', '2026-Q2', 409],
      ] as const)
        expect([from, to, (await staff.as('editor').post(path, { ...draft, from, to })).status]).toEqual([from, to, status]);
    }
    const list = async () => reportListReply.parse(await (await staff.as('editor').get('/reports')).json());
    expect((await list()).waves.map(({ wave }) => wave)).toEqual(['2025-Q4', '2026-Q2', '2026-Q3']);
    expect((await list()).reports).toEqual([]);
    await staff.as('editor').post('/reports', draft);
    expect((await list()).reports).toMatchObject([{ from: '2026-04-01', to: '2026-09-30' }]);
    expect((await page()).html).toContain('from 1 April 2026 to 30 September 2026');
  });

  it('leaves a quotation out where the number of those who said its theme is hidden', async () => {
    await shown(staff.endpoint.deps.saidDoing, { themes: ['school-support', 'waiting'] }, 'We waited in the car park.');
    const quoted = async (wave: string) =>
      reportPreviewReply.parse(await (await staff.as('editor').post('/reports/preview', { ...draft, from: wave, to: wave })).json());
    expect((await quoted('2026-Q2')).html).toContain('car park');
    const { html, quotes, entries } = await quoted('2026-Q3');
    expect([quotes, entries]).toEqual([0, 1]);
    expect(html).not.toContain('car park');
  });

  it('that was published before keeps the days that it was published with', async () => {
    const { reports } = staff.endpoint.deps.saidDoing;
    const old = { day: '2026-06-01', from: '2025-11-03', to: '2026-05-20', pages: new Map([['en', '<p>As it was.</p>']]), quotes: [] };
    await reports.publish(old, EDITOR);
    expect((await page('/said/report/2026-06-01?lang=en')).html).toContain('<p>As it was.</p>');
    expect(await reports.all()).toMatchObject([{ from: '2025-11-03', to: '2026-05-20' }]);
  });

  it('is taken off with a reason, by those who may', async () => {
    await staff.as('editor').post('/reports', draft);
    expect((await staff.as('editor').post('/reports', draft)).status).toBe(409);
    expect((await staff.as('forum-reviewer').post(`/reports/${DAY}/take-off`, { reason: 'No' })).status).toBe(403);
    expect((await staff.as('editor').post('/reports/2020-01-01/take-off', { reason: 'No' })).status).toBe(404);
    expect((await staff.as('editor').post('/reports/..%2F/take-off', { reason: 'No' })).status).toBe(404);
    expect((await staff.as('editor').post(`/reports/${DAY}/take-off`, { reason: 'A wrong number' })).status).toBe(200);
    expect((await page(`/said/report/${DAY}?lang=en`)).status).toBe(404);
    expect((await page('/said/report/nonsense?lang=en')).status).toBe(404);
    const { reports } = reportListReply.parse(await (await staff.as('editor').get('/reports')).json());
    expect(reports).toMatchObject([{ day: DAY, off: { reason: 'A wrong number', by: 'Somebody (editor)' } }]);
    const acts = (await staff.endpoint.deps.audit.read({ limit: 9 })).map(({ act, object }) => [act, object]);
    expect(acts).toEqual([
      ['report.taken-off', `report:${DAY}`],
      ['report.published', `report:${DAY}`],
    ]);
  });

  it('is not published without saying how to get a copy without internet, or an introduction', async () => {
    for (const change of [{ copies: ' ' }, { introduction: '' }])
      expect((await staff.as('editor').post('/reports', { ...draft, ...change })).status).toBe(400);
  });
});

describe('a place for a quotation', () => {
  it('holds text as text', () => {
    const place = '<blockquote data-quote="a-0" lang="ur" dir="auto"></blockquote>';
    expect(fillQuotes(`<p>x</p>${place}`, new Map([['a-0', '<b>$& $1</b>']]))).toBe(
      '<p>x</p><blockquote lang="ur" dir="auto"><p>“&lt;b>$&amp; $1&lt;/b>”</p></blockquote>',
    );
    expect(fillQuotes(`<p>x</p>${place}`, new Map())).toBe('<p>x</p>');
  });
});
