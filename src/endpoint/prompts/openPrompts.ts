import type { Deps } from '../createApp.ts';
import { createParts } from './createParts.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { createLinks, type PromptLinks } from './links.ts';
import { createPromptChanges, type PromptChanges } from './promptChanges.ts';
import { createPromptsRead, type PromptsRead } from './promptDesk.ts';

/** Recorded questions: what waits, what is published, what is missing, and who may record with a link. */
export interface Prompts {
  readonly drafts: Drafts;
  readonly links: PromptLinks;
  readonly read: PromptsRead;
  readonly change: PromptChanges;
}

type PromptDeps = Pick<Deps, 'speech' | 'surveys' | 'database' | 'media' | 'audit' | 'today'>;

export function openPrompts({ speech, surveys, database, media, audit, today }: PromptDeps): Prompts {
  const drafts = createDrafts(database);
  const parts = { speech, media, surveys: surveys.current, partsOf: createParts(speech), drafts };
  return {
    drafts,
    links: createLinks(database, today),
    read: createPromptsRead(parts),
    change: createPromptChanges({ ...parts, audit, today }),
  };
}
