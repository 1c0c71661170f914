import type { Migration } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { responses } from './001-responses.ts';
import { about } from './002-about.ts';
import { audit } from './003-audit.ts';
import { auth } from './004-auth.ts';
import { listening } from './005-listening.ts';
import { entries } from './006-entries.ts';
import { retention } from './007-retention.ts';
import { surveys } from './008-surveys.ts';
import { recordings } from './009-recordings.ts';
import { prompts } from './010-prompts.ts';
import { tablets } from './011-tablets.ts';
import { group } from './012-group.ts';
import { groupVoice } from './013-group-voice.ts';
import { join } from './014-join.ts';
import { changemakers } from './015-changemakers.ts';
import { tally } from './016-tally.ts';
import { dataPoints } from './017-data-points.ts';
import { editionThemes } from './018-edition-themes.ts';
import { madeUp } from './019-made-up.ts';
import { tabletGroups } from './020-tablet-groups.ts';

/** Every step that the tables have taken, in order of name. A step that has been released never changes. */
export function migrations(flavour: Flavour): Record<string, Migration> {
  return {
    '001-responses': responses(flavour),
    '002-about': about,
    '003-audit': audit(flavour),
    '004-auth': auth(flavour),
    '005-listening': listening(flavour),
    '006-entries': entries(flavour),
    '007-retention': retention(flavour),
    '008-surveys': surveys,
    '009-recordings': recordings(flavour),
    '010-prompts': prompts(flavour),
    '011-tablets': tablets(flavour),
    '012-group': group(flavour),
    '013-group-voice': groupVoice(flavour),
    '014-join': join(flavour),
    '015-changemakers': changemakers(flavour),
    '016-tally': tally(flavour),
    '017-data-points': dataPoints(flavour),
    '018-edition-themes': editionThemes,
    '019-made-up': madeUp,
    '020-tablet-groups': tabletGroups(flavour),
  };
}
