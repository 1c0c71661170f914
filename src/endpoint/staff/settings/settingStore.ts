import type { Kysely } from 'kysely';
import type { Database } from '../../storage/flavour.ts';
import type { Tables } from '../../storage/tables.ts';
import type { Audit, AuditActor } from '../audit.ts';
import type { StaffSetting } from './staffSetting.ts';

export interface SettingStore {
  /** What was set last, or what holds without it: nothing set yet, or a row that is damaged. */
  read<T>(setting: StaffSetting<T>): Promise<T>;
  /** Sets it, with a line in the audit log that says from what to what. A value that is the same leaves no line. */
  change<T>(actor: AuditActor, setting: StaffSetting<T>, value: T): Promise<void>;
}

/** Settings that staff make in the app. (What the machine needs to know is in environment variables.) */
export function createSettingStore({ db }: Pick<Database, 'db'>, audit: Audit): SettingStore {
  return {
    read: (setting) => read(db, setting),
    change: (actor, setting, value) =>
      db.transaction().execute(async (transaction) => {
        const before = await read(transaction, setting);
        const json = JSON.stringify(value);
        if (JSON.stringify(before) === json) return;
        await transaction
          .insertInto('setting')
          .values({ name: setting.name, value: json })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: json }))
          .execute();
        await audit.within(transaction).note(actor, 'setting.changed', `setting:${setting.name}`, { from: before, to: value });
      }),
  };
}

async function read<T>(db: Kysely<Tables>, { name, schema, otherwise }: StaffSetting<T>): Promise<T> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  if (!row) return otherwise;
  try {
    const parsed = schema.safeParse(JSON.parse(row.value));
    return parsed.success ? parsed.data : otherwise;
  } catch {
    return otherwise;
  }
}
