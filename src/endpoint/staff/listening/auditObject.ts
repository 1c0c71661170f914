import type { TextRef } from '../../../contract/staff/listening.ts';

/** A text's name in the audit log: which one, and nothing of what it says. */
export const auditObject = ({ response, question }: TextRef): string => `text:${response}/${question}`;
