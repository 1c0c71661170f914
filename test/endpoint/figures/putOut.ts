import { LEAST_THRESHOLDS, type Thresholds } from '../../../src/domain/disclosure/thresholds.ts';
import type { Theme } from '../../../src/domain/said-doing/theme.ts';
import { waveNamed } from '../../../src/domain/survey/wave.ts';
import type { Database } from '../../../src/endpoint/storage/flavour.ts';

/** A wave that is out, in which so many responses said a theme. */
export async function putOut(
  { db }: Pick<Database, 'db'>,
  wave: string,
  said: Partial<Record<Theme, number>>,
  thresholds: Thresholds = LEAST_THRESHOLDS,
): Promise<void> {
  await db
    .insertInto('edition')
    .values({ wave, day: waveNamed(wave).last, ...thresholds })
    .execute();
  const rows = Object.entries(said).map(([theme, count]) => ({ wave, theme, count }));
  if (rows.length > 0) await db.insertInto('edition_theme').values(rows).execute();
}

/** Every wave in which a response is counted, with so many who said a theme. */
export async function putOutAll(database: Pick<Database, 'db'>, said: Partial<Record<Theme, number>>): Promise<void> {
  const rows = await database.db.selectFrom('response').select('wave').distinct().where('wave', 'is not', null).execute();
  for (const { wave } of rows) await putOut(database, wave ?? '', said);
}
