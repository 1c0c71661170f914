import { MEETING_KINDS, type MeetingRow, type WriteMeeting } from '../../../contract/staff/meetings.ts';
import { THEMES, type Theme } from '../../../domain/said-doing/theme.ts';
import type { Actor } from '../../../domain/staff/permissions.ts';
import type { SealedNote } from '../../../sealing/note.ts';
import type { Database } from '../../storage/flavour.ts';
import type { Noted } from '../audit.ts';

interface MeetingNote {
  readonly note: SealedNote;
  readonly themes: readonly Theme[];
}

/** A meeting with its notes, still sealed. */
type StoredMeeting = Omit<MeetingRow, 'notes' | 'mine'> & { readonly writer: string; readonly notes: readonly MeetingNote[] };
type MeetingSummary = Omit<MeetingRow, 'mine'> & { readonly writer: string };

/** Notes of meetings: who met, how many, what was said. */
export interface Meetings {
  write(
    id: string,
    meeting: Omit<WriteMeeting, 'notes'>,
    notes: readonly MeetingNote[],
    actor: Pick<Actor, 'id' | 'name'>,
    today: string,
    noted?: Noted,
  ): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly MeetingSummary[]>;
  one(id: string): Promise<StoredMeeting | undefined>;
  remove(id: string, noted?: Noted): Promise<void>;
  /** The meetings at which a theme came up, newest first, and how many notes say it. */
  about(theme: Theme): Promise<readonly { readonly id: string; readonly kind: string; readonly day: string; readonly notes: number }[]>;
  /** At how many meetings each theme came up. */
  byTheme(): Promise<ReadonlyMap<string, number>>;
}

const MOST_LISTED = 500;

export function createMeetings({ db, forgetDeleted }: Database): Meetings {
  const summaries = () =>
    db
      .selectFrom('meeting')
      .selectAll()
      .select((eb) =>
        eb
          .selectFrom('meeting_note')
          .select(({ fn }) => fn.countAll().as('count'))
          .whereRef('meeting_note.meeting_id', '=', 'meeting.id')
          .as('notes'),
      );
  return {
    write: (id, meeting, notes, actor, today, noted) =>
      db.transaction().execute(async (transaction) => {
        const { kind, place, day, parents, youngPeople, professionals } = meeting;
        await transaction
          .insertInto('meeting')
          .values({
            id,
            kind,
            place: place ?? null,
            day,
            parents,
            young_people: youngPeople,
            professionals,
            written_by: actor.id,
            written_by_name: actor.name,
            written_day: today,
          })
          .execute();
        await transaction
          .insertInto('meeting_note')
          .values(
            notes.map(({ note }, position) => ({ meeting_id: id, position, note_key: note.keyId, note_enc: note.enc, note_ct: note.ct })),
          )
          .execute();
        const themes = notes.flatMap((note, position) => [...new Set(note.themes)].map((theme) => ({ meeting_id: id, position, theme })));
        if (themes.length > 0) await transaction.insertInto('meeting_note_theme').values(themes).execute();
        await noted?.(transaction);
      }),

    async list() {
      const rows = await summaries().orderBy('day', 'desc').orderBy('id').limit(MOST_LISTED).execute();
      return rows.map((row) => ({ ...meetingOf(row), notes: Number(row.notes ?? 0) }));
    },

    async one(id) {
      const row = await summaries().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const [notes, themes] = await Promise.all([
        db.selectFrom('meeting_note').selectAll().where('meeting_id', '=', id).orderBy('position').execute(),
        db.selectFrom('meeting_note_theme').selectAll().where('meeting_id', '=', id).execute(),
      ]);
      return {
        ...meetingOf(row),
        notes: notes.map(({ position, note_key, note_enc, note_ct }) => ({
          note: { keyId: note_key, enc: note_enc, ct: note_ct },
          themes: THEMES.filter((theme) => themes.some((each) => each.position === position && each.theme === theme)),
        })),
      };
    },

    async remove(id, noted) {
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('meeting').where('id', '=', id).execute();
        await noted?.(transaction);
      });
      await forgetDeleted();
    },

    async about(theme) {
      const rows = await db
        .selectFrom('meeting_note_theme')
        .innerJoin('meeting', 'meeting.id', 'meeting_note_theme.meeting_id')
        .select(({ fn }) => ['meeting.id', 'meeting.kind', 'meeting.day', fn.countAll().as('notes')])
        .where('meeting_note_theme.theme', '=', theme)
        .groupBy(['meeting.id', 'meeting.kind', 'meeting.day'])
        .orderBy('meeting.day', 'desc')
        .orderBy('meeting.id')
        .execute();
      return rows.map((row) => ({ ...row, notes: Number(row.notes) }));
    },

    async byTheme() {
      const rows = await db
        .selectFrom('meeting_note_theme')
        .select(({ fn }) => ['theme', fn.count('meeting_id').distinct().as('count')])
        .groupBy('theme')
        .execute();
      return new Map(rows.map(({ theme, count }) => [theme, Number(count)]));
    },
  };
}

function meetingOf(row: {
  readonly id: string;
  readonly kind: string;
  readonly place: string | null;
  readonly day: string;
  readonly parents: number;
  readonly young_people: number;
  readonly professionals: number;
  readonly written_by: string;
  readonly written_by_name: string;
  readonly written_day: string;
}): Omit<MeetingSummary, 'notes'> {
  return {
    id: row.id,
    kind: MEETING_KINDS.find((kind) => kind === row.kind) ?? 'other',
    ...(row.place !== null && { place: row.place }),
    day: row.day,
    parents: row.parents,
    youngPeople: row.young_people,
    professionals: row.professionals,
    writtenBy: row.written_by_name,
    writtenDay: row.written_day,
    writer: row.written_by,
  };
}
