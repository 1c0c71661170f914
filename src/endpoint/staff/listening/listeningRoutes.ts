import type { Context } from 'hono';
import type { Deps } from '../../createApp.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { changeText } from './changeText.ts';
import { listConcerns, raiseConcern, settleConcern } from './concernRoutes.ts';
import { inbox } from './inbox.ts';
import { machineDraft } from './machineDraft.ts';
import { listMeetings, openMeeting, removeMeeting, writeMeeting } from './meetingRoutes.ts';
import { openText } from './openText.ts';
import { readTextRef } from './readQuery.ts';
import { recordingSound } from './recordingSound.ts';
import { searchWords, suggestions } from './searchWords.ts';
import { createTexts } from './texts.ts';
import { listThemes, themeFigures, themeQuotes } from './themeRoutes.ts';
import { checkTranscript, writeTranscript } from './transcriptRoutes.ts';
import { waitingHearings } from './waiting.ts';
import { createWordMemory } from './wordMemory.ts';

/** The listening desk, the pages of themes, and notes of meetings. */
export function listeningRoutes(deps: Deps): readonly StaffRoute[] {
  const memory = createWordMemory(deps.database, deps.storage, deps.keys);
  const texts = createTexts(deps.database);
  const findText = async (c: Context) => {
    const ref = readTextRef(c);
    return ref && texts.one(ref);
  };
  return [
    { method: 'GET', path: '/texts', action: 'words.read', handle: inbox(deps) },
    { method: 'GET', path: '/texts/:response/:question', action: 'words.read', handle: openText(deps) },
    { method: 'PUT', path: '/texts/:response/:question', action: 'words.code', handle: changeText(deps) },
    { method: 'GET', path: '/texts/:response/:question/suggestions', action: 'words.code', handle: suggestions(deps, memory) },
    { method: 'PUT', path: '/texts/:response/:question/transcript', action: 'words.code', handle: writeTranscript(deps, readTextRef) },
    { method: 'POST', path: '/texts/:response/:question/transcript/check', action: 'words.code', handle: checkTranscript(deps, findText) },
    { method: 'GET', path: '/recordings/:id/sound', action: 'words.read', handle: recordingSound(deps) },
    { method: 'POST', path: '/recordings/:id/draft', action: 'words.code', handle: machineDraft(deps) },
    { method: 'GET', path: '/hearings/waiting', action: 'words.read', handle: waitingHearings(deps) },
    { method: 'POST', path: '/words/search', action: 'words.read', handle: searchWords(deps, memory) },
    { method: 'GET', path: '/concerns', action: 'concerns.manage', handle: listConcerns(deps) },
    { method: 'POST', path: '/concerns', action: 'words.read', handle: raiseConcern(deps) },
    { method: 'POST', path: '/concerns/settle', action: 'concerns.manage', handle: settleConcern(deps) },
    { method: 'GET', path: '/themes', action: 'themes.read', handle: listThemes(deps) },
    { method: 'GET', path: '/themes/:theme', action: 'themes.read', handle: themeFigures(deps) },
    { method: 'GET', path: '/themes/:theme/quotes', action: 'themes.read', handle: themeQuotes(deps) },
    { method: 'GET', path: '/meetings', action: 'meetings.write', handle: listMeetings(deps) },
    { method: 'POST', path: '/meetings', action: 'meetings.write', handle: writeMeeting(deps) },
    { method: 'GET', path: '/meetings/:id', action: 'words.read', handle: openMeeting(deps) },
    { method: 'DELETE', path: '/meetings/:id', action: 'meetings.write', handle: removeMeeting(deps) },
  ];
}
