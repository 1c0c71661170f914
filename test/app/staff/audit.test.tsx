import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import AuditPage from '../../../src/app/staff/audit/AuditPage.tsx';
import { render } from '../render.ts';

afterEach(() => vi.unstubAllGlobals());

it('the audit log is in words, and can be narrowed to one person and one act', async () => {
  const line = (seq: number, name: string, act: string, detail?: object) => ({
    seq,
    at: '2026-11-23T10:00:00Z',
    actor: { id: name, name },
    act,
    detail,
  });
  const entries = [
    line(3, 'Sam', 'recording.played'),
    line(2, 'Edith', 'setting.changed', { after: { leastBase: 10, shown: true } }),
    line(1, 'Sam', 'words.opened'),
  ];
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ entries, more: false })));
  render(<AuditPage />);
  await screen.findByText('after: least base 10, shown yes');
  fireEvent.change(screen.getByLabelText('Who'), { target: { value: 'Sam' } });
  expect(screen.getAllByRole('row').map(({ textContent }) => textContent)).toHaveLength(3);
  fireEvent.change(screen.getByLabelText('What'), { target: { value: 'recording.played' } });
  expect(screen.getAllByRole('row')).toHaveLength(2);
  expect(screen.getByRole('cell', { name: 'Played a recording' })).toBeTruthy();
});
