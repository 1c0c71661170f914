import type { Deps } from '../../createApp.ts';
import type { StaffRoute } from '../staffRoute.ts';
import { changeText } from './changeText.ts';
import { listConcerns, raiseConcern, settleConcern } from './concernRoutes.ts';
import { type EntriesByTheme, NO_ENTRIES } from './entriesByTheme.ts';
import { inbox } from './inbox.ts';
import { listMeetings, openMeeting, removeMeeting, writeMeeting } from './meetingRoutes.ts';
import { openText } from './openText.ts';
import { searchWords, suggestions } from './searchWords.ts';
import { listThemes, themeFigures, themeQuotes } from './themeRoutes.ts';
import { createWordMemory } from './wordMemory.ts';

/**
 * The listening desk, the pages of themes, and notes of meetings.
 *
 * @param entries what has been answered, from the side that writes entries.
 */
export function listeningRoutes(deps: Deps, entries: EntriesByTheme = NO_ENTRIES): readonly StaffRoute[] {
  const memory = createWordMemory(deps.database, deps.storage, deps.keys);
  return [
    { method: 'GET', path: '/texts', action: 'words.read', handle: inbox(deps) },
    { method: 'GET', path: '/texts/:response/:question', action: 'words.read', handle: openText(deps) },
    { method: 'PUT', path: '/texts/:response/:question', action: 'words.code', handle: changeText(deps) },
    { method: 'GET', path: '/texts/:response/:question/suggestions', action: 'words.code', handle: suggestions(deps, memory) },
    { method: 'POST', path: '/words/search', action: 'words.read', handle: searchWords(deps, memory) },
    { method: 'GET', path: '/concerns', action: 'concerns.manage', handle: listConcerns(deps) },
    { method: 'POST', path: '/concerns', action: 'words.read', handle: raiseConcern(deps) },
    { method: 'POST', path: '/concerns/settle', action: 'concerns.manage', handle: settleConcern(deps) },
    { method: 'GET', path: '/themes', action: 'themes.read', handle: listThemes(deps, entries) },
    { method: 'GET', path: '/themes/:theme', action: 'themes.read', handle: themeFigures(deps, entries) },
    { method: 'GET', path: '/themes/:theme/quotes', action: 'themes.read', handle: themeQuotes(deps) },
    { method: 'GET', path: '/meetings', action: 'meetings.write', handle: listMeetings(deps) },
    { method: 'POST', path: '/meetings', action: 'meetings.write', handle: writeMeeting(deps) },
    { method: 'GET', path: '/meetings/:id', action: 'words.read', handle: openMeeting(deps) },
    { method: 'DELETE', path: '/meetings/:id', action: 'meetings.write', handle: removeMeeting(deps) },
  ];
}
