import { PACK_FILES, type PackFile } from '../../../contract/staff/pack.ts';
import type { Deps } from '../../createApp.ts';
import { madeUpIds } from '../../demo/madeUpIds.ts';
import { csvLines } from '../../export/csvLines.ts';
import { problem } from '../../http/problem.ts';
import { COUNT_KEY } from '../../tally/tallyTables.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { makePack } from './makePack.ts';
import { packFile } from './packFile.ts';

const TYPES: Readonly<Record<PackFile, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The Board pack, to be read and to be taken along; and what was counted exactly, for those who may have it. */
export function packRoutes(deps: Deps): readonly StaffRoute[] {
  return [
    { method: 'GET', path: '/figures/pack/:wave', action: 'pack.read', handle: showPack(deps) },
    { method: 'GET', path: '/figures/exact/:wave', action: 'responses.export', handle: exactCounts(deps) },
  ];
}

function showPack(deps: Deps): StaffRoute['handle'] {
  return async (c) => {
    const [, wave = '', ending] = /^(\d{4}-Q[1-4])(?:\.([a-z]+))?$/.exec(c.req.param('wave') ?? '') ?? [];
    const form = PACK_FILES.find((known) => known === ending);
    if (ending !== undefined && !form) return problem('not-found');
    const pack = await makePack(deps, wave, c.req.query('waves') === '2' ? 2 : 1);
    if (!pack) return problem('not-found');
    if (!form) return c.json(pack);
    const name = `heard-board-pack-${pack.waves.map((each) => each.wave).join('-and-')}.${form}`;
    return c.body(await packFile(pack, form), 200, attached(name, form));
  };
}

/** Everything that was counted in a wave, as it was: small numbers too. `made_up` as in the pack's files (`PACK_COLUMNS`). */
function exactCounts({ database, audit }: Deps): StaffRoute['handle'] {
  return async (c, actor) => {
    const [, wave = ''] = /^(\d{4}-Q[1-4])\.csv$/.exec(c.req.param('wave') ?? '') ?? [];
    const rows = await database.db
      .selectFrom('edition_count')
      .innerJoin('edition', 'edition.wave', 'edition_count.wave')
      .select([...COUNT_KEY.map((column) => `edition_count.${column}` as const), 'edition_count.count'])
      .where('edition.wave', '=', wave)
      .execute();
    if (rows.length === 0) return problem('not-found');
    await audit.note(actor, 'figures.exported', `wave:${wave}`, { rows: rows.length });
    const madeUp = (await madeUpIds(database.db, 'edition')).has(wave);
    const columns = [
      ...[...COUNT_KEY, 'count' as const].map((name) => ({ header: name as string, cell: (row: (typeof rows)[number]) => row[name] })),
      { header: 'made_up', cell: () => (madeUp ? 1 : '') },
    ];
    let text = '';
    for await (const line of csvLines(columns, rows)) text += line;
    return c.body(text, 200, attached(`heard-exact-counts-${wave}.csv`, 'csv'));
  };
}

const attached = (name: string, form: PackFile): Record<string, string> => ({
  'content-type': TYPES[form],
  'content-disposition': `attachment; filename="${name}"`,
});
