import { changeTextRequest } from '../../../contract/staff/listening.ts';
import { sealNote } from '../../../sealing/note.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { auditObject } from './auditObject.ts';
import { NOTE_PLACES } from './notePlaces.ts';
import { readTextRef } from './readQuery.ts';
import { createTexts } from './texts.ts';

/** `PUT /texts/:response/:question`: state, themes, redaction. */
export function changeText(deps: Deps): StaffRoute['handle'] {
  const texts = createTexts(deps.database);
  return async (c, actor) => {
    const ref = readTextRef(c);
    if (!ref) return problem('not-found');
    const read = await readJson(c, changeTextRequest);
    if (!read.ok) return read.problem;
    const { version, state, themes, redacted } = read.body;
    const sealed = typeof redacted === 'string' ? await sealNote(redacted, NOTE_PLACES.redacted(ref), deps.keys.current) : redacted;
    const change = { ...(state && { state }), ...(themes && { themes }), ...(sealed !== undefined && { redacted: sealed }) };
    const outcome = await texts.change(ref, version, change, actor, deps.today());
    if (!outcome.ok) return problem(outcome.why === 'gone' ? 'not-found' : 'conflict');
    await deps.audit.note(actor, 'words.changed', auditObject(ref), {
      ...(state && { state }),
      ...(themes && { themes }),
      ...(redacted !== undefined && { redacted: redacted !== null }),
    });
    return c.json({ version: outcome.version });
  };
}
