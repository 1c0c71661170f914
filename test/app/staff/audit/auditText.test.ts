import { describe, expect, it } from 'vitest';
import { ACT_TEXTS, actText, detailText } from '../../../../src/app/staff/audit/auditText.ts';

describe('a line of the audit log', () => {
  it('says what was done in words of its own for each act', () => {
    expect(actText('recording.played')).toBe('Heard a recording');
    expect(new Set(Object.values(ACT_TEXTS)).size).toBe(Object.keys(ACT_TEXTS).length);
  });

  it('says what an older Heard wrote down as well as it can', () => {
    expect(actText('words.shown')).toBe('Words shown');
    expect(actText('constructor')).toBe('Constructor');
  });

  it('tells the details in words, whatever their shape', () => {
    const detail = {
      roles: ['listener', 'editor'],
      checkTakenBack: true,
      before: { label: 'Town hall', kind: 'office' },
      quotes: [],
      counts: [
        { kind: 'words', deleted: 1 },
        { kind: 'recordings', deleted: 0 },
      ],
    };
    expect(detailText(detail)).toBe(
      'roles: listener, editor; check taken back: yes; before: label Town hall, kind office; quotes: none; counts: kind words, deleted 1 / kind recordings, deleted 0',
    );
  });
});
