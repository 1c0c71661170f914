import { fireEvent, screen } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MessagesPanel } from '../../../../src/app/staff/answer/MessagesPanel.tsx';
import NewEntryPage from '../../../../src/app/staff/answer/NewEntryPage.tsx';
import { ProposalsPanel } from '../../../../src/app/staff/answer/ProposalsPanel.tsx';
import { ReleaseWords } from '../../../../src/app/staff/groups/ReleaseWords.tsx';
import type { EntryRow } from '../../../../src/contract/staff/entries.ts';
import { render } from '../../render.ts';

const ID = '22222222-2222-4222-8222-222222222222';
const SESSION = '11111111-1111-4111-8111-111111111111';
const ENTRY = { id: 'quiet-room', title: 'A quiet room' } as EntryRow;

let sent: { method: string; path: string; body: unknown }[];
let proposals: unknown[];
let released: unknown;
beforeEach(() => {
  sessionStorage.clear();
  sent = [];
  released = undefined;
  proposals = [{ id: ID, day: '2026-11-23', text: 'It is too loud.', about: ['What would help most?'] }];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method !== 'GET') {
      sent.push({ method, path, body: body === undefined ? undefined : JSON.parse(String(body)) });
      return new Response('{}');
    }
    if (path.includes('/names'))
      return new Response(
        JSON.stringify({
          tag: 'en',
          variants: [{ tag: 'en', name: 'English', dir: 'ltr', language: 'en', format: 'standard' }],
          words: {},
        }),
      );
    if (path.includes('/quotes')) return new Response('{"quotes":[]}');
    if (path.includes('/releases')) return new Response(JSON.stringify({ ...(released !== undefined && { released }) }));
    if (path.includes('/messages')) {
      const message = { session: SESSION, day: '2026-11-22' };
      const messages = [
        { ...message, activity: 'hands-travel', asked: 'Travel?', answered: true },
        { ...message, activity: 'dots-matters', asked: 'What matters?', answered: false },
      ];
      return new Response(JSON.stringify({ messages }));
    }
    return new Response(JSON.stringify({ proposals }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

describe('the editor', () => {
  it('reads what is proposed and what it is about, and turns it down with a reason only', async () => {
    render(<ProposalsPanel entries={[ENTRY]} />);
    await screen.findByText('It is too loud.');
    expect(screen.getByText('About: What would help most?')).toBeDefined();
    const down = screen.getByRole<HTMLButtonElement>('button', { name: 'Turn it down and tell them why' });
    expect(down.disabled).toBe(true);
    fireEvent.input(screen.getByRole('textbox', { name: 'Why' }), { target: { value: 'Next term.' } });
    proposals = [];
    fireEvent.click(down);
    await screen.findByText('It is turned down. The one who proposed it reads why.');
    expect(sent).toEqual([
      { method: 'POST', path: `/api/staff/proposals/${ID}/settle`, body: { outcome: 'turned-down', reason: 'Next term.' } },
    ]);
    await vi.waitFor(() => expect(screen.queryByRole('heading')).toBeNull());
  });

  it('puts it into an entry that there is', async () => {
    render(<ProposalsPanel entries={[ENTRY]} />);
    await screen.findByText('It is too loud.');
    fireEvent.change(screen.getByRole('combobox', { name: 'Which entry' }), { target: { value: 'quiet-room' } });
    fireEvent.click(screen.getByRole('button', { name: 'It is part of this entry' }));
    await screen.findByText('It is part of that entry now.');
    expect(sent).toMatchObject([{ body: { outcome: 'taken-up', entry: 'quiet-room' } }]);
  });

  it('writes a new entry from it: it stands as “You said”, and is taken up once that is saved', async () => {
    history.replaceState(null, '', `/staff/entries/new?proposal=${ID}`);
    render(
      <LocationProvider>
        <NewEntryPage actor={{ id: 'u-edith', name: 'Edith', roles: ['editor'] }} params={{}} />
      </LocationProvider>,
    );
    const said = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'You said' });
    expect(said.value).toBe('It is too loud.');
    expect(screen.getByText('Not saved yet')).toBeDefined();
    const fill = (id: string, value: string) => fireEvent.input(document.getElementById(id) ?? document.body, { target: { value } });
    fill('words-en-title', 'A quiet room');
    fill('id', 'quiet-room');
    fill('owner', 'The council');
    fireEvent.click(screen.getAllByRole('checkbox')[0] ?? document.body);
    fireEvent.click(screen.getByRole('button', { name: 'Save the first version' }));
    await vi.waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toMatchObject([
      { path: '/api/staff/entries', body: { entry: { id: 'quiet-room', words: { en: { said: 'It is too loud.' } } } } },
      { path: `/api/staff/proposals/${ID}/settle`, body: { outcome: 'taken-up', entry: 'quiet-room' } },
    ]);
  });

  it('says which messages an entry answers', async () => {
    render(<MessagesPanel entry="quiet-room" />);
    fireEvent.click(await screen.findByRole('checkbox', { name: /What matters/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /Travel/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Save which it answers' }));
    await screen.findByText('Saved. It counts from now on.');
    expect(sent).toEqual([
      {
        method: 'PUT',
        path: '/api/staff/entries/quiet-room/messages',
        body: { messages: [{ session: SESSION, activity: 'dots-matters' }] },
      },
    ]);
  });
});

describe('a listener', () => {
  const show = () => render(<ReleaseWords session={SESSION} activity="wall-help-most" asked="What would help?" said="– Mrs Brown" />);

  it('releases words without names, begun from what was said; with a phone number they do not go', async () => {
    show();
    fireEvent.click(await screen.findByRole('button', { name: /Release it without names/ }));
    const box = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(box.value).toBe('– Mrs Brown');
    const let_ = () => fireEvent.click(screen.getByRole('button', { name: 'Let the Changemakers read it' }));
    fireEvent.input(box, { target: { value: '– Ring 07700 900123' } });
    let_();
    await screen.findByText(/There is a phone number in it/);
    expect(sent).toEqual([]);
    fireEvent.input(box, { target: { value: '– Somebody who listens' } });
    released = { text: '– Somebody who listens', day: '2026-11-23', by: 'Sam' };
    let_();
    await screen.findByText('Released on 23 Nov 2026 by Sam.');
    expect(sent).toMatchObject([{ method: 'PUT', body: { text: '– Somebody who listens' } }]);
  });

  it('takes them off again, asked twice', async () => {
    released = { text: 'Calm rooms', day: '2026-11-23', by: 'Sam' };
    show();
    const off = { name: 'Take it off the Changemakers’ page: What would help?' };
    fireEvent.click(await screen.findByRole('button', off));
    expect(sent).toEqual([]);
    released = undefined;
    fireEvent.click(screen.getByRole('button', off));
    await screen.findByText('It is off the Changemakers’ page.');
    expect(sent).toMatchObject([{ method: 'DELETE' }]);
  });
});
