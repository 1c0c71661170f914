import { INDICATORS } from '../../../content/indicators.ts';
import type { TablesReply, WavesReply } from '../../../contract/staff/figures.ts';
import { BREAKDOWNS } from '../../../domain/indicator/breakdown.ts';
import { waveNamed } from '../../../domain/survey/wave.ts';
import type { Deps } from '../../createApp.ts';
import { madeUpIds } from '../../demo/madeUpIds.ts';
import { figureOf } from '../../figures/openFigures.ts';
import { problem } from '../../http/problem.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { packRoutes } from './packRoutes.ts';

/** The waves whose figures are out, what divides them, taking the next, and the Board pack. */
export function figureRoutes(deps: Deps): readonly StaffRoute[] {
  return [
    { method: 'GET', path: '/figures/waves', action: 'pack.read', handle: listWaves(deps) },
    { method: 'POST', path: '/figures/waves/:wave', action: 'figures.publish', handle: takeWave(deps) },
    { method: 'GET', path: '/figures/tables/:indicator', action: 'figures.explore', handle: showTables(deps) },
    ...packRoutes(deps),
  ];
}

function listWaves({ editions, database }: Deps): StaffRoute['handle'] {
  return async (c) => {
    const madeUp = await madeUpIds(database.db, 'edition');
    const reply: WavesReply = {
      out: (await editions.out()).map(({ wave, day }) => ({
        wave,
        label: waveNamed(wave).label,
        taken: day,
        ...(madeUp.has(wave) && { synthetic: true as const }),
      })),
      over: (await editions.over()).map(({ wave, due }) => ({ wave: wave.id, label: wave.label, due })),
    };
    return c.json(reply);
  };
}

function takeWave({ editions, audit }: Deps): StaffRoute['handle'] {
  return async (c, actor) => {
    const wave = c.req.param('wave') ?? '';
    const outcome = await editions.take(wave);
    switch (outcome) {
      case 'taken':
        await audit.note(actor, 'figures.taken', `wave:${wave}`);
        return c.body(null, 204);
      case 'out-already':
        return c.body(null, 204);
      case 'not-over':
        return problem('not-found');
      default:
        return outcome satisfies never;
    }
  };
}

function showTables({ figures }: Deps): StaffRoute['handle'] {
  return async (c) => {
    const indicator = c.req.param('indicator') ?? '';
    if (!INDICATORS.some(({ id, kind }) => id === indicator && kind === 'survey')) return problem('not-found');
    const reply: TablesReply = {
      indicator,
      waves: (await figures.seen()).map(({ wave, tables }) => ({
        wave: wave.wave,
        ...(wave.synthetic && { synthetic: wave.synthetic }),
        sheets: tables
          .filter((each) => each.indicator === indicator)
          .map((each) => ({
            ...figureOf(each),
            tables: BREAKDOWNS.flatMap((breakdown) => {
              const rows = each.published.tables[breakdown];
              return rows ? [{ breakdown, rows: [...rows] }] : [];
            }),
          })),
      })),
    };
    return c.json(reply);
  };
}
