import type { SpokenRef } from '../../recordings/spokenRef.ts';

/** A text's name in the audit log, or that of what a group spoke: which one, and nothing of what it says. */
export const auditObject = (ref: SpokenRef): string =>
  'session' in ref ? `group:${ref.session}/${ref.question}` : `text:${ref.response}/${ref.question}`;
