import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ChangemakersPage from '../../../../src/app/staff/changemakers/ChangemakersPage.tsx';
import type { ChangemakersView } from '../../../../src/contract/staff/changemakers.ts';
import { publishCount } from '../../../../src/domain/disclosure/publish.ts';
import { thresholds } from '../../../../src/domain/disclosure/thresholds.ts';
import type { Actor } from '../../../../src/domain/staff/permissions.ts';
import { render } from '../../render.ts';

const YOU: Actor = { id: 'u-you', name: 'You', roles: ['changemaker'] };
const SESSION = '11111111-1111-4111-8111-111111111111';
const PROPOSAL = '22222222-2222-4222-8222-222222222222';
const NAMES = {
  tag: 'en-x-easyread',
  variants: [],
  words: { 'themes.transport': 'Getting to school', 'entryStatus.doing': 'We are doing this' },
};
const item = (): ChangemakersView['sessions'][number]['messages'][number] => ({
  activity: '',
  asked: '',
  kind: 'wall',
  shared: true,
  own: [],
  tally: { shown: true, cells: [] },
  piles: [],
  made: 3,
  answers: [],
});
const VIEW: ChangemakersView = {
  sessions: [
    {
      id: SESSION,
      day: '2026-11-22',
      people: { shown: true, count: 10 },
      messages: [
        {
          ...item(),
          activity: 'dots-matters',
          kind: 'dot-votes',
          asked: 'What matters most to you?',
          picture: '2B50',
          tally: {
            shown: true,
            cells: [
              { label: 'transport', figure: { shown: true, count: 10 } },
              { label: 'waiting', figure: { shown: false } },
            ],
          },
          made: 0,
          answers: ['quiet-room'],
        },
        { ...item(), activity: 'wall-help-most', asked: 'What would help most?' },
        { ...item(), activity: 'drawing-good-day', asked: 'What is a good day?', words: 'By the sea', kind: 'drawing' },
        { ...item(), activity: 'hands-travel', asked: 'Travel?', kind: 'hands-up', tally: { shown: false }, made: 0 },
        {
          ...item(),
          activity: 'hands-health',
          asked: 'Health?',
          kind: 'hands-up',
          tally: { shown: true, cells: [{ label: 'yes', figure: { shown: false } }] },
          made: 0,
        },
      ],
    },
  ],
  entries: [
    {
      id: 'quiet-room',
      status: 'doing',
      title: 'A quiet room',
      said: 'It was loud.',
      doing: 'We paint it.',
      replies: { shown: true, count: 15 },
    },
  ],
  proposals: [],
};

/** What was sent, and what the endpoint says. */
let sent: { method: string; path: string; body: unknown }[];
let view: ChangemakersView;
let refuses: string | undefined;
beforeEach(() => {
  sent = [];
  view = VIEW;
  refuses = undefined;
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (path.includes('/names')) return new Response(JSON.stringify(NAMES));
    if (method === 'GET') return new Response(JSON.stringify(view));
    sent.push({ method, path, body: body === undefined ? undefined : JSON.parse(String(body)) });
    if (refuses === undefined) return new Response('{}');
    return new Response(JSON.stringify({ type: `/problems/${refuses}`, title: 'No.', status: 404 }), { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const show = async (actor = YOU) => {
  render(<ChangemakersPage actor={actor} params={{}} />);
  await screen.findByRole('heading', { name: 'Your messages' });
};
const messageOf = (name: string) => within(screen.getByRole('article', { name }));
const becomes = async (proposal: Partial<ChangemakersView['proposals'][number]>) => {
  view = { ...VIEW, proposals: [{ id: PROPOSAL, day: '2026-11-23', text: 'It is too loud.', state: 'waiting', ...proposal }] };
  await show();
};

describe('the Changemakers’ page', () => {
  it('gives an example of rounding that the numbers on it keep to', async () => {
    await show();
    const [one = '', other = '', about = ''] = /(\d+) and (\d+) are both “about (\d+)”/.exec(document.body.textContent)?.slice(1) ?? [];
    for (const people of [one, other]) expect(publishCount(Number(people), thresholds())).toEqual({ shown: true, count: Number(about) });
  });

  it('says what was chosen for the Board in easy words, which numbers are not shown, and what is locked away', async () => {
    await show();
    const dots = messageOf('What matters most to you?');
    expect(dots.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Getting to schoolabout 10',
      expect.stringMatching(/not shown$/),
    ]);
    expect(dots.getByRole('link', { name: 'See the answer: A quiet room' }).getAttribute('href')).toBe('#answer-quiet-room');
    expect(messageOf('What would help most?').getByText(/You wrote 3 ideas\. It is locked away/)).toBeDefined();
    expect(messageOf('What would help most?').getByText('No answer yet.')).toBeDefined();
    const drawing = messageOf('What is a good day?');
    expect(drawing.getByText('By the sea')).toBeDefined();
    expect(drawing.queryByText(/locked away/)).toBeNull();
    for (const small of ['Travel?', 'Health?']) {
      expect(messageOf(small).getByText('Not shown, so that nobody can be recognised.')).toBeDefined();
      expect(messageOf(small).queryByRole('listitem')).toBeNull();
    }
  });

  it('shows the answer where the link leads, how many answered back, and the way to do so', async () => {
    await show();
    const answer = messageOf('A quiet room');
    expect(document.getElementById('answer-quiet-room')?.contains(answer.getByText('We paint it.'))).toBe(true);
    expect(answer.getByText('About 15 people told us what they think.')).toBeDefined();
    expect(answer.getByRole('link').getAttribute('href')).toBe('/said#quiet-room');
  });

  it('says all numbers in one way: about, or not at all', async () => {
    await show();
    expect(screen.getByText('About 10 of you were there.')).toBeDefined();
    view = { ...VIEW, sessions: VIEW.sessions.map((session) => ({ ...session, people: { shown: false } })) };
    await show();
    await screen.findByText(/^Only a few of you were there/);
  });

  it('is made larger, and read aloud, by whoever wants that', async () => {
    await show();
    expect(screen.getByRole('button', { name: 'Read it to me' }).getAttribute('aria-pressed')).toBe('false');
    expect(screen.getByText('Text size and colours')).toBeDefined();
  });

  it('is there for those who do not propose, without the form', async () => {
    await show({ ...YOU, roles: ['editor'] });
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a proposal', () => {
  it('goes to the editor with the messages that it is about, and says that it went', async () => {
    await show();
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'It is too loud.' } });
    fireEvent.click(screen.getByRole('checkbox', { name: /What would help most/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Send it to the editor' }));
    const thanks = await screen.findByText('It is sent to the editor. Thank you.');
    await vi.waitFor(() => expect(document.activeElement).toBe(thanks));
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/api/staff/changemakers/proposals',
        body: { text: 'It is too loud.', about: [{ session: SESSION, activity: 'wall-help-most' }] },
      },
    ]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
  });

  it.each([
    ['', 'Write something first.'],
    ['Ring 07700 900123', 'There is a phone number in it. Please take it out.'],
  ])('that is “%s” is not sent: %s The focus is in the box, and what was written stays', async (text, says) => {
    await show();
    fireEvent.input(screen.getByRole('textbox'), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Send it to the editor' }));
    await screen.findByText(says);
    const box = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(document.activeElement).toBe(box);
    expect(box.value).toBe(text);
    expect(sent).toEqual([]);
  });

  it('that did not get through is still in the box', async () => {
    refuses = 'not-found';
    await show();
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'It is too loud.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send it to the editor' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^It is not sent\./);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('It is too loud.');
  });

  it.each([
    [{ state: 'taken-up' }, /^Yes!/],
    [{ state: 'published', entry: 'quiet-room' }, /^It is out\./],
    [{ state: 'turned-down', reason: 'Next term.' }, /^Not this time\./],
  ] as const)('says what became of it, %o, and then cannot be taken back', async (change, says) => {
    await becomes(change);
    expect(screen.getByText(says)).toBeDefined();
    if ('reason' in change) expect(screen.getByText('Next term.')).toBeDefined();
    if ('entry' in change) expect(screen.getByRole('link', { name: 'See it: A quiet room' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /Take back/ })).toBeNull();
  });

  it('that waits is taken back after being asked twice; when the editor was faster, it says so', async () => {
    refuses = 'not-found';
    await becomes({});
    fireEvent.click(screen.getByRole('button', { name: 'Take back: It is too loud.' }));
    expect(sent).toEqual([]);
    await screen.findByText(/It is gone\./);
    fireEvent.click(screen.getByRole('button', { name: 'Take back: It is too loud.' }));
    await screen.findByText(/The editor has read it already/);
    expect(sent).toMatchObject([{ method: 'DELETE', path: `/api/staff/changemakers/proposals/${PROPOSAL}` }]);
  });
});
