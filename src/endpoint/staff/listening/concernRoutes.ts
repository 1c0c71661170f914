import { type Concerns, raiseConcernRequest, settleConcernRequest } from '../../../contract/staff/listening.ts';
import { workingDaysAfter } from '../../../domain/staff/workingDays.ts';
import { openNote, sealNote } from '../../../sealing/note.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { auditObject } from './auditObject.ts';
import { createConcerns } from './concerns.ts';
import { summaryOf } from './summaryOf.ts';
import { textKey } from './textKey.ts';
import { createTexts } from './texts.ts';

/** Working days in which somebody must have looked at a concern, unless the area has set another number. */
const CONCERN_DAYS = 1;

const settledPlace = (response: string, question: string) => ['settled', response, question];

/** `POST /concerns`: somebody may not be safe. */
export function raiseConcern(deps: Deps): StaffRoute['handle'] {
  const concerns = createConcerns(deps.database);
  return async (c, actor) => {
    const read = await readJson(c, raiseConcernRequest);
    if (!read.ok) return read.problem;
    const today = deps.today();
    const due = workingDaysAfter(today, deps.concernDays ?? CONCERN_DAYS);
    const outcome = await concerns.raise(read.body, actor, today, due);
    if (outcome === 'gone') return problem('not-found');
    if (outcome === 'already') return problem('conflict');
    await deps.audit.note(actor, 'concern.raised', auditObject(read.body), { due });
    return c.json({ due });
  };
}

/** `POST /concerns/settle`. */
export function settleConcern(deps: Deps): StaffRoute['handle'] {
  const concerns = createConcerns(deps.database);
  return async (c, actor) => {
    const read = await readJson(c, settleConcernRequest);
    if (!read.ok) return read.problem;
    const { response, question, how } = read.body;
    const sealed = await sealNote(how, settledPlace(response, question), deps.keys.current);
    const outcome = await concerns.settle({ response, question }, actor, deps.today(), sealed);
    if (outcome === 'gone') return problem('not-found');
    if (outcome === 'already') return problem('conflict');
    await deps.audit.note(actor, 'concern.settled', auditObject({ response, question }));
    return c.json({ done: true });
  };
}

/** `GET /concerns`. What families wrote is not in it: that is opened at the desk, and noted there. */
export function listConcerns(deps: Deps): StaffRoute['handle'] {
  const concerns = createConcerns(deps.database);
  const texts = createTexts(deps.database);
  return async (c, actor) => {
    await deps.audit.note(actor, 'concerns.read');
    const rows = await concerns.list(deps.today());
    const known = new Map((await texts.several(rows)).map((row) => [textKey(row), summaryOf(deps, row)]));
    const list = rows.map(async ({ settled, ...row }): Promise<Concerns['concerns'][number][]> => {
      const summary = known.get(textKey(row));
      if (!summary) return [];
      const how = settled?.how && (await openNote(settled.how, settledPlace(row.response, row.question), deps.keys.held));
      return [
        {
          ...row,
          surveyTitle: summary.surveyTitle,
          label: summary.label,
          ...(settled && { settled: { by: settled.by, day: settled.day, ...(how !== undefined && { how }) } }),
        },
      ];
    });
    return c.json({ concerns: (await Promise.all(list)).flat() } satisfies Concerns);
  };
}
