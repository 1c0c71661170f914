import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SURVEYS, surveyOf } from '../../../src/content/surveys.ts';
import { benchmarksReply } from '../../../src/contract/staff/benchmarks.ts';
import { dataIndicatorReply, dataListReply, previewReply } from '../../../src/contract/staff/dataFigures.ts';
import { type Asking, openAsStaff } from '../staff/asStaff.ts';
import { csv, GOOD, WAIT } from './dataFile.ts';

let asking: Asking;
beforeEach(async () => {
  asking = await openAsStaff({ surveys: { surveyOf, current: SURVEYS } });
});
afterEach(() => asking.endpoint.close());

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const analyst = () => asking.as('analyst');
const seen = async (body: object) => {
  const reply = previewReply.parse(await (await analyst().post('/figures/data/preview', body)).json());
  if (reply.outcome !== 'read') throw new Error('refused');
  return reply;
};
const list = async () => dataListReply.parse(await (await asking.as('listener').get('/figures/data')).json()).series;

describe('figures that were counted elsewhere', () => {
  it('are stored as a file was previewed, are seen by families at once, and say when the next are due', async () => {
    const body = { file: base64(csv([WAIT, GOOD, { series: 'pa6-02' }])) };
    const { preview, left, rows } = await seen(body);
    expect([left, rows.map(({ state }) => state)]).toEqual([1, ['new', 'new']]);
    const stored = await analyst().post('/figures/data', { ...body, preview });
    expect(await stored.json()).toEqual({ entered: 2, corrected: 0 });
    const impact = await (await asking.endpoint.request('/api/impact')).json();
    expect(JSON.stringify(impact)).toContain('SEN2 return, quarter 3');
    const lines = await list();
    expect(lines).toHaveLength(45);
    expect(lines.find(({ id }) => id === 'pa6-01')).toMatchObject({ latest: { value: 62.5 }, due: '2026-12-31', overdue: false });
    expect(lines.find(({ id }) => id === 'pa3-01-medication')).toMatchObject({ latest: { value: 13 }, due: '2024-05-31', overdue: true });
    expect(lines.find(({ id }) => id === 'pa6-02')).toEqual(expect.not.objectContaining({ latest: expect.anything() }));
  });

  it('have a history in which a correction stands with its reason, and what it took the place of', async () => {
    await analyst().post('/figures/data', { row: GOOD, preview: (await seen({ row: GOOD })).preview });
    const corrected = { ...GOOD, value: '75', numerator: '60' };
    const { preview, rows } = await seen({ row: corrected });
    expect(rows).toMatchObject([{ state: 'correction', point: { value: 75 }, before: { value: 62.5 } }]);
    expect((await analyst().post('/figures/data', { row: corrected, preview })).status).toBe(400);
    expect((await analyst().post('/figures/data', { row: corrected, preview, why: 'Late returns' })).status).toBe(200);
    const { series } = dataIndicatorReply.parse(await (await asking.as('forum-reviewer').get('/figures/data/PA6-01')).json());
    expect(series[0]?.points).toMatchObject([{ value: 75, corrected: { why: 'Late returns' } }]);
    expect(series[0]?.history.map(({ value, why }) => [value, why])).toEqual([
      [75, 'Late returns'],
      [62.5, undefined],
    ]);
    expect((await seen({ row: corrected })).rows).toMatchObject([{ state: 'same' }]);
  });

  it('are stored all or none: a file with one wrong row leaves nothing behind', async () => {
    const body = { file: base64(csv([WAIT, { ...GOOD, value: 'x' }])) };
    const { preview } = await seen(body);
    expect((await analyst().post('/figures/data', { ...body, preview })).status).toBe(400);
    expect((await list()).find(({ id }) => id === WAIT.series)?.latest?.value).toBe(75);
  });

  it('are not stored when the file is another than was previewed', async () => {
    const { preview } = await seen({ file: base64(csv([WAIT])) });
    const stored = await analyst().post('/figures/data', { file: base64(csv([{ ...WAIT, value: '14' }])), preview });
    expect([stored.status, await stored.json()]).toMatchObject([409, { type: '/problems/preview-changed' }]);
  });

  it('are asked for as a file or as one figure, not as both or as neither', async () => {
    for (const body of [{}, { file: base64(csv([WAIT])), row: WAIT }, { file: 'not base64!' }, { row: { ...WAIT, other: 'x' } }])
      expect((await analyst().post('/figures/data/preview', body)).status).toBe(400);
    expect((await analyst().get('/figures/data/PA1-10')).status).toBe(404);
  });
});

describe('shares of people', () => {
  const put = (path: string, body: object) =>
    asking.endpoint.request(`/api/staff/figures/benchmarks/${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(body),
    });
  const share = { percent: 17, source: 'Census 2021', sourceDate: '2021' };
  const all = async () => benchmarksReply.parse(await (await analyst().get('/figures/benchmarks')).json()).breakdowns;

  it('are offered for the groups that answers can be in, and there are none until they are entered', async () => {
    const breakdowns = await all();
    expect(breakdowns.flatMap(({ history }) => history)).toEqual([]);
    const groups = Object.fromEntries(breakdowns.map((each) => [each.breakdown, each.groups.map(({ value }) => value)]));
    expect(groups['town']).toEqual(['bury', 'prestwich', 'radcliffe', 'ramsbottom', 'tottington', 'whitefield', 'outside']);
    expect(groups['ethnic-group']).toEqual(['white-british', 'white-other', 'mixed', 'asian', 'black', 'other']);
    expect(groups['age']).toContain('5-to-10');
    expect(groups['age']).not.toContain('8-to-10');
    expect(groups['language']).toEqual(expect.arrayContaining(['en', 'ur']));
    expect(groups['place']).toEqual([]);
    expect(Object.values(groups).flat()).not.toContain('prefer-not-to-say');
  });

  it('are set for a group that there is, by whoever may, with a source that is not of the future', async () => {
    await all();
    expect((await put('town/radcliffe', share)).status).toBe(200);
    expect((await put('town/leeds', share)).status).toBe(404);
    expect((await put('channel/paper', share)).status).toBe(404);
    expect((await put('town/bury', { ...share, percent: 84 })).status).toBe(409);
    for (const wrong of [{ percent: 0 }, { percent: 101 }, { source: ' ' }, { sourceDate: '2031' }, { sourceDate: '12/2021' }])
      expect((await put('town/bury', { ...share, ...wrong })).status).toBe(400);
    const town = (await all()).find(({ breakdown }) => breakdown === 'town');
    expect(town?.groups.filter(({ stands }) => stands)).toMatchObject([{ value: 'radcliffe', stands: { percent: 17 } }]);
    await asking.as('listener').get('/figures/benchmarks');
    expect((await put('town/bury', share)).status).toBe(403);
  });
});
