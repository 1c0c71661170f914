import { DATA_SERIES } from '../../../content/dataSeries.ts';
import { INDICATORS } from '../../../content/indicators.ts';
import { type DataIndicatorReply, type DataListReply, previewRequest, storeRequest } from '../../../contract/staff/dataFigures.ts';
import type { DataSeries } from '../../../domain/indicator/dataSeries.ts';
import { dueAfter } from '../../../domain/indicator/dueAfter.ts';
import { periodOf } from '../../../domain/indicator/periodOf.ts';
import type { Deps } from '../../createApp.ts';
import { createDataImport } from '../../figures/dataImport.ts';
import { csvTemplate, xlsxTemplate } from '../../figures/dataTemplate.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Figures that were counted elsewhere: what there is, what there was, and bringing in more. */
export function dataRoutes(deps: Deps): readonly StaffRoute[] {
  const { database, dataPoints: points, audit, thresholds, today } = deps;
  const imports = createDataImport(database, { series: DATA_SERIES, points, audit, thresholds, today });
  return [
    {
      method: 'GET',
      path: '/figures/data',
      action: 'figures.read',
      async handle(c) {
        const reply: DataListReply = {
          series: (await points.series()).map((each) => {
            const latest = each.points.at(-1);
            if (!latest) return { ...told(each), overdue: true };
            const due = dueAfter(periodOf(latest.period)?.last ?? today(), each.everyMonths);
            return { ...told(each), latest, due, overdue: due < today() };
          }),
        };
        return c.json(reply);
      },
    },
    { method: 'GET', path: '/figures/data/template.csv', action: 'figures.publish', handle: sendTemplate('csv') },
    { method: 'GET', path: '/figures/data/template.xlsx', action: 'figures.publish', handle: sendTemplate('xlsx') },
    {
      method: 'POST',
      path: '/figures/data/preview',
      action: 'figures.publish',
      async handle(c) {
        const read = await readJson(c, previewRequest);
        if (!read.ok) return read.problem;
        return isOne(read.body) ? c.json(await imports.preview(read.body)) : problem('malformed-request');
      },
    },
    {
      method: 'POST',
      path: '/figures/data',
      action: 'figures.publish',
      async handle(c, actor) {
        const read = await readJson(c, storeRequest);
        if (!read.ok) return read.problem;
        if (!isOne(read.body)) return problem('malformed-request');
        const stored = await imports.store(read.body, actor);
        if (stored === 'changed') return problem('preview-changed');
        return stored === 'not-whole' ? problem('malformed-request') : c.json(stored);
      },
    },
    {
      method: 'GET',
      path: '/figures/data/:indicator',
      action: 'figures.read',
      async handle(c) {
        const indicator = c.req.param('indicator') ?? '';
        if (!isCounted(indicator)) return problem('not-found');
        const [series, entered] = await Promise.all([points.series(), points.entered()]);
        const reply: DataIndicatorReply = {
          indicator,
          series: series
            .filter((each) => each.indicator === indicator)
            .map((each) => ({
              ...told(each),
              points: each.points.toReversed(),
              history: entered.filter((one) => one.series === each.id).toReversed(),
            })),
        };
        return c.json(reply);
      },
    },
  ];
}

const isOne = ({ file, row }: { readonly file?: string; readonly row?: object }): boolean => (file === undefined) !== (row === undefined);

const isCounted = (indicator: string): boolean => INDICATORS.some(({ id, kind }) => id === indicator && kind === 'data');

const told = ({ id, indicator, label, unit, measure, everyMonths }: DataSeries) => ({ id, indicator, label, unit, measure, everyMonths });

/** Of all indicators, or of the one that the query names. */
function sendTemplate(form: 'csv' | 'xlsx'): StaffRoute['handle'] {
  return async (c) => {
    const wanted = c.req.query('indicator');
    const series = DATA_SERIES.filter(({ indicator }) => wanted === undefined || indicator === wanted);
    if (series.length === 0) return problem('not-found');
    const name = `figures${wanted === undefined ? '' : `-${wanted.toLowerCase()}`}.${form}`;
    const headers = { 'content-disposition': `attachment; filename="${name}"` };
    return form === 'csv'
      ? c.body(csvTemplate(series), 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' })
      : c.body(Uint8Array.from(await xlsxTemplate(series)).buffer, 200, { ...headers, 'content-type': XLSX });
  };
}
