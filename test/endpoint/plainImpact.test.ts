import { afterEach, beforeEach, expect, it } from 'vitest';
import { INDICATORS } from '../../src/content/indicators.ts';
import { SURVEYS, surveyOf } from '../../src/content/surveys.ts';
import { wordsOf } from '../app/words.ts';
import { aFigure, aWave, shown } from '../store/anImpact.ts';
import { openTestEndpoint, type TestEndpoint } from './testEndpoint.ts';

let endpoint: TestEndpoint;
beforeEach(async () => {
  endpoint = await openTestEndpoint({ surveys: { surveyOf, current: SURVEYS } });
});
afterEach(() => endpoint.close());

const page = async (path: string) => (await endpoint.request(path)).text();
/** What the one door lets out. */
const letOut = (...waves: readonly ReturnType<typeof aWave>[]) =>
  Object.assign(endpoint.deps.figures, { seen: async () => waves.map((wave) => ({ wave, tables: [] })) });

it('has all indicators of the plan without script, and the figures of the public documents with their source', async () => {
  const html = await page('/plain/impact?lang=en');
  for (const { id } of INDICATORS) expect(html).toContain(`id="${id}"`);
  expect(html).toContain('February 2024: 75 weeks.');
  expect(html).toContain('Area SEND inspection report of Bury, Ofsted and CQC');
  expect(html).toContain(wordsOf('en')('impact.none'));
  expect(html).not.toMatch(/<script|\son[a-z]+=|style="|undefined|>(impact|asked|priorities|said)\.[\w.-]+/);
});

it.each(['en', 'en-x-easyread', 'ur'])('says what is out in sentences and tables, and of what is hidden nothing else: %s', async (tag) => {
  letOut(
    aWave('2026-Q2', [aFigure({ all: shown(33) })]),
    aWave('2026-Q3', [aFigure({ all: { shown: false, why: 'too-few' } })], {
      reach: [
        {
          group: 'parent',
          responses: { shown: true, count: 120 },
          tables: [
            {
              breakdown: 'town',
              rows: [
                { value: 'bury', figure: { shown: true, count: 80 } },
                { value: 'radcliffe', figure: { shown: false } },
              ],
            },
          ],
        },
      ],
    }),
  );
  const t = wordsOf(tag);
  const html = await page(`/plain/impact?lang=${tag}`);
  const figure = html.slice(html.indexOf('id="PA2-07"'), html.indexOf('id="PA2-08"'));
  expect(figure.indexOf(t('impact.hiddenNow'))).toBeGreaterThan(0);
  expect(figure.indexOf(t('impact.say.parent', { what: t('impact.what.PA2-07.parent'), n: 33 }))).toBeGreaterThan(
    figure.indexOf(t('impact.hiddenNow')),
  );
  expect(figure).toContain(`<td>${t('impact.range', { low: 27, high: 39 })}</td>`);
  expect(html).toContain(t('impact.who.notShown', { n: 1 }));
  expect(html).not.toContain('Radcliffe');
});

it('marks the sentence that is made up, and no other', async () => {
  letOut(aWave('2026-Q2', [aFigure({ all: shown(33) })], { synthetic: true }), aWave('2026-Q3', [aFigure({ all: shown(41) })]));
  const t = wordsOf('en');
  const figureOf = async () => {
    const html = await page('/plain/impact?lang=en');
    return html.slice(html.indexOf('id="PA2-07"'), html.indexOf('id="PA2-08"')).split('<table>');
  };
  const [sentence, table] = await figureOf();
  expect(sentence).not.toContain(t('impact.madeUpMark'));
  expect(table?.split(`(${t('impact.madeUpMark')})`)).toHaveLength(2);
  letOut(aWave('2026-Q3', [aFigure({ all: shown(41) })], { synthetic: true }));
  expect((await figureOf())[0]).toContain(`(${t('impact.madeUpMark')})`);
});

it('is found from the list of plain pages', async () => {
  expect(await page('/plain?lang=en')).toContain('/plain/impact?lang=en');
});
