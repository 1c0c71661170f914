import type { Migration } from 'kysely';
import type { Flavour } from '../flavour.ts';
import { responses } from './001-responses.ts';
import { about } from './002-about.ts';
import { audit } from './003-audit.ts';
import { listening } from './005-listening.ts';
import { entries } from './006-entries.ts';

/** Every step that the tables have taken, in order of name. A step that has been released never changes. */
export function migrations(flavour: Flavour): Record<string, Migration> {
  return {
    '001-responses': responses(flavour),
    '002-about': about,
    '003-audit': audit(flavour),
    '005-listening': listening(flavour),
    '006-entries': entries(flavour),
  };
}
