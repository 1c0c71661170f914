import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import AuditPage from '../../../../src/app/staff/audit/AuditPage.tsx';
import { render } from '../../render.ts';

afterEach(() => vi.unstubAllGlobals());

const line = (seq: number, name: string, act: string, detail?: object) => ({
  seq,
  at: '2026-11-23T10:00:00Z',
  actor: { id: name, name },
  act,
  detail,
});
const SAM = { id: 'Sam', name: 'Sam', email: 'sam@example.org', roles: ['listener'], ways: [], sessions: 0 };

/** An endpoint with these lines, which answers what it is asked for. */
function endpointWith(lines: readonly ReturnType<typeof line>[]): void {
  vi.stubGlobal('fetch', async (path: string) => {
    const { pathname, searchParams } = new URL(path, 'https://heard.example');
    if (pathname.endsWith('/people')) return Response.json({ people: [SAM], invitations: [] });
    const [act, actor] = [searchParams.get('act'), searchParams.get('actor')];
    const before = Number(searchParams.get('before') ?? Number.POSITIVE_INFINITY);
    const entries = lines.filter((each) => each.seq < before && (!act || each.act === act) && (!actor || each.actor.id === actor));
    return Response.json({ entries: entries.slice(0, 2), more: entries.length > 2 });
  });
}
const acts = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.children[2]?.textContent);

it('the audit log is in words, and finds what one person did further back than is shown', async () => {
  endpointWith([
    line(5, 'Edith', 'setting.changed', { after: { leastBase: 10, shown: true } }),
    line(4, 'Edith', 'entry.saved'),
    line(3, 'Sam', 'recording.played'),
    line(2, 'Sam', 'words.opened'),
    line(1, 'Sam', 'recording.played'),
  ]);
  render(<AuditPage />);
  await screen.findByText('after: least base 10, shown yes');
  await screen.findByRole('option', { name: 'Sam' });
  fireEvent.change(screen.getByLabelText('By whom'), { target: { value: 'Sam' } });
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  await vi.waitFor(() => expect(acts()).toEqual(['Heard a recording', 'Opened words']));
  fireEvent.click(screen.getByRole('button', { name: 'Show older lines' }));
  await vi.waitFor(() => expect(acts()).toEqual(['Heard a recording', 'Opened words', 'Heard a recording']));
  fireEvent.change(screen.getByLabelText('What was done'), { target: { value: 'survey.opened' } });
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(await screen.findByText('There is no line like this.')).toBeTruthy();
});
