import type { Context } from 'hono';
import { checkTranscriptRequest, writeTranscriptRequest } from '../../../contract/staff/listening.ts';
import type { Deps } from '../../createApp.ts';
import { problem } from '../../http/problem.ts';
import { readJson } from '../../http/readJson.ts';
import type { SpokenRef } from '../../recordings/spokenRef.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { auditObject } from './auditObject.ts';
import type { SpokenRow } from './describeHeard.ts';
import { sealTyped } from './openedWords.ts';
import { hasPlayed } from './plays.ts';
import { createTranscripts } from './transcripts.ts';

const ENGLISH = 'en';

/**
 * `PUT …/transcript`.
 *
 * @param readRef what the address names, if it can name anything.
 */
export function writeTranscript(deps: Deps, readRef: (c: Context) => SpokenRef | undefined): StaffRoute['handle'] {
  const transcripts = createTranscripts(deps.database);
  return async (c, actor) => {
    const ref = readRef(c);
    if (!ref) return problem('not-found');
    const read = await readJson(c, writeTranscriptRequest);
    if (!read.ok) return read.problem;
    const { version, text, language, translatedBy, ready } = read.body;
    const words = await sealTyped({ text, ...(translatedBy !== undefined && { translatedBy }) }, ref, deps.keys.current);
    const typedIn = translatedBy === undefined ? language : ENGLISH;
    const outcome = await transcripts.write(ref, version, { language, typedIn, words, ready }, actor, deps.today());
    if (!outcome.ok) return refused(outcome.why);
    // Not every pause in somebody's typing.
    if (outcome.news) {
      const { checkTakenBack } = outcome;
      await deps.audit.note(actor, 'transcript.written', auditObject(ref), { language, ready, ...(checkTakenBack && { checkTakenBack }) });
    }
    return c.json({ version: outcome.version });
  };
}

/**
 * `POST …/transcript/check`.
 *
 * @param find what the address names, if it is here.
 */
export function checkTranscript(deps: Deps, find: (c: Context) => Promise<SpokenRow | undefined>): StaffRoute['handle'] {
  const transcripts = createTranscripts(deps.database);
  return async (c, actor) => {
    const row = await find(c);
    if (!row) return problem('not-found');
    const read = await readJson(c, checkTranscriptRequest);
    if (!read.ok) return read.problem;
    const here = row.recordings.filter(({ state }) => state === 'received').map(({ id }) => id);
    if (row.transcript?.writer !== actor.id && !(await hasPlayed(deps.database, actor, here, row.transcript?.writtenDay ?? ''))) {
      return problem('not-heard');
    }
    const outcome = await transcripts.check(row, read.body.version, actor, deps.today());
    if (!outcome.ok) return refused(outcome.why);
    await deps.audit.note(actor, 'transcript.checked', auditObject(row));
    return c.json({ version: outcome.version });
  };
}

function refused(why: 'gone' | 'conflict' | 'no-sound' | 'own' | 'not-ready'): Response {
  switch (why) {
    case 'gone':
      return problem('not-found');
    case 'conflict':
      return problem('conflict');
    case 'no-sound':
      return problem('no-sound');
    case 'own':
      return problem('own-transcript');
    case 'not-ready':
      return problem('transcript-not-ready');
  }
}
